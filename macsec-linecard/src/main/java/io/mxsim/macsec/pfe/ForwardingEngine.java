package io.mxsim.macsec.pfe;

import io.mxsim.chassis.MacAddress;
import io.mxsim.chassis.wire.EtherType;
import io.mxsim.chassis.wire.Frame;
import io.mxsim.chassis.wire.FramePool;
import io.mxsim.macsec.control.ForwardingCommand;
import io.mxsim.macsec.control.ForwardingCommand.BridgeDomain;
import io.mxsim.macsec.control.ForwardingCommand.Family;
import io.mxsim.macsec.control.ForwardingCommand.LogicalInterface;
import io.mxsim.macsec.control.ForwardingReport;
import io.mxsim.macsec.control.ForwardingReport.Counters;
import io.mxsim.macsec.control.ForwardingReport.PortCounters;
import io.mxsim.macsec.control.ForwardingReport.Why;
import io.mxsim.macsec.control.PortPlace;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The engine: frames in, frames out, as the tables say. */
public final class ForwardingEngine {
  private static final long LLDP_GROUP = 0x0180C200000EL;
  private static final int UNIT_UNKNOWN = -1;

  private final Outside outside;
  private final FramePool pool;
  private final HostPath host;
  private final Router router;
  private final Map<PortPlace, PortState> ports = new HashMap<>();
  private final Map<Integer, Tally> tallies = new HashMap<>();
  private final Map<Integer, Unit> units = new LinkedHashMap<>();
  private List<BridgeDomain> domains = List.of();
  private final Map<Integer, Bridge> bridges = new LinkedHashMap<>();

  /** What the engine is put into. */
  public interface Outside {
    /** Sends a frame out of a port of any card; it is the frame's holder now. */
    void transmit(PortPlace port, Frame frame);

    /** Tells the Routing Engines. */
    void report(ForwardingReport report);

    /** The virtual time. */
    Instant now();
  }

  /** An engine without tables. */
  public ForwardingEngine(Outside outside, FramePool pool) {
    this.outside = outside;
    this.pool = pool;
    this.host = new HostPath(outside::now, outside::report);
    this.router = new Router(host, units::get, this::send);
  }

  /** What {@link #received} is told a frame came in on; the same object for the same port. */
  public PortState port(PortPlace place) {
    return ports.computeIfAbsent(place, PortState::new);
  }

  /** Forgets every table and counter: the card boots. */
  public void reset() {
    obey(new ForwardingCommand.BridgeDomains(List.of()));
    obey(new ForwardingCommand.Routes(List.of()));
    obey(new ForwardingCommand.Interfaces(List.of()));
    tallies.clear();
    ports.values().forEach(port -> port.tally.clear());
  }

  /** A clear frame has come in on a port. */
  public void received(PortState port, Frame frame) {
    port.tally.input(frame.length());
    if (frame.length() < Ethernet.HEADER) {
      port.tally.inputError();
      frame.release();
      return;
    }
    if (Ethernet.type(frame) == EtherType.LLDP && Ethernet.destination(frame) == LLDP_GROUP) {
      host.punt(port, UNIT_UNKNOWN, Why.LLDP, frame);
      return;
    }
    Unit unit = unit(port, frame);
    if (unit == null) {
      port.tally.inputDrop();
      frame.release();
      return;
    }
    unit.tally.input(frame.length());
    if (unit.spec.family() == Family.ROUTED) {
      routed(unit, frame);
    } else if (unit.bridge == null) {
      unit.tally.inputDrop();
      frame.release();
    } else {
      unit.bridge.received(unit, frame, outside.now());
    }
  }

  /** Follows the Routing Engine. */
  public void obey(ForwardingCommand command) {
    switch (command) {
      case ForwardingCommand.Interfaces(List<LogicalInterface> all) -> interfaces(all);
      case ForwardingCommand.Routes(List<ForwardingCommand.Route> routes) -> router.routes(routes);
      case ForwardingCommand.Neighbour neighbour ->
          router.neighbour(neighbour.unit(), neighbour.address(), neighbour.mac());
      case ForwardingCommand.BridgeDomains(List<BridgeDomain> all) -> {
        domains = all;
        bridge();
      }
      case ForwardingCommand.LearnAddress(int domain, MacAddress mac, Optional<Integer> unit) ->
          learned(domain, mac, unit.map(units::get).orElse(null));
      case ForwardingCommand.RoutePacket(byte[] packet) -> route(packet);
      case ForwardingCommand.SendOnUnit(int unit, byte[] frame) -> {
        Unit to = units.get(unit);
        if (to != null) {
          send(to, pool.frame(frame));
        }
      }
      case ForwardingCommand.SendOnPort(PortPlace port, byte[] frame) ->
          transmit(port(port), pool.frame(frame));
      case ForwardingCommand.CountersRequest() -> outside.report(counters());
      case ForwardingCommand.ClearCounters(List<PortPlace> places) -> clear(places);
    }
  }

  /** To be called now and then: forgets learned addresses that have been silent for too long. */
  public void age() {
    bridges.values().forEach(bridge -> bridge.age(outside.now()));
  }

  private static Unit unit(PortState port, Frame frame) {
    if (!Ethernet.isTag(Ethernet.type(frame))) {
      return port.untagged();
    }
    if (frame.length() < Ethernet.HEADER + Ethernet.TAG) {
      return null;
    }
    int outer = frame.uint16(Ethernet.HEADER) & Ethernet.VLAN_MASK;
    if (Ethernet.isTag(frame.uint16(Ethernet.HEADER + 2))
        && frame.length() >= Ethernet.HEADER + 2 * Ethernet.TAG) {
      int inner = frame.uint16(Ethernet.HEADER + Ethernet.TAG) & Ethernet.VLAN_MASK;
      Unit both = port.tagged(outer, inner);
      if (both != null) {
        Ethernet.pop(frame);
        Ethernet.pop(frame);
        return both;
      }
    }
    Unit unit = outer == Ethernet.VLAN_MASK ? null : port.tagged(outer);
    if (unit != null) {
      Ethernet.pop(frame);
    }
    return unit;
  }

  private void routed(Unit unit, Frame frame) {
    long destination = Ethernet.destination(frame);
    if (destination != unit.mac && !Ethernet.group(destination)) {
      unit.tally.inputDrop();
      frame.release();
      return;
    }
    switch (Ethernet.type(frame)) {
      case EtherType.ARP -> host.punt(unit.port, unit.index(), Why.ARP, frame);
      case EtherType.IPV4 -> {
        frame.extendFront(-Ethernet.HEADER);
        router.inet(unit, frame);
      }
      case EtherType.IPV6 -> {
        frame.extendFront(-Ethernet.HEADER);
        router.inet6(unit, frame);
      }
      default -> {
        unit.tally.inputDrop();
        frame.release();
      }
    }
  }

  private void route(byte[] octets) {
    Frame packet = pool.frame(octets);
    if (octets.length > 0 && octets[0] >> 4 == 6) {
      router.inet6(null, packet);
    } else {
      router.inet(null, packet);
    }
  }

  /** A frame that is whole but for the tags of the unit it leaves on. */
  private void send(Unit unit, Frame frame) {
    if (frame.length() - Ethernet.HEADER > unit.packetLimit) {
      unit.tally.outputError();
      frame.release();
      return;
    }
    unit.tally.output(frame.length());
    Ethernet.push(frame, unit);
    transmit(unit.port, frame);
  }

  private void transmit(PortState port, Frame frame) {
    port.tally.output(frame.length());
    outside.transmit(port.place, frame);
  }

  private void interfaces(List<LogicalInterface> all) {
    ports.values().forEach(PortState::forgetUnits);
    units.clear();
    for (LogicalInterface spec : all) {
      Tally tally = tallies.computeIfAbsent(spec.index(), index -> new Tally());
      Unit unit = new Unit(spec, port(spec.port()), tally);
      unit.port.add(unit);
      units.put(spec.index(), unit);
    }
    tallies.keySet().retainAll(units.keySet());
    router.interfaces(units.values());
    bridge();
  }

  private void bridge() {
    Map<Integer, Bridge> before = Map.copyOf(bridges);
    bridges.clear();
    for (BridgeDomain domain : domains) {
      Bridge bridge = new Bridge(domain, host, this::send);
      bridges.put(domain.index(), bridge);
      for (int index : domain.units()) {
        Unit unit = units.get(index);
        if (unit != null) {
          bridge.join(unit);
        }
      }
      if (before.containsKey(domain.index())) {
        bridge.inherit(before.get(domain.index()), units::get);
      }
    }
  }

  private void learned(int domain, MacAddress mac, Unit unit) {
    Bridge bridge = bridges.get(domain);
    if (bridge != null) {
      bridge.learned(mac.value(), unit, outside.now());
    }
  }

  private Counters counters() {
    Map<PortPlace, PortCounters> byPort = new HashMap<>();
    ports.forEach((place, port) -> byPort.put(place, port.tally.read()));
    Map<Integer, PortCounters> byUnit = new HashMap<>();
    tallies.forEach((index, tally) -> byUnit.put(index, tally.read()));
    return new Counters(byPort, byUnit);
  }

  private void clear(List<PortPlace> places) {
    for (PortState port : ports.values()) {
      if (places.isEmpty() || places.contains(port.place)) {
        port.tally.clear();
      }
    }
    for (Unit unit : units.values()) {
      if (places.isEmpty() || places.contains(unit.port.place)) {
        unit.tally.clear();
      }
    }
  }
}
