package io.mxsim.re.mgd;

import io.mxsim.chassis.time.EventLoop;
import io.mxsim.chassis.time.Timer;
import io.mxsim.re.access.Dialogue;
import io.mxsim.re.access.Interpreter;
import io.mxsim.re.access.Secret;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** {@code refresh}: a command that runs again and again until it is interrupted. */
final class Refresh implements Running {
  private final EventLoop loop;
  private final Duration period;
  private final Dialogue screen;
  private final Supplier<String> date;
  private final Runnable ended;
  private Function<Dialogue, Running> round;
  private Running running;
  private Timer next;
  private boolean stopped;

  /**
   * A refresh that has not begun.
   *
   * @param date the date above each round
   * @param ended told when it is over
   */
  Refresh(EventLoop loop, Duration period, Dialogue screen, Supplier<String> date, Runnable ended) {
    this.loop = loop;
    this.period = period;
    this.screen = screen;
    this.date = date;
    this.ended = ended;
  }

  /** Begins. {@code run} runs the command once on the dialogue it is given. */
  void start(Function<Dialogue, Running> run) {
    round = run;
    screen.paged(false);
    again();
  }

  private void again() {
    next = null;
    screen.print("---(refreshed at " + date.get() + ")---\n");
    running = round.apply(new Round());
  }

  private void roundOver() {
    running = null;
    if (stopped) {
      ended.run();
      screen.finished();
    } else {
      next = loop.after(period, "refresh", this::again);
    }
  }

  @Override
  public void interrupt() {
    stopped = true;
    if (next != null) {
      next.cancel();
      roundOver();
    } else if (running != null) {
      running.interrupt();
    }
  }

  /** The screen during one round: a round that is done does not end the command. */
  private final class Round implements Dialogue {
    @Override
    public void print(String text) {
      screen.print(text);
    }

    @Override
    public void pull(BooleanSupplier piece, Runnable end) {
      screen.pull(piece, end);
    }

    @Override
    public void ask(String prompt, Consumer<String> answer) {
      screen.ask(prompt, answer);
    }

    @Override
    public void askSecret(String prompt, Consumer<Secret> answer) {
      screen.askSecret(prompt, answer);
    }

    @Override
    public void askText(Consumer<String> answer) {
      screen.askText(answer);
    }

    @Override
    public void paged(boolean paged) {}

    @Override
    public void finished() {
      roundOver();
    }

    @Override
    public void enter(Interpreter inner) {
      ended.run();
      screen.enter(inner);
    }

    @Override
    public void leave() {
      ended.run();
      screen.leave();
    }
  }
}
