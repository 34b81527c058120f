package io.mxsim.re.inet;

import io.mxsim.chassis.MacAddress;
import io.mxsim.chassis.time.EventLoop;
import io.mxsim.chassis.wire.EtherType;
import io.mxsim.macsec.control.ForwardingCommand.Prefix;
import io.mxsim.macsec.control.ForwardingCommand.SendOnUnit;
import io.mxsim.re.dcd.Dcd;
import io.mxsim.re.dcd.LogicalUnit;
import io.mxsim.re.dcd.Prefixes;
import io.mxsim.re.forwarding.ForwardingPlane;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;

/** ARP and neighbour discovery: what asks for and what answers with Ethernet addresses. */
final class LinkProtocols {
  private static final InetAddress ALL_NODES = InetAddress.ofLiteral("ff02::1");
  private static final InetAddress UNSPECIFIED6 = InetAddress.ofLiteral("::");
  private static final MacAddress NOBODY = new MacAddress(0);
  private static final int HOPS = 255;
  private static final int ROUTER = 1 << 31;
  private static final int SOLICITED = 1 << 30;
  private static final int OVERRIDE = 1 << 29;
  private static final int SOURCE_OPTION = 1;
  private static final int TARGET_OPTION = 2;
  private static final int ADDRESS6 = 16;
  private static final int OPTION = 8;

  private final Dcd dcd;
  private final ForwardingPlane plane;
  private final NeighbourCache cache;

  LinkProtocols(EventLoop loop, Dcd dcd, ForwardingPlane plane) {
    this.dcd = dcd;
    this.plane = plane;
    this.cache = new NeighbourCache(loop, plane, this::solicit);
  }

  NeighbourCache cache() {
    return cache;
  }

  /** Tells the link of the addresses of a unit that has come up. */
  void announce(LogicalUnit unit) {
    for (Prefix own : unit.settings().addresses()) {
      if (own.address().getAddress().length == Integer.BYTES) {
        ArpPacket arp = new ArpPacket(true, unit.mac(), own.address(), NOBODY, own.address());
        send(unit, Ether.BROADCAST, EtherType.ARP, arp.encode());
      } else {
        advertise(unit, own.address(), ALL_NODES, Ether.group(ALL_NODES.getAddress()), false);
      }
    }
  }

  /** An ARP frame has come in. */
  void arp(LogicalUnit unit, byte[] frame) {
    Optional<ArpPacket> packet = ArpPacket.decode(frame);
    if (packet.isEmpty() || owns(unit, packet.get().sender())) {
      return;
    }
    ArpPacket arp = packet.get();
    boolean forUs = owns(unit, arp.target());
    boolean near = unit.towards(arp.sender()).isPresent();
    if (near) {
      cache.heard(unit, arp.sender(), arp.senderMac(), forUs);
    }
    if (arp.request() && forUs) {
      ArpPacket answer =
          new ArpPacket(false, unit.mac(), arp.target(), arp.senderMac(), arp.sender());
      send(unit, arp.senderMac(), EtherType.ARP, answer.encode());
    }
  }

  /** A neighbour solicitation or advertisement has come in (RFC 4861 section 7). */
  void discovery(LogicalUnit unit, IpPacket packet, IcmpMessage message) {
    if (packet.ttl() != HOPS || message.code() != 0 || message.body().length < ADDRESS6) {
      return;
    }
    byte[] body = message.body();
    byte[] octets = new byte[ADDRESS6];
    System.arraycopy(body, 0, octets, 0, ADDRESS6);
    InetAddress target = Prefixes.address(octets);
    if (message.type() == IcmpMessage.ADVERTISEMENT) {
      option(body, TARGET_OPTION).ifPresent(mac -> cache.heard(unit, target, mac, false));
      return;
    }
    Optional<MacAddress> sender = option(body, SOURCE_OPTION);
    boolean probe = packet.source().equals(UNSPECIFIED6);
    if (!owns(unit, target)) {
      return;
    }
    if (probe) {
      advertise(unit, target, ALL_NODES, Ether.group(ALL_NODES.getAddress()), false);
    } else if (sender.isPresent()) {
      cache.heard(unit, packet.source(), sender.get(), true);
      advertise(unit, target, packet.source(), sender.get(), true);
    }
  }

  /** Sends a packet to a neighbour, on a unit that is known beforehand. */
  void send(LogicalUnit unit, InetAddress neighbour, IpPacket packet) {
    byte[] octets = neighbour.getAddress();
    if (neighbour.isMulticastAddress()) {
      send(unit, Ether.group(octets), EtherType.IPV6, packet.encode());
      return;
    }
    cache.resolve(
        unit,
        neighbour,
        () ->
            cache
                .mac(unit, neighbour)
                .ifPresent(mac -> send(unit, mac, EtherType.IPV6, packet.encode())));
  }

  private void solicit(LogicalUnit unit, InetAddress address, Optional<MacAddress> known) {
    if (address.getAddress().length == Integer.BYTES) {
      Optional<Prefix> own = unit.towards(address).or(() -> first(unit, false));
      own.ifPresent(source -> {
        ArpPacket arp = new ArpPacket(true, unit.mac(), source.address(), NOBODY, address);
        send(unit, known.orElse(Ether.BROADCAST), EtherType.ARP, arp.encode());
      });
      return;
    }
    unit.linkLocal()
        .ifPresent(own -> {
          InetAddress source = unit.towards(address).map(Prefix::address).orElse(own.address());
          InetAddress group = solicitedNode(address);
          ByteBuffer body = ByteBuffer.allocate(ADDRESS6 + OPTION);
          body.put(address.getAddress());
          body.put((byte) SOURCE_OPTION).put((byte) 1).put(unit.mac().bytes());
          IcmpMessage ask = new IcmpMessage(IcmpMessage.SOLICITATION, 0, 0, body.array());
          InetAddress to = known.isPresent() ? address : group;
          MacAddress mac = known.orElse(Ether.group(group.getAddress()));
          send(unit, mac, EtherType.IPV6, ask.packet(source, to, HOPS).encode());
        });
  }

  private void advertise(
      LogicalUnit unit, InetAddress own, InetAddress to, MacAddress mac, boolean asked) {
    ByteBuffer body = ByteBuffer.allocate(ADDRESS6 + OPTION);
    body.put(own.getAddress());
    body.put((byte) TARGET_OPTION).put((byte) 1).put(unit.mac().bytes());
    int flags = ROUTER | OVERRIDE | (asked ? SOLICITED : 0);
    IcmpMessage answer = new IcmpMessage(IcmpMessage.ADVERTISEMENT, 0, flags, body.array());
    send(unit, mac, EtherType.IPV6, answer.packet(own, to, HOPS).encode());
  }

  /** ff02::1:ffxx:xxxx (RFC 4291 section 2.7.1). */
  private static InetAddress solicitedNode(InetAddress address) {
    byte[] group = InetAddress.ofLiteral("ff02::1:ff00:0").getAddress();
    System.arraycopy(address.getAddress(), 13, group, 13, 3);
    return Prefixes.address(group);
  }

  private static Optional<MacAddress> option(byte[] body, int kind) {
    int at = ADDRESS6;
    while (at + OPTION <= body.length) {
      int length = (body[at + 1] & 0xff) * OPTION;
      if (length == 0) {
        return Optional.empty();
      }
      if (body[at] == kind) {
        return Optional.of(Ether.mac(ByteBuffer.wrap(body), at + 2));
      }
      at += length;
    }
    return Optional.empty();
  }

  private static Optional<Prefix> first(LogicalUnit unit, boolean inet6) {
    List<Prefix> all = unit.settings().addresses(inet6);
    return all.isEmpty() ? Optional.empty() : Optional.of(all.getFirst());
  }

  private boolean owns(LogicalUnit unit, InetAddress address) {
    return dcd.table().owner(address).filter(owner -> owner.index() == unit.index()).isPresent();
  }

  private void send(LogicalUnit unit, MacAddress to, int type, byte[] payload) {
    plane.send(new SendOnUnit(unit.index(), Ether.frame(to, unit.mac(), type, payload)));
  }
}
