package io.mxsim.macsec.pfe;

import io.mxsim.chassis.wire.Frame;

/** An IPv6 header (RFC 8200) at the front of a frame whose Ethernet header is cut off. */
final class Ipv6 {
  static final int HEADER = 40;
  static final int DESTINATION = 24;
  static final int OCTETS = 16;
  private static final int PAYLOAD_LENGTH = 4;
  private static final int HOP_LIMIT = 7;

  private Ipv6() {}

  /** Whether the header is whole and of version 6; cuts padding off. */
  static boolean accept(Frame packet) {
    if (packet.length() < HEADER || packet.octet(0) >> 4 != 6) {
      return false;
    }
    int total = HEADER + packet.uint16(PAYLOAD_LENGTH);
    if (total > packet.length()) {
      return false;
    }
    packet.truncateOrExtend(total);
    return true;
  }

  static int hopLimit(Frame packet) {
    return packet.octet(HOP_LIMIT);
  }

  static void decrementHopLimit(Frame packet) {
    packet.bytes()[packet.start() + HOP_LIMIT]--;
  }

  static boolean multicast(Frame packet) {
    return packet.octet(DESTINATION) == 0xff;
  }

  /** fe80::/10, which no router passes on. */
  static boolean linkLocal(Frame packet) {
    return packet.octet(DESTINATION) == 0xfe && (packet.octet(DESTINATION + 1) & 0xc0) == 0x80;
  }
}
