package io.mxsim.re.inet;

import io.mxsim.chassis.time.Timer;
import io.mxsim.re.dcd.Prefixes;
import io.mxsim.re.mgd.Invocation;
import io.mxsim.re.reply.Element;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** One running traceroute. */
final class TracerouteRun implements HostStack.Listener {
  private static final int FIRST_PORT = 33_434;
  private static final int PROBES = 3;
  private static final int HOPS4 = 30;
  private static final int HOPS6 = 64;
  private static final int SIZE4 = 52;
  private static final int SIZE6 = 12;
  private static final int UDP_HEADER = 8;
  private static final Duration WAIT = Duration.ofSeconds(5);

  private final HostStack stack;
  private final Invocation invocation;
  private final InetAddress address;
  private final Optional<InetAddress> source;
  private final int port;
  private final int hops;
  private final Duration wait;
  private final Element reply = Element.of("traceroute-results");
  private Element hop;
  private int ttl;
  private int probe;
  private int sequence;
  private boolean last;
  private InetAddress printed;
  private Instant sent;
  private Timer timer;

  TracerouteRun(
      HostStack stack,
      Invocation invocation,
      InetAddress address,
      Optional<InetAddress> source,
      int port) {
    this.stack = stack;
    this.invocation = invocation;
    this.address = address;
    this.source = source;
    this.port = port;
    int usual = inet6() ? HOPS6 : HOPS4;
    this.hops = invocation.argument("ttl").map(Integer::valueOf).orElse(usual);
    this.wait =
        invocation.argument("wait").map(Long::valueOf).map(Duration::ofSeconds).orElse(WAIT);
  }

  private boolean inet6() {
    return address.getAddress().length > Integer.BYTES;
  }

  void start() {
    invocation.dialogue().paged(false);
    invocation.onInterrupt(() -> end("\n"));
    stack.listen(this);
    String host = invocation.argument("host").orElseThrow();
    Optional<InetAddress> own = own();
    String target = host + " (" + Prefixes.text(address) + ")";
    print(
        inet6()
            ? "traceroute6 to "
                + target
                + " from "
                + own.map(Prefixes::text).orElse("::")
                + ", "
                + hops
                + " hops max, "
                + SIZE6
                + " byte packets\n"
            : "traceroute to " + target + ", " + hops + " hops max, " + SIZE4 + " byte packets\n");
    reply.leaf("target-host", host).leaf("target-ip", Prefixes.text(address));
    nextHop();
  }

  private Optional<InetAddress> own() {
    return source.or(() -> stack.egresses().towards(address).map(Egress::source));
  }

  private void nextHop() {
    if (last || ttl == hops) {
      end("");
      return;
    }
    ttl++;
    probe = 0;
    printed = null;
    hop = Element.of("hop").leaf("ttl-value", ttl);
    reply.add(hop);
    print("%2d ".formatted(ttl));
    send();
  }

  private void send() {
    sequence++;
    sent = stack.loop().now();
    timer = stack.loop().after(wait, "traceroute", this::missed);
    Optional<InetAddress> own = own();
    if (own.isEmpty()) {
      timer.cancel();
      end("\ntraceroute: sendto: No route to host\n");
      return;
    }
    int size = inet6() ? UDP_HEADER + SIZE6 : SIZE4 - IpPacket.HEADER4;
    ByteBuffer out = ByteBuffer.allocate(size);
    out.putShort((short) port).putShort((short) (FIRST_PORT + sequence - 1));
    out.putShort((short) size);
    IpPacket packet = IpPacket.of(own.get(), address, IpPacket.UDP, ttl, out.array());
    if (inet6()) {
      // Over IPv6 the checksum of UDP is not optional (RFC 8200 section 8.1).
      out.putShort(6, (short) Checksum.of6(packet));
    }
    stack.send(stack.identified(packet));
  }

  @Override
  public void arrived(IpPacket packet, IcmpMessage message) {
    if (packet.inet6() != inet6() || !IcmpMessage.error(inet6(), message.type())) {
      return;
    }
    int expected = port << 16 | FIRST_PORT + sequence - 1;
    boolean ours =
        Quoted.decode(message.body())
            .filter(about -> about.protocol() == IpPacket.UDP && about.first() == expected)
            .isPresent();
    if (ours && timer.pending()) {
      timer.cancel();
      show(packet, message);
      after();
    }
  }

  private void show(IpPacket packet, IcmpMessage message) {
    String from = Prefixes.text(packet.source());
    if (!packet.source().equals(printed)) {
      print(invocation.has("no-resolve") ? " " + from : " " + from + " (" + from + ")");
      printed = packet.source();
    }
    long nanos = Duration.between(sent, stack.loop().now()).toNanos();
    print(String.format(Locale.ROOT, "  %.3f ms", nanos / 1e6) + remark(message));
    hop.add(
        Element.of("probe-result")
            .leaf("probe-index", probe + 1)
            .leaf("ip-address", from)
            .flag("probe-success", true)
            .leaf("rtt", nanos / 1000));
  }

  /** The end, or why there is no way on. */
  private String remark(IcmpMessage message) {
    boolean exceeded =
        message.type() == (inet6() ? IcmpMessage.TIME_EXCEEDED6 : IcmpMessage.TIME_EXCEEDED);
    if (exceeded) {
      return "";
    }
    last = true;
    int port6 = 4;
    int port4 = 3;
    if (message.code() == (inet6() ? port6 : port4)) {
      return "";
    }
    return switch (message.code()) {
      case 0 -> " !N";
      case 1 -> " !H";
      case 4 -> " !F-" + (message.rest() & 0xffff);
      case 13 -> " !X";
      default -> " !<" + message.code() + ">";
    };
  }

  private void missed() {
    print(" *");
    hop.add(
        Element.of("probe-result")
            .leaf("probe-index", probe + 1)
            .add(Element.of("probe-failure").flag("no-response", true)));
    after();
  }

  private void after() {
    probe++;
    if (probe == PROBES) {
      print("\n");
      nextHop();
    } else {
      send();
    }
  }

  private void print(String text) {
    if (!invocation.structured()) {
      invocation.dialogue().print(text);
    }
  }

  private void end(String rest) {
    timer.cancel();
    stack.leave(this);
    reply.flag(last ? "traceroute-success" : "traceroute-failure", true);
    invocation.answer(reply, rest);
  }
}
