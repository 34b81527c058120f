package io.mxsim.re.inet;

import io.mxsim.re.mgd.Invocation;
import io.mxsim.re.mgd.OperationalCommand;
import java.net.InetAddress;
import java.util.Optional;

/** {@code ping HOST}: echo requests, until the count is reached or the operator has seen enough. */
public final class Ping implements OperationalCommand {
  private final HostStack stack;
  private int identifier;

  public Ping(HostStack stack) {
    this.stack = stack;
  }

  @Override
  public String rpc() {
    return "ping";
  }

  @Override
  public void run(Invocation invocation) {
    Optional<InetAddress> address = Target.of(invocation);
    String host = invocation.argument("host").orElse("");
    if (address.isEmpty()) {
      invocation.answer("ping: cannot resolve " + host + ": Host name lookup failure\n");
      return;
    }
    PingSettings settings = PingSettings.of(invocation, address.get());
    boolean foreign =
        invocation.has("source") && settings.source().filter(stack.egresses()::own).isEmpty();
    if (foreign) {
      invocation.answer("ping: bind: Can't assign requested address\n");
      return;
    }
    identifier = identifier + 1 & 0xffff;
    new PingRun(stack, settings, invocation, identifier).start();
  }
}
