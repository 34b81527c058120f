package io.mxsim.re.shell;

import io.mxsim.re.access.Dialogue;
import io.mxsim.re.access.Interpreter;
import io.mxsim.re.access.Secret;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** {@code cli -c "COMMAND"}: one command of the CLI, as a program of the shell. */
final class CliProgram implements Program {
  private final Supplier<Interpreter> cli;
  private Interpreter running;

  CliProgram(Supplier<Interpreter> cli) {
    this.cli = cli;
  }

  @Override
  public void run(Job job) {
    List<String> arguments = job.arguments();
    if (arguments.size() != 2 || !arguments.getFirst().equals("-c")) {
      job.complain("usage: cli [-c command]");
      job.end(64);
      return;
    }
    Interpreter session = cli.get();
    running = session;
    session.submit(arguments.get(1), new OneCommand(job, session));
  }

  @Override
  public void interrupt() {
    if (running != null) {
      running.interrupt();
    }
  }

  /** What the command prints is the job's output; whatever it asks is answered with nothing. */
  private final class OneCommand implements Dialogue {
    private final Job job;
    private final Interpreter session;

    OneCommand(Job job, Interpreter session) {
      this.job = job;
      this.session = session;
    }

    private void end(int status) {
      running = null;
      session.hangUp();
      job.end(status);
    }

    @Override
    public void print(String text) {
      job.print(text);
    }

    @Override
    public void ask(String prompt, Consumer<String> answer) {
      job.print(prompt + "\n");
      answer.accept("");
    }

    @Override
    public void askSecret(String prompt, Consumer<Secret> answer) {
      job.print(prompt + "\n");
      answer.accept(new Secret(new byte[0]));
    }

    @Override
    public void askText(Consumer<String> answer) {
      answer.accept("");
    }

    @Override
    public void paged(boolean paged) {
      // What a program prints is not paged.
    }

    @Override
    public void finished() {
      end(0);
    }

    @Override
    public void refused() {
      end(1);
    }

    @Override
    public void enter(Interpreter inner) {
      end(0);
    }

    @Override
    public void leave() {
      running = null;
      job.end(0);
    }
  }
}
