package io.mxsim.macsec.pfe;

import io.mxsim.chassis.wire.Frame;

/** An IPv4 header (RFC 791) at the front of a frame whose Ethernet header is cut off. */
final class Ipv4 {
  static final int MINIMUM_HEADER = 20;
  static final int DESTINATION = 16;
  static final int OCTETS = 4;
  private static final int TTL = 8;
  private static final int CHECKSUM = 10;
  private static final int TOTAL_LENGTH = 2;
  private static final int FRAGMENT = 6;
  private static final int DONT_FRAGMENT = 0x4000;
  private static final int MORE_FRAGMENTS = 0x2000;
  private static final int OFFSET_MASK = 0x1fff;
  private static final int OFFSET_UNIT = 8;

  private Ipv4() {}

  /** Whether the header is whole, of version 4, and its checksum right; cuts padding off. */
  static boolean accept(Frame packet) {
    if (packet.length() < MINIMUM_HEADER || packet.octet(0) >> 4 != 4) {
      return false;
    }
    int header = header(packet);
    int total = packet.uint16(TOTAL_LENGTH);
    if (header < MINIMUM_HEADER || total < header || total > packet.length()) {
      return false;
    }
    if (sum(packet, header) != 0xffff) {
      return false;
    }
    packet.truncateOrExtend(total);
    return true;
  }

  static int header(Frame packet) {
    return (packet.octet(0) & 0xf) * 4;
  }

  static int ttl(Frame packet) {
    return packet.octet(TTL);
  }

  static boolean mayFragment(Frame packet) {
    return (packet.uint16(FRAGMENT) & DONT_FRAGMENT) == 0;
  }

  /** One less to live, with the checksum brought up to date (RFC 1624). */
  static void decrementTtl(Frame packet) {
    packet.bytes()[packet.start() + TTL]--;
    int sum = packet.uint16(CHECKSUM) + 0x0100;
    write(packet, CHECKSUM, sum + (sum >> 16));
  }

  /**
   * The fragment of {@code packet} that begins at {@code done} octets of its payload, with at most
   * {@code limit} octets in all.
   */
  static Frame fragment(Frame packet, int done, int limit) {
    int header = header(packet);
    int left = packet.length() - header - done;
    int room = (limit - header) / OFFSET_UNIT * OFFSET_UNIT;
    int size = Math.min(left, room);
    Frame part = packet.copy();
    System.arraycopy(
        packet.bytes(), packet.start() + header + done, part.bytes(), part.start() + header, size);
    part.truncateOrExtend(header + size);
    int field = packet.uint16(FRAGMENT);
    int offset = (field & OFFSET_MASK) + done / OFFSET_UNIT;
    int more = size < left ? MORE_FRAGMENTS : field & MORE_FRAGMENTS;
    write(part, FRAGMENT, field & ~(OFFSET_MASK | MORE_FRAGMENTS) | more | offset);
    write(part, TOTAL_LENGTH, header + size);
    write(part, CHECKSUM, 0);
    write(part, CHECKSUM, ~sum(part, header));
    return part;
  }

  private static int sum(Frame packet, int header) {
    int sum = 0;
    for (int i = 0; i < header; i += 2) {
      sum += packet.uint16(i);
    }
    while (sum >>> 16 != 0) {
      sum = (sum & 0xffff) + (sum >>> 16);
    }
    return sum;
  }

  private static void write(Frame packet, int at, int value) {
    packet.bytes()[packet.start() + at] = (byte) (value >> 8);
    packet.bytes()[packet.start() + at + 1] = (byte) value;
  }
}
