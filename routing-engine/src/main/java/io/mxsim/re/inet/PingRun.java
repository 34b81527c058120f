package io.mxsim.re.inet;

import io.mxsim.chassis.time.Timer;
import io.mxsim.re.dcd.Prefixes;
import io.mxsim.re.mgd.Invocation;
import io.mxsim.re.reply.Element;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One running ping. */
final class PingRun implements HostStack.Listener {
  private static final Duration RAPID_LIMIT = Duration.ofMillis(500);
  private static final Duration LAST_ANSWER = Duration.ofSeconds(10);
  private static final Duration LEAST = Duration.ofSeconds(1);

  private final HostStack stack;
  private final PingSettings settings;
  private final Invocation invocation;
  private final int identifier;
  private final PingTally tally = new PingTally();
  private final Map<Integer, Instant> underWay = new HashMap<>();
  private final Set<Integer> answered = new HashSet<>();
  private final Element reply = Element.of("ping-results");
  private final byte[] body;
  private Timer timer;

  PingRun(HostStack stack, PingSettings settings, Invocation invocation, int identifier) {
    this.stack = stack;
    this.settings = settings;
    this.invocation = invocation;
    this.identifier = identifier;
    this.body = settings.body();
  }

  void start() {
    invocation.dialogue().paged(false);
    invocation.onInterrupt(this::end);
    stack.listen(this);
    String address = Prefixes.text(settings.address());
    reply
        .leaf("target-host", settings.host())
        .leaf("target-ip", address)
        .leaf("packet-size", settings.size());
    if (settings.pattern().length > 0) {
      StringBuilder pattern = new StringBuilder("PATTERN: 0x");
      for (byte octet : settings.pattern()) {
        pattern.append("%02x".formatted(octet));
      }
      print(pattern.append('\n').toString());
    }
    if (settings.inet6()) {
      int all = IpPacket.HEADER6 + IcmpMessage.HEADER + settings.size();
      print(
          "PING6("
              + all
              + "=40+8+"
              + settings.size()
              + " bytes) "
              + source().map(Prefixes::text).orElse("::")
              + " --> "
              + address
              + "\n");
    } else {
      print("PING " + settings.host() + " (" + address + "): " + settings.size() + " data bytes\n");
    }
    next();
  }

  private Optional<InetAddress> source() {
    return settings.source().or(() -> egress().map(Egress::source));
  }

  private Optional<Egress> egress() {
    return settings.through().isPresent()
        ? stack.egresses().through(settings.through().get(), settings.address())
        : stack.egresses().towards(settings.address());
  }

  /** Sends the next packet, or waits for the last answers. */
  private void next() {
    if (tally.transmitted() >= settings.count()) {
      boolean quick = tally.received() > 0;
      Duration doubled = Duration.ofNanos(2 * tally.longest());
      Duration usual = quick ? max(doubled, LEAST) : LAST_ANSWER;
      timer = stack.loop().after(settings.patience().orElse(usual), "ping", this::end);
      return;
    }
    int sequence = tally.transmitted();
    tally.sent();
    underWay.put(sequence & 0xffff, stack.loop().now());
    Duration pause = settings.rapid() ? RAPID_LIMIT : settings.interval();
    timer = stack.loop().after(pause, "ping", settings.rapid() ? this::missed : this::next);
    send(sequence & 0xffff);
  }

  private static Duration max(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }

  private void missed() {
    print(".");
    if (tally.transmitted() >= settings.count()) {
      end();
    } else {
      next();
    }
  }

  private void send(int sequence) {
    Optional<Egress> egress = egress();
    if (egress.isEmpty()) {
      print("ping: sendto: No route to host\n");
      return;
    }
    int type = settings.inet6() ? IcmpMessage.ECHO6 : IcmpMessage.ECHO;
    IpPacket packet =
        stack.identified(
            new IcmpMessage(type, 0, identifier << 16 | sequence, body)
                .packet(source().orElseThrow(), settings.address(), settings.ttl())
                .with(settings.trafficClass(), settings.mayFragment(), 0));
    boolean own = stack.egresses().own(settings.address());
    if (!own && !settings.mayFragment() && packet.length() > egress.get().unit().protocolMtu()) {
      print("ping: sendto: Message too long\n");
    } else if (settings.inet6() && Egresses.linkLocal(settings.address()) && !own) {
      stack.send(egress.get().unit(), packet);
    } else {
      stack.send(packet);
    }
  }

  @Override
  public void arrived(IpPacket packet, IcmpMessage message) {
    int wanted = settings.inet6() ? IcmpMessage.ECHO_REPLY6 : IcmpMessage.ECHO_REPLY;
    if (packet.inet6() != settings.inet6()) {
      return;
    }
    if (message.type() == wanted && message.rest() >>> 16 == identifier) {
      answered(packet, message, message.rest() & 0xffff);
    } else if (IcmpMessage.error(packet.inet6(), message.type())) {
      Quoted.decode(message.body())
          .filter(about -> about.second() >>> 16 == identifier)
          .filter(about -> about.destination().equals(settings.address()))
          .ifPresent(about -> print(PingError.text(packet, message, about)));
    }
  }

  private void answered(IpPacket packet, IcmpMessage message, int sequence) {
    Instant sent = underWay.get(sequence);
    if (sent == null) {
      return;
    }
    long nanos = Duration.between(sent, stack.loop().now()).toNanos();
    boolean again = !answered.add(sequence);
    if (again) {
      tally.duplicate();
    } else {
      tally.received(nanos);
    }
    show(packet, message, sequence, nanos, again);
    if (tally.received() >= settings.count()) {
      end();
    } else if (settings.rapid() && !again) {
      timer.cancel();
      next();
    }
  }

  private void show(IpPacket packet, IcmpMessage message, int sequence, long nanos, boolean again) {
    int octets = message.body().length + IcmpMessage.HEADER;
    String from = Prefixes.text(packet.source());
    String form =
        packet.inet6()
            ? "%d bytes from %s, icmp_seq=%d hlim=%d time=%.3f ms%s\n"
            : "%d bytes from %s: icmp_seq=%d ttl=%d time=%.3f ms%s\n";
    String late = again ? " (DUP!)" : "";
    String line =
        String.format(Locale.ROOT, form, octets, from, sequence, packet.ttl(), nanos / 1e6, late);
    print(settings.rapid() ? "!" : line);
    reply.add(
        Element.of("probe-result")
            .leaf("probe-index", sequence + 1)
            .flag("probe-success", true)
            .leaf("sequence-number", sequence)
            .leaf("ip-address", from)
            .leaf("time-to-live", packet.ttl())
            .leaf("response-size", octets)
            .leaf("rtt", nanos / 1000));
  }

  private void print(String text) {
    if (!invocation.structured()) {
      invocation.dialogue().print(text);
    }
  }

  private void end() {
    timer.cancel();
    stack.leave(this);
    boolean any = tally.received() > 0;
    reply.add(tally.element()).flag(any ? "ping-success" : "ping-failure", true);
    invocation.answer(reply, tally.text(settings.host(), settings.inet6()));
  }
}
