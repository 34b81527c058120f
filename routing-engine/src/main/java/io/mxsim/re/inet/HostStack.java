package io.mxsim.re.inet;

import io.mxsim.chassis.catalog.SlotId;
import io.mxsim.chassis.time.EventLoop;
import io.mxsim.macsec.control.ForwardingCommand.RoutePacket;
import io.mxsim.macsec.control.ForwardingReport;
import io.mxsim.macsec.control.ForwardingReport.HostBound;
import io.mxsim.macsec.control.ForwardingReport.Unresolved;
import io.mxsim.macsec.control.ForwardingReport.Why;
import io.mxsim.re.dcd.Dcd;
import io.mxsim.re.dcd.LogicalUnit;
import io.mxsim.re.forwarding.ForwardingPlane;
import io.mxsim.re.rpd.Rpd;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The Internet protocols of the Routing Engine. */
public final class HostStack {
  private static final Duration LOOPED = Duration.ofNanos(50_000);
  private static final int HOPS = 64;

  private final EventLoop loop;
  private final Dcd dcd;
  private final ForwardingPlane plane;
  private final LinkProtocols link;
  private final Reassembly reassembly;
  private final Egresses egresses;
  private final IcmpErrors errors;
  private final List<Listener> listeners = new ArrayList<>();
  private Set<Integer> inService = Set.of();
  private int identification;
  private boolean stopped;

  /** Takes the ICMP messages that are for programs. */
  @FunctionalInterface
  interface Listener {
    void arrived(IpPacket packet, IcmpMessage message);
  }

  /** A stack on the interfaces and routes of the two daemons. */
  public HostStack(EventLoop loop, Dcd dcd, Rpd rpd, ForwardingPlane plane) {
    this.loop = loop;
    this.dcd = dcd;
    this.plane = plane;
    this.link = new LinkProtocols(loop, dcd, plane);
    this.reassembly = new Reassembly(loop);
    this.egresses = new Egresses(dcd, rpd);
    this.errors = new IcmpErrors(egresses, this::send);
    dcd.onChange(this::interfacesChanged);
    plane.listen(this::reported);
  }

  /** The neighbours it knows. */
  public NeighbourCache neighbours() {
    return link.cache();
  }

  public Egresses egresses() {
    return egresses;
  }

  EventLoop loop() {
    return loop;
  }

  /** Nothing is sent or answered any more. */
  public void stop() {
    stopped = true;
    link.cache().stop();
    reassembly.stop();
  }

  void listen(Listener listener) {
    listeners.add(listener);
  }

  void leave(Listener listener) {
    listeners.remove(listener);
  }

  /** Sends a packet by the routes; what does not fit is cut here or on the way. */
  void send(IpPacket packet) {
    if (dcd.table().owner(packet.destination()).isPresent()) {
      loop.after(LOOPED, "loopback", () -> arrived(Optional.empty(), packet));
      return;
    }
    Optional<Egress> egress = egresses.towards(packet.destination());
    if (egress.isEmpty()) {
      return;
    }
    for (IpPacket part : parts(packet, egress.get().unit().protocolMtu())) {
      if (Egresses.linkLocal(packet.destination())) {
        link.send(egress.get().unit(), packet.destination(), part);
      } else {
        plane.send(new RoutePacket(part.encode()));
      }
    }
  }

  /** Sends a packet out of an interface, to a neighbour there. */
  void send(LogicalUnit unit, IpPacket packet) {
    for (IpPacket part : parts(packet, unit.protocolMtu())) {
      link.send(unit, packet.destination(), part);
    }
  }

  /** IPv6 is only cut by who sends it; IPv4 the engines cut. */
  private List<IpPacket> parts(IpPacket packet, int mtu) {
    if (!packet.inet6() || packet.length() <= mtu) {
      return List.of(packet);
    }
    int room = (mtu - IpPacket.HEADER6 - 8) / 8 * 8;
    List<IpPacket> parts = new ArrayList<>();
    identification++;
    for (int from = 0; from < packet.payload().length; from += room) {
      int to = Math.min(from + room, packet.payload().length);
      parts.add(packet.part(from, to, identification));
    }
    return parts;
  }

  private void reported(SlotId from, ForwardingReport report) {
    if (stopped) {
      return;
    }
    switch (report) {
      case HostBound bound -> received(bound);
      case Unresolved(int index, InetAddress address) ->
          dcd.table()
              .unit(index)
              .filter(LogicalUnit::up)
              .ifPresent(unit -> link.cache().resolve(unit, address, () -> {}));
      case ForwardingReport.Counters ignored -> {}
      case ForwardingReport.AddressLearned ignored -> {}
      case ForwardingReport.AddressAged ignored -> {}
    }
  }

  private void received(HostBound bound) {
    Optional<LogicalUnit> unit = dcd.table().unit(bound.unit());
    byte[] frame = bound.frame();
    if (frame.length < Ether.HEADER || unit.isEmpty() && bound.unit() >= 0) {
      return;
    }
    if (bound.why() == Why.ARP) {
      unit.ifPresent(in -> link.arp(in, frame));
      return;
    }
    Optional<IpPacket> packet = IpPacket.decode(frame, Ether.HEADER);
    if (packet.isEmpty()) {
      return;
    }
    switch (bound.why()) {
      case LOCAL -> arrived(unit, packet.get());
      case TTL_EXPIRED, TOO_LARGE, UNREACHABLE ->
          unit.ifPresent(in -> errors.about(bound.why(), in, packet.get()));
      case ARP, LLDP -> {}
    }
  }

  private void arrived(Optional<LogicalUnit> unit, IpPacket packet) {
    if (packet.fragment()) {
      reassembly.add(packet).ifPresent(whole -> arrived(unit, whole));
      return;
    }
    boolean group = packet.destination().isMulticastAddress();
    boolean own = dcd.table().owner(packet.destination()).isPresent();
    Optional<IcmpMessage> message = IcmpMessage.decode(packet);
    if (message.isPresent()) {
      icmp(unit, packet, message.get(), own);
    } else if (packet.protocol() == IpPacket.UDP && own && !group) {
      errors.portUnreachable(packet);
    }
  }

  private void icmp(Optional<LogicalUnit> unit, IpPacket packet, IcmpMessage message, boolean own) {
    int type = message.type();
    if (packet.inet6() && (type == IcmpMessage.SOLICITATION || type == IcmpMessage.ADVERTISEMENT)) {
      unit.ifPresent(in -> link.discovery(in, packet, message));
    } else if (type == (packet.inet6() ? IcmpMessage.ECHO6 : IcmpMessage.ECHO)) {
      if (own) {
        answer(unit, packet, message);
      }
    } else if (own) {
      List.copyOf(listeners).forEach(listener -> listener.arrived(packet, message));
    }
  }

  private void answer(Optional<LogicalUnit> unit, IpPacket packet, IcmpMessage echo) {
    int type = packet.inet6() ? IcmpMessage.ECHO_REPLY6 : IcmpMessage.ECHO_REPLY;
    IpPacket reply =
        new IcmpMessage(type, 0, echo.rest(), echo.body())
            .packet(packet.destination(), packet.source(), HOPS);
    if (unit.isPresent() && Egresses.linkLocal(packet.source())) {
      send(unit.get(), reply);
    } else {
      send(identified(reply));
    }
  }

  /** With an identification of its own, for the case that it is cut on the way. */
  IpPacket identified(IpPacket packet) {
    identification = identification + 1 & 0xffff;
    return packet.with(packet.trafficClass(), packet.mayFragment(), identification);
  }

  private void interfacesChanged() {
    Set<Integer> before = inService;
    Set<Integer> now = new HashSet<>();
    for (LogicalUnit unit : dcd.table().units()) {
      if (unit.up() && unit.routed()) {
        now.add(unit.index());
      }
    }
    inService = now;
    link.cache().keep(unit -> now.contains(unit.index()));
    for (LogicalUnit unit : dcd.table().units()) {
      if (now.contains(unit.index()) && !before.contains(unit.index())) {
        link.announce(unit);
      }
    }
  }
}
