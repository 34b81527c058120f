package io.mxsim.re.mgd;

import io.mxsim.re.access.Dialogue;
import io.mxsim.re.access.Interpreter;
import io.mxsim.re.access.Secret;
import io.mxsim.re.language.Line;
import io.mxsim.re.language.Parsed;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** {@code request support information}: one command after the other, each under its prompt. */
final class SupportInformation {
  private static final List<String> COMMANDS =
      List.of(
          "show system uptime",
          "show version detail",
          "show system core-dumps",
          "show chassis hardware detail",
          "show system processes extensive",
          "show system storage",
          "show chassis alarms",
          "show system alarms",
          "show chassis environment",
          "show chassis fpc",
          "show chassis fpc pic-status",
          "show chassis routing-engine",
          "show interfaces terse",
          "show system users",
          "show system commit",
          "show system boot-messages",
          "show log messages",
          "show configuration");

  private final CliSession session;
  private final ManagementDaemon daemon;

  SupportInformation(ManagementDaemon daemon, CliSession session) {
    this.daemon = daemon;
    this.session = session;
  }

  void run(Dialogue screen) {
    next(0, screen);
  }

  private void next(int number, Dialogue screen) {
    if (number == COMMANDS.size()) {
      screen.finished();
      return;
    }
    String command = COMMANDS.get(number);
    Parsed parsed = daemon.language().operational(command, session.viewer());
    if (parsed instanceof Parsed.Accepted accepted) {
      screen.print("\n" + session.promptText("> ") + command + "\n\n");
      session.runInside(
          (Line.Operational) accepted.line(), new Part(screen, () -> next(number + 1, screen)));
    } else {
      next(number + 1, screen);
    }
  }

  /** The screen as one of the commands sees it: its end is not the end. */
  private record Part(Dialogue screen, Runnable then) implements Dialogue {
    @Override
    public void print(String text) {
      screen.print(text);
    }

    @Override
    public void pull(BooleanSupplier piece, Runnable end) {
      screen.pull(piece, end);
    }

    @Override
    public void finished() {
      then.run();
    }

    @Override
    public void ask(String prompt, Consumer<String> answer) {
      answer.accept("");
    }

    @Override
    public void askSecret(String prompt, Consumer<Secret> answer) {
      answer.accept(new Secret(new byte[0]));
    }

    @Override
    public void askText(Consumer<String> answer) {
      answer.accept("");
    }

    @Override
    public void paged(boolean paged) {
      // The pager belongs to the whole.
    }

    @Override
    public void enter(Interpreter inner) {
      then.run();
    }

    @Override
    public void leave() {
      then.run();
    }
  }
}
