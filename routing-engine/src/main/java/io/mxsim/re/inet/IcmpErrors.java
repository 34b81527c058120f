package io.mxsim.re.inet;

import io.mxsim.macsec.control.ForwardingReport.Why;
import io.mxsim.re.dcd.LogicalUnit;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;

/** Tells senders what became of their packets (RFC 1812 section 4.3, RFC 4443 section 2.4). */
final class IcmpErrors {
  private static final int HOPS = 255;
  private static final int QUOTED4 = IpPacket.HEADER4 + 8;
  private static final int QUOTED6 = 1280 - IpPacket.HEADER6 - IcmpMessage.HEADER;
  private static final int NO_ROUTE = 0;
  private static final int TOO_LARGE = 4;
  private static final int PORT = 3;
  private static final int PORT6 = 4;

  private final Egresses egresses;
  private final Consumer<IpPacket> out;

  IcmpErrors(Egresses egresses, Consumer<IpPacket> out) {
    this.egresses = egresses;
    this.out = out;
  }

  /** About a packet that came in on a unit and could not be passed on. */
  void about(Why why, LogicalUnit in, IpPacket packet) {
    Optional<InetAddress> own = egresses.source(in, packet.source());
    if (own.isEmpty() || !deserves(packet)) {
      return;
    }
    if (packet.inet6()) {
      send(own.get(), packet, message6(why, packet));
    } else {
      send(own.get(), packet, message4(why, packet));
    }
  }

  /** About a datagram that nobody waits for. */
  void portUnreachable(IpPacket packet) {
    if (deserves(packet)) {
      IcmpMessage message =
          packet.inet6()
              ? new IcmpMessage(IcmpMessage.UNREACHABLE6, PORT6, 0, quote(packet))
              : new IcmpMessage(IcmpMessage.UNREACHABLE, PORT, 0, quote(packet));
      send(packet.destination(), packet, message);
    }
  }

  private IcmpMessage message4(Why why, IpPacket packet) {
    byte[] quote = quote(packet);
    return switch (why) {
      case TTL_EXPIRED -> new IcmpMessage(IcmpMessage.TIME_EXCEEDED, 0, 0, quote);
      case TOO_LARGE -> new IcmpMessage(IcmpMessage.UNREACHABLE, TOO_LARGE, mtu(packet), quote);
      case LOCAL, ARP, LLDP, UNREACHABLE ->
          new IcmpMessage(IcmpMessage.UNREACHABLE, NO_ROUTE, 0, quote);
    };
  }

  private IcmpMessage message6(Why why, IpPacket packet) {
    byte[] quote = quote(packet);
    return switch (why) {
      case TTL_EXPIRED -> new IcmpMessage(IcmpMessage.TIME_EXCEEDED6, 0, 0, quote);
      case TOO_LARGE -> new IcmpMessage(IcmpMessage.TOO_BIG6, 0, mtu(packet), quote);
      case LOCAL, ARP, LLDP, UNREACHABLE ->
          new IcmpMessage(IcmpMessage.UNREACHABLE6, NO_ROUTE, 0, quote);
    };
  }

  private int mtu(IpPacket packet) {
    return egresses.towards(packet.destination()).map(way -> way.unit().protocolMtu()).orElse(0);
  }

  private void send(InetAddress own, IpPacket about, IcmpMessage message) {
    out.accept(message.packet(own, about.source(), HOPS));
  }

  private static byte[] quote(IpPacket packet) {
    byte[] all = packet.encode();
    return Arrays.copyOf(all, Math.min(all.length, packet.inet6() ? QUOTED6 : QUOTED4));
  }

  /** Never about an error, a later fragment, or what was not sent by and to one host. */
  private static boolean deserves(IpPacket packet) {
    boolean icmp = packet.protocol() == (packet.inet6() ? IpPacket.ICMP6 : IpPacket.ICMP);
    boolean error =
        icmp
            && packet.payload().length > 0
            && IcmpMessage.error(packet.inet6(), packet.payload()[0] & 0xff);
    return !error
        && packet.offset() == 0
        && !packet.destination().isMulticastAddress()
        && !packet.source().isMulticastAddress()
        && !packet.source().isAnyLocalAddress();
  }
}
