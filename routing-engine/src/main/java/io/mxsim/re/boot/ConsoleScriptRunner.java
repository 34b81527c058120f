package io.mxsim.re.boot;

import io.mxsim.chassis.time.EventLoop;
import io.mxsim.chassis.time.Timer;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Plays a {@link ConsoleScript}, one step an event, until it ends or is stopped. */
public final class ConsoleScriptRunner {
  /** An action of the firmware: calls {@code next} when the script may go on, now or later. */
  @FunctionalInterface
  public interface Action {
    void run(Runnable next);
  }

  private final EventLoop loop;
  private final Consumer<String> console;
  private final UnaryOperator<String> variables;
  private final Map<String, Action> actions;
  private Timer pending;
  private boolean stopped;

  public ConsoleScriptRunner(
      EventLoop loop,
      Consumer<String> console,
      UnaryOperator<String> variables,
      Map<String, Action> actions) {
    this.loop = loop;
    this.console = console;
    this.variables = variables;
    this.actions = actions;
  }

  /** Starts at the first step; {@code done} runs after the last. */
  public void play(ConsoleScript script, Runnable done) {
    step(script, 0, done);
  }

  /** Nothing more is printed or called. */
  public void stop() {
    stopped = true;
    if (pending != null) {
      pending.cancel();
    }
  }

  private void step(ConsoleScript script, int start, Runnable done) {
    int index = start;
    while (!stopped && index < script.steps().size()) {
      ConsoleScript.Step step = script.steps().get(index++);
      int next = index;
      switch (step) {
        case ConsoleScript.Step.Print print -> console.accept(expand(print.text()));
        case ConsoleScript.Step.Wait wait -> {
          pending =
              loop.after(
                  Duration.ofMillis(wait.millis()), "console", () -> step(script, next, done));
          return;
        }
        case ConsoleScript.Step.Do action -> {
          call(action.action(), () -> step(script, next, done));
          return;
        }
      }
    }
    if (!stopped) {
      done.run();
    }
  }

  private void call(String name, Runnable next) {
    Action action = actions.get(name);
    if (action == null) {
      throw new IllegalStateException("the console script asks for " + name);
    }
    action.run(next);
  }

  private String expand(String line) {
    int open = line.indexOf("${");
    if (open < 0) {
      return line;
    }
    int close = line.indexOf('}', open);
    String value = variables.apply(line.substring(open + 2, close));
    return line.substring(0, open) + value + expand(line.substring(close + 1));
  }
}
