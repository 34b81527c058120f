package io.mxsim.re.command;

import io.mxsim.re.mgd.Invocation;
import io.mxsim.re.mgd.OperationalCommand;
import java.util.List;

/** {@code show ntp associations|status} of a Routing Engine on which no ntpd runs. */
public final class NoNtp implements OperationalCommand {
  private final String rpc;

  private NoNtp(String rpc) {
    this.rpc = rpc;
  }

  /** Both of them. */
  public static List<OperationalCommand> all() {
    return List.of(
        new NoNtp("get-ntp-associations-information"), new NoNtp("get-ntp-status-information"));
  }

  @Override
  public String rpc() {
    return rpc;
  }

  @Override
  public void run(Invocation invocation) {
    invocation.answer("ntpq: read: Connection refused\n");
  }
}
