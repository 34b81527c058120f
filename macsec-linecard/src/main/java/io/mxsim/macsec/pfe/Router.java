package io.mxsim.macsec.pfe;

import io.mxsim.chassis.MacAddress;
import io.mxsim.chassis.wire.EtherType;
import io.mxsim.chassis.wire.Frame;
import io.mxsim.macsec.control.ForwardingCommand;
import io.mxsim.macsec.control.ForwardingCommand.NextHop;
import io.mxsim.macsec.control.ForwardingCommand.Prefix;
import io.mxsim.macsec.control.ForwardingReport.Unresolved;
import io.mxsim.macsec.control.ForwardingReport.Why;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.IntFunction;

/** Routes IPv4 and IPv6 packets (RFC 1812, RFC 8200). */
final class Router {
  private static final Hop LOCAL = new Hop.Local();
  private static final Hop REJECT = new Hop.Reject();
  private static final Hop DISCARD = new Hop.Discard();
  private static final int OWN = -1;

  private final HostPath host;
  private final IntFunction<Unit> units;
  private final BiConsumer<Unit, Frame> out;
  private final Map<NeighbourKey, Hop.Neighbour> neighbours = new HashMap<>();
  private Iterable<Unit> interfaces = List.of();
  private List<ForwardingCommand.Route> routes = List.of();
  private RouteTrie inet = new RouteTrie();
  private RouteTrie inet6 = new RouteTrie();

  private record NeighbourKey(int unit, InetAddress address) {}

  /**
   * A router without routes.
   *
   * @param units the unit of an index, or null
   * @param out sends a frame, whole but for VLAN tags, out of a unit
   */
  Router(HostPath host, IntFunction<Unit> units, BiConsumer<Unit, Frame> out) {
    this.host = host;
    this.units = units;
    this.out = out;
  }

  void interfaces(Iterable<Unit> newInterfaces) {
    interfaces = newInterfaces;
    neighbours.values().forEach(Hop.Neighbour::forget);
    neighbours.clear();
    rebuild();
  }

  void routes(List<ForwardingCommand.Route> newRoutes) {
    routes = newRoutes;
    rebuild();
  }

  /** The Routing Engine has learned an address, or gives a neighbour up. */
  void neighbour(int unitIndex, InetAddress address, Optional<MacAddress> mac) {
    Unit unit = units.apply(unitIndex);
    if (unit == null) {
      return;
    }
    Hop.Neighbour neighbour = neighbour(unit, address);
    if (mac.isEmpty()) {
      neighbour.forget();
      neighbours.remove(new NeighbourKey(unitIndex, address));
      rebuild();
      return;
    }
    neighbour.learn(mac.get().value());
    for (Frame waiting = neighbour.next(); waiting != null; waiting = neighbour.next()) {
      send(neighbour, waiting);
    }
  }

  /** A packet came in on {@code in}, or from the Routing Engine when that is null. */
  void inet(Unit in, Frame packet) {
    if (!Ipv4.accept(packet)) {
      error(in, packet);
      return;
    }
    if (in != null && packet.octet(Ipv4.DESTINATION) >= 224) {
      punt(in, EtherType.IPV4, Why.LOCAL, packet);
      return;
    }
    Hop hop = inet.find(packet.bytes(), packet.start() + Ipv4.DESTINATION, Ipv4.OCTETS);
    if (in != null && forwards(hop)) {
      if (Ipv4.ttl(packet) <= 1) {
        punt(in, EtherType.IPV4, Why.TTL_EXPIRED, packet);
        return;
      }
      Ipv4.decrementTtl(packet);
    }
    follow(in, hop, packet, EtherType.IPV4);
  }

  /** The same for IPv6. */
  void inet6(Unit in, Frame packet) {
    if (!Ipv6.accept(packet)) {
      error(in, packet);
      return;
    }
    if (in != null && (Ipv6.multicast(packet) || Ipv6.linkLocal(packet))) {
      punt(in, EtherType.IPV6, Why.LOCAL, packet);
      return;
    }
    Hop hop = inet6.find(packet.bytes(), packet.start() + Ipv6.DESTINATION, Ipv6.OCTETS);
    if (in != null && forwards(hop)) {
      if (Ipv6.hopLimit(packet) <= 1) {
        punt(in, EtherType.IPV6, Why.TTL_EXPIRED, packet);
        return;
      }
      Ipv6.decrementHopLimit(packet);
    }
    follow(in, hop, packet, EtherType.IPV6);
  }

  private static boolean forwards(Hop hop) {
    return hop instanceof Hop.Connected || hop instanceof Hop.Neighbour;
  }

  private void follow(Unit in, Hop hop, Frame packet, int type) {
    switch (hop) {
      case null -> punt(in, type, Why.UNREACHABLE, packet);
      case Hop.Local() -> punt(in, type, Why.LOCAL, packet);
      case Hop.Reject() -> punt(in, type, Why.UNREACHABLE, packet);
      case Hop.Discard() -> drop(in, packet);
      case Hop.Connected(Unit unit) ->
          towards(in, neighbour(unit, destination(packet, type)), packet, type);
      case Hop.Neighbour neighbour -> towards(in, neighbour, packet, type);
    }
  }

  private void towards(Unit in, Hop.Neighbour neighbour, Frame packet, int type) {
    int limit = neighbour.unit.packetLimit;
    if (packet.length() <= limit) {
      forward(neighbour, packet);
    } else if (type == EtherType.IPV4 && Ipv4.mayFragment(packet)) {
      int header = Ipv4.header(packet);
      for (int done = 0; done < packet.length() - header; ) {
        Frame part = Ipv4.fragment(packet, done, limit);
        done += part.length() - header;
        forward(neighbour, part);
      }
      packet.release();
    } else {
      punt(in, type, Why.TOO_LARGE, packet);
    }
  }

  private void forward(Hop.Neighbour neighbour, Frame packet) {
    if (neighbour.known()) {
      send(neighbour, packet);
    } else if (neighbour.await(packet)) {
      host.report(new Unresolved(neighbour.unit.index(), neighbour.address));
    }
  }

  private void send(Hop.Neighbour neighbour, Frame packet) {
    int type = packet.octet(0) >> 4 == 4 ? EtherType.IPV4 : EtherType.IPV6;
    wrap(packet, neighbour.mac(), neighbour.unit.mac, type);
    out.accept(neighbour.unit, packet);
  }

  private void punt(Unit in, int type, Why why, Frame packet) {
    if (in == null) {
      wrap(packet, 0, 0, type);
      host.punt(null, OWN, why, packet);
    } else {
      // What came with the packet still stands before it.
      packet.extendFront(Ethernet.HEADER);
      host.punt(in.port, in.index(), why, packet);
    }
  }

  private static void wrap(Frame packet, long destination, long source, int type) {
    packet.extendFront(Ethernet.HEADER);
    Ethernet.addresses(packet, destination, source);
    packet.bytes()[packet.start() + Ethernet.ADDRESSES] = (byte) (type >> 8);
    packet.bytes()[packet.start() + Ethernet.ADDRESSES + 1] = (byte) type;
  }

  private static void error(Unit in, Frame packet) {
    if (in != null) {
      in.port.tally.inputError();
      in.tally.inputError();
    }
    packet.release();
  }

  private static void drop(Unit in, Frame packet) {
    if (in != null) {
      in.tally.inputDrop();
    }
    packet.release();
  }

  private Hop.Neighbour neighbour(Unit unit, InetAddress address) {
    NeighbourKey key = new NeighbourKey(unit.index(), address);
    Hop.Neighbour known = neighbours.get(key);
    if (known == null) {
      known = new Hop.Neighbour(unit, address);
      neighbours.put(key, known);
      if (connected(unit, address)) {
        byte[] octets = address.getAddress();
        trie(octets).add(octets, octets.length * Byte.SIZE, known);
      }
    }
    return known;
  }

  /** A neighbour on a connected network is a route of its own; a gateway elsewhere is not. */
  private static boolean connected(Unit unit, InetAddress address) {
    for (Prefix own : unit.spec.addresses()) {
      if (covers(own, address.getAddress())) {
        return true;
      }
    }
    return false;
  }

  private static boolean covers(Prefix prefix, byte[] address) {
    byte[] octets = prefix.address().getAddress();
    boolean same = octets.length == address.length;
    for (int bit = 0; same && bit < prefix.length(); bit++) {
      int shift = Byte.SIZE - 1 - bit % Byte.SIZE;
      same = ((octets[bit / Byte.SIZE] ^ address[bit / Byte.SIZE]) >> shift & 1) == 0;
    }
    return same;
  }

  private void rebuild() {
    inet = new RouteTrie();
    inet6 = new RouteTrie();
    for (ForwardingCommand.Route route : routes) {
      Hop hop = hop(route.nextHop());
      if (hop != null) {
        add(route.destination(), hop);
      }
    }
    for (Unit unit : interfaces) {
      for (Prefix own : unit.spec.addresses()) {
        add(own, new Hop.Connected(unit));
      }
    }
    neighbours.forEach((key, neighbour) -> {
      if (connected(neighbour.unit, key.address())) {
        byte[] octets = key.address().getAddress();
        trie(octets).add(octets, octets.length * Byte.SIZE, neighbour);
      }
    });
    for (Unit unit : interfaces) {
      unit.spec.addresses().forEach(this::addLocal);
    }
  }

  /** The own address, and the broadcast address of its network. */
  private void addLocal(Prefix own) {
    byte[] octets = own.address().getAddress();
    trie(octets).add(octets, octets.length * Byte.SIZE, LOCAL);
    if (octets.length == Ipv4.OCTETS && own.length() < Integer.SIZE - 1) {
      byte[] broadcast = octets.clone();
      for (int bit = own.length(); bit < Integer.SIZE; bit++) {
        broadcast[bit / Byte.SIZE] |= (byte) (0x80 >> bit % Byte.SIZE);
      }
      trie(broadcast).add(broadcast, Integer.SIZE, LOCAL);
    }
  }

  private void add(Prefix prefix, Hop hop) {
    byte[] octets = prefix.address().getAddress();
    trie(octets).add(octets, prefix.length(), hop);
  }

  private RouteTrie trie(byte[] address) {
    return address.length == Ipv4.OCTETS ? inet : inet6;
  }

  private Hop hop(NextHop nextHop) {
    return switch (nextHop) {
      case NextHop.Connected(int unit) -> {
        Unit to = units.apply(unit);
        yield to == null ? null : new Hop.Connected(to);
      }
      case NextHop.Gateway(int unit, InetAddress gateway) -> {
        Unit to = units.apply(unit);
        yield to == null ? null : neighbour(to, gateway);
      }
      case NextHop.Reject() -> REJECT;
      case NextHop.Discard() -> DISCARD;
    };
  }

  private static InetAddress destination(Frame packet, int type) {
    int at = type == EtherType.IPV4 ? Ipv4.DESTINATION : Ipv6.DESTINATION;
    byte[] octets = new byte[type == EtherType.IPV4 ? Ipv4.OCTETS : Ipv6.OCTETS];
    System.arraycopy(packet.bytes(), packet.start() + at, octets, 0, octets.length);
    try {
      return InetAddress.getByAddress(octets);
    } catch (UnknownHostException e) {
      throw new IllegalStateException(e);
    }
  }
}
