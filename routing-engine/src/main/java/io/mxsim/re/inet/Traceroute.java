package io.mxsim.re.inet;

import io.mxsim.re.mgd.Invocation;
import io.mxsim.re.mgd.OperationalCommand;
import java.net.InetAddress;
import java.util.Optional;

/** {@code traceroute HOST}: datagrams that live for one hop more each time. */
public final class Traceroute implements OperationalCommand {
  private static final int FIRST_SOURCE_PORT = 33_000;
  private static final int SOURCE_PORTS = 400;

  private final HostStack stack;
  private int runs;

  public Traceroute(HostStack stack) {
    this.stack = stack;
  }

  @Override
  public String rpc() {
    return "traceroute";
  }

  @Override
  public void run(Invocation invocation) {
    Optional<InetAddress> address = Target.of(invocation);
    String host = invocation.argument("host").orElse("");
    Optional<String> from = invocation.argument("source");
    Optional<InetAddress> source = from.flatMap(Target::literal).filter(stack.egresses()::own);
    if (address.isEmpty()) {
      invocation.answer("traceroute: unknown host " + host + "\n");
    } else if (from.isPresent() && source.isEmpty()) {
      invocation.answer("traceroute: bind: Can't assign requested address\n");
    } else {
      int port = FIRST_SOURCE_PORT + runs++ % SOURCE_PORTS;
      new TracerouteRun(stack, invocation, address.get(), source, port).start();
    }
  }
}
