package io.mxsim.re.command;

import io.mxsim.re.access.Interpreter;
import io.mxsim.re.mgd.Invocation;
import io.mxsim.re.mgd.OperationalCommand;
import java.util.function.Function;

/** {@code start shell [sh|csh]}: the shell inside the CLI session, until {@code exit}. */
public final class StartShell implements OperationalCommand {
  private final Function<Invocation, Interpreter> shell;

  /**
   * The command.
   *
   * @param shell makes the shell of whoever typed the command
   */
  public StartShell(Function<Invocation, Interpreter> shell) {
    this.shell = shell;
  }

  @Override
  public String rpc() {
    return "start-shell";
  }

  @Override
  public void run(Invocation invocation) {
    String other = invocation.argument("user").orElse(invocation.user());
    if (!other.equals(invocation.user())) {
      invocation.answer(
          "error: a shell of another user asks for a password: log in as " + other + "\n");
    } else {
      invocation.dialogue().enter(shell.apply(invocation));
    }
  }
}
