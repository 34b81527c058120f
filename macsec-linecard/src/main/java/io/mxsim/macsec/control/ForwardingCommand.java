package io.mxsim.macsec.control;

import io.mxsim.chassis.MacAddress;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;

/**
 * What a Routing Engine says to the packet forwarding engine of an MPC. Each MPC is told all tables
 * of the chassis, so that any of them can send to any port. A table that is sent replaces the one
 * before. Tables are forgotten at the card's boot and sent again at its {@link CardReport.Booting}.
 */
public sealed interface ForwardingCommand {
  /** All logical interfaces. */
  record Interfaces(List<LogicalInterface> units) implements ForwardingCommand {
    public Interfaces {
      units = List.copyOf(units);
    }
  }

  /**
   * A logical interface (unit) on a port.
   *
   * @param index the number by which the tables and reports speak of it, unique in the chassis
   * @param name such as {@code xe-0/0/0:0.100}
   * @param tag what its frames carry on the wire
   * @param mtu the largest frame it may send, in octets from the destination address to the end of
   *     the payload, without VLAN tags and FCS
   * @param addresses its own addresses, each with the length of the prefix it is connected to
   */
  record LogicalInterface(
      int index,
      String name,
      PortPlace port,
      MacAddress mac,
      Tag tag,
      int mtu,
      Family family,
      List<Prefix> addresses) {
    public LogicalInterface {
      addresses = List.copyOf(addresses);
    }
  }

  /**
   * The VLAN tags of a unit's frames.
   *
   * @param outer the only tag of a singly tagged frame, empty for untagged frames
   * @param inner the second tag
   */
  record Tag(Optional<Integer> outer, Optional<Integer> inner) {}

  /** What a unit does with the frames that are for it. */
  enum Family {
    /** Routes IPv4 and IPv6. */
    ROUTED,
    /** Bridges in the domain that names it. */
    BRIDGED
  }

  /** An address and the length of its prefix. */
  record Prefix(InetAddress address, int length) {}

  /** All active routes but those to the own addresses, which {@link Interfaces} tells. */
  record Routes(List<Route> routes) implements ForwardingCommand {
    public Routes {
      routes = List.copyOf(routes);
    }
  }

  /** A route; the longest prefix wins. */
  record Route(Prefix destination, NextHop nextHop) {}

  /** Where a route leads. */
  sealed interface NextHop {
    /** To the neighbour of the packet's own destination address, on a connected network. */
    record Connected(int unit) implements NextHop {}

    /** To the neighbour {@code gateway}. */
    record Gateway(int unit, InetAddress gateway) implements NextHop {}

    /** Nowhere, and the sender is told. */
    record Reject() implements NextHop {}

    /** Nowhere. */
    record Discard() implements NextHop {}
  }

  /** A neighbour's Ethernet address; without one, the entry goes. */
  record Neighbour(int unit, InetAddress address, Optional<MacAddress> mac)
      implements ForwardingCommand {}

  /** All bridge domains. */
  record BridgeDomains(List<BridgeDomain> domains) implements ForwardingCommand {
    public BridgeDomains {
      domains = List.copyOf(domains);
    }
  }

  /**
   * A bridge domain.
   *
   * @param vlan the VLAN that frames are normalized to, empty for none
   * @param ageingSeconds how long an address stays learned without a frame from it
   */
  record BridgeDomain(
      int index, String name, Optional<Integer> vlan, List<Integer> units, int ageingSeconds) {
    public BridgeDomain {
      units = List.copyOf(units);
    }
  }

  /** Routes an IP packet that the Routing Engine made. */
  record RoutePacket(byte[] packet) implements ForwardingCommand {}

  /** Sends a frame, made ready but for VLAN tags, out of a unit; such as ARP. */
  record SendOnUnit(int unit, byte[] frame) implements ForwardingCommand {}

  /** Sends a frame as it is out of a port; such as LLDP. */
  record SendOnPort(PortPlace port, byte[] frame) implements ForwardingCommand {}

  /** Asks for a {@link ForwardingReport.Counters}. */
  record CountersRequest() implements ForwardingCommand {}

  /** Sets the counters of some units' ports to zero; empty means all. */
  record ClearCounters(List<PortPlace> ports) implements ForwardingCommand {
    public ClearCounters {
      ports = List.copyOf(ports);
    }
  }

  /**
   * An address that another MPC has learned, or, without a unit, one to be forgotten.
   *
   * @param domain the index of the bridge domain
   */
  record LearnAddress(int domain, MacAddress mac, Optional<Integer> unit)
      implements ForwardingCommand {}
}
