package io.mxsim.re.command;

import io.mxsim.re.mgd.CliSession;
import io.mxsim.re.mgd.Invocation;
import io.mxsim.re.mgd.ManagementDaemon;
import io.mxsim.re.mgd.OperationalCommand;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** {@code request system logout pid|user|terminal}: ends sessions; silent when it did. */
public final class LogoutUser implements OperationalCommand {
  private final Supplier<ManagementDaemon> mgd;

  public LogoutUser(Supplier<ManagementDaemon> mgd) {
    this.mgd = mgd;
  }

  @Override
  public String rpc() {
    return "request-logout-user";
  }

  @Override
  public void run(Invocation invocation) {
    List<CliSession> meant = new ArrayList<>();
    for (CliSession session : mgd.get().sessions()) {
      if (meant(session, invocation)) {
        meant.add(session);
      }
    }
    boolean several = meant.size() > 1 && !invocation.has("all");
    if (!invocation.has("pid") && !invocation.has("user") && !invocation.has("terminal")) {
      invocation.answer("error: name a pid, a user or a terminal\n");
    } else if (meant.isEmpty()) {
      invocation.answer("error: no such login session\n");
    } else if (several) {
      invocation.answer("error: several login sessions match; add 'all', a pid or a terminal\n");
    } else {
      invocation.answer("");
      meant.forEach(session -> session.terminal().hangUp());
    }
  }

  private static boolean meant(CliSession session, Invocation invocation) {
    return invocation
            .argument("pid")
            .map(pid -> session.pid() == Integer.parseInt(pid))
            .orElse(true)
        && invocation
            .argument("user")
            .map(user -> session.account().user().equals(user))
            .orElse(true)
        && invocation
            .argument("terminal")
            .map(terminal -> session.origin().terminal().equals(terminal))
            .orElse(true);
  }
}
