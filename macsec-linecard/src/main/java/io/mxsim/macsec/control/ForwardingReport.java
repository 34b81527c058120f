package io.mxsim.macsec.control;

import io.mxsim.chassis.MacAddress;
import java.net.InetAddress;
import java.util.Map;
import java.util.Optional;

/** What the packet forwarding engine of an MPC says to the Routing Engines. */
public sealed interface ForwardingReport {
  /**
   * A frame or packet that the Routing Engine has to see. A rate limit, counted, stands before it.
   *
   * @param unit the logical interface it came in on, or -1 when it belongs to none; the packets of
   *     the Routing Engine itself have -1 and no port
   * @param frame from the destination address on, VLAN tags of the unit taken out
   */
  record HostBound(Optional<PortPlace> port, int unit, Why why, byte[] frame)
      implements ForwardingReport {}

  /** Why a frame goes to the Routing Engine. */
  enum Why {
    /** Sent to an own address, or to a group the box listens to. */
    LOCAL,
    ARP,
    LLDP,
    /** Its time to live is over. */
    TTL_EXPIRED,
    /** Too large for the way out, and it must not be cut. */
    TOO_LARGE,
    /** No route, or one that rejects. */
    UNREACHABLE
  }

  /** Packets wait for a neighbour's address; to be answered by a {@code Neighbour}. */
  record Unresolved(int unit, InetAddress address) implements ForwardingReport {}

  /** What has happened since the last clearing. */
  record Counters(Map<PortPlace, PortCounters> ports, Map<Integer, PortCounters> units)
      implements ForwardingReport {
    public Counters {
      ports = Map.copyOf(ports);
      units = Map.copyOf(units);
    }
  }

  /** Frames and octets (without FCS) in clear, that is inside of MACsec. */
  record PortCounters(
      long inputPackets,
      long inputBytes,
      long outputPackets,
      long outputBytes,
      long inputErrors,
      long inputDrops,
      long outputErrors,
      long outputDrops) {

    /** The sum of what two engines have counted. */
    public PortCounters plus(PortCounters other) {
      return new PortCounters(
          inputPackets + other.inputPackets,
          inputBytes + other.inputBytes,
          outputPackets + other.outputPackets,
          outputBytes + other.outputBytes,
          inputErrors + other.inputErrors,
          inputDrops + other.inputDrops,
          outputErrors + other.outputErrors,
          outputDrops + other.outputDrops);
    }
  }

  /** An address was seen behind a unit of a bridge domain for the first time, or has moved. */
  record AddressLearned(int domain, MacAddress mac, int unit) implements ForwardingReport {}

  /** Nothing came from a learned address for the ageing time of its domain. */
  record AddressAged(int domain, MacAddress mac) implements ForwardingReport {}
}
