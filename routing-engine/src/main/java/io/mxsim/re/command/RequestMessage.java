package io.mxsim.re.command;

import io.mxsim.re.mgd.CliSession;
import io.mxsim.re.mgd.Invocation;
import io.mxsim.re.mgd.ManagementDaemon;
import io.mxsim.re.mgd.OperationalCommand;
import io.mxsim.re.os.DateText;
import io.mxsim.re.os.SystemClock;
import java.util.List;
import java.util.function.Supplier;

/**
 * {@code request message all|user message TEXT}: on everybody's terminal as wall(1) frames it, on
 * one user's as write(1) does.
 */
public final class RequestMessage implements OperationalCommand {
  private final boolean all;
  private final Supplier<ManagementDaemon> mgd;
  private final Supplier<String> hostName;
  private final SystemClock clock;

  private RequestMessage(
      boolean all, Supplier<ManagementDaemon> mgd, Supplier<String> hostName, SystemClock clock) {
    this.all = all;
    this.mgd = mgd;
    this.hostName = hostName;
    this.clock = clock;
  }

  /** Both of them. */
  public static List<OperationalCommand> all(
      Supplier<ManagementDaemon> mgd, Supplier<String> hostName, SystemClock clock) {
    return List.of(
        new RequestMessage(true, mgd, hostName, clock),
        new RequestMessage(false, mgd, hostName, clock));
  }

  @Override
  public String rpc() {
    return all ? "request-message-all" : "request-message";
  }

  @Override
  public void run(Invocation invocation) {
    String text = invocation.argument("message").orElse("");
    String user = invocation.argument("user").orElse("");
    int reached = 0;
    for (CliSession session : mgd.get().sessions()) {
      boolean meant = all || session.account().user().equals(user);
      if (meant && onTerminal(session, invocation)) {
        reached++;
        session.notice(framed(text, invocation));
      }
    }
    invocation.answer(reached > 0 || all ? "" : "error: " + user + " is not logged in\n");
  }

  private static boolean onTerminal(CliSession session, Invocation invocation) {
    String wanted = invocation.argument("terminal").orElse("");
    return wanted.isEmpty() || session.origin().terminal().equals(wanted);
  }

  private String framed(String text, Invocation invocation) {
    String time = DateText.time(clock.now()).substring(0, 5);
    String from = invocation.user() + "@" + hostName.get();
    String terminal = invocation.origin().terminal();
    return all
        ? "\nBroadcast Message from "
            + from
            + "\n        (/dev/"
            + terminal
            + ") at "
            + time
            + " "
            + DateText.strftime(clock.now(), "%Z")
            + "...\n\n"
            + text
            + "\n"
        : "\nMessage from " + from + " on " + terminal + " at " + time + " ...\n" + text + "\nEOF";
  }
}
