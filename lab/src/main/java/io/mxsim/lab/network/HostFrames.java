package io.mxsim.lab.network;

import io.mxsim.chassis.MacAddress;
import io.mxsim.chassis.wire.EtherType;
import io.mxsim.chassis.wire.Frame;
import io.mxsim.chassis.wire.FramePool;
import java.util.OptionalInt;

/** The frames of a simple host: ARP (RFC 826) and ICMP echo in IPv4, tagged or not. */
final class HostFrames {
  static final MacAddress BROADCAST = new MacAddress(0xffff_ffff_ffffL);

  private static final int SHORTEST = 60;
  private static final int HEADER = 14;
  private static final int TAG = 4;
  private static final int ARP_OCTETS = 28;
  private static final int IP_OCTETS = 20;
  private static final int ICMP_OCTETS = 8;
  private static final int ECHO_DATA = 56;
  private static final int TTL = 64;
  private static final int ICMP = 1;
  private static final int VLAN_MASK = 0xfff;

  private final FramePool pool;
  private final MacAddress mac;
  private final int address;
  private final OptionalInt vlan;

  /** What came, as far as a host cares. */
  sealed interface Came {}

  /** Nothing for this host. */
  record Nothing() implements Came {}

  /** An ARP packet. */
  record Arp(int operation, MacAddress mac, int sender, int target) implements Came {}

  /** An echo request or reply to this host; {@code body} is all behind the header. */
  record Icmp(int type, MacAddress mac, int sender, int identifier, int sequence, byte[] body)
      implements Came {}

  HostFrames(FramePool pool, MacAddress mac, int address, OptionalInt vlan) {
    this.pool = pool;
    this.mac = mac;
    this.address = address;
    this.vlan = vlan;
  }

  /** An ARP packet of this host. */
  Frame arp(int operation, MacAddress to, int target) {
    Frame frame = frame(to, EtherType.ARP, ARP_OCTETS);
    int at = header();
    put(frame, at, 2, 1);
    put(frame, at + 2, 2, EtherType.IPV4);
    put(frame, at + 4, 2, 6 << Byte.SIZE | 4);
    put(frame, at + 6, 2, operation);
    put(frame, at + 8, 6, mac.value());
    put(frame, at + 14, 4, address);
    put(frame, at + 18, 6, to.equals(BROADCAST) ? 0 : to.value());
    put(frame, at + 24, 4, target);
    return frame;
  }

  /** An echo request. */
  Frame echo(MacAddress to, int target, int identifier, int sequence) {
    byte[] body = new byte[ECHO_DATA];
    for (int i = 0; i < body.length; i++) {
      body[i] = (byte) i;
    }
    return icmp(to, target, new Icmp(8, mac, address, identifier, sequence, body));
  }

  /** The reply to an echo request. */
  Frame answer(Icmp request) {
    return icmp(
        request.mac(),
        request.sender(),
        new Icmp(0, mac, address, request.identifier(), request.sequence(), request.body()));
  }

  private Frame icmp(MacAddress to, int target, Icmp message) {
    int length = IP_OCTETS + ICMP_OCTETS + message.body().length;
    Frame frame = frame(to, EtherType.IPV4, length);
    int at = header();
    put(frame, at, 2, 0x4500);
    put(frame, at + 2, 2, length);
    put(frame, at + 4, 4, (long) message.sequence() << 16);
    put(frame, at + 8, 2, TTL << Byte.SIZE | ICMP);
    put(frame, at + 12, 4, address);
    put(frame, at + 16, 4, target);
    put(frame, at + 10, 2, checksum(frame, at, IP_OCTETS));
    int icmp = at + IP_OCTETS;
    put(frame, icmp, 2, message.type() << Byte.SIZE);
    put(frame, icmp + 4, 2, message.identifier());
    put(frame, icmp + 6, 2, message.sequence());
    System.arraycopy(
        message.body(),
        0,
        frame.bytes(),
        frame.start() + icmp + ICMP_OCTETS,
        message.body().length);
    put(frame, icmp + 2, 2, checksum(frame, icmp, ICMP_OCTETS + message.body().length));
    return frame;
  }

  /** Reads a frame; anything that is cut off or not for this host is nothing. */
  Came read(Frame frame) {
    int at = header();
    boolean tagged = frame.length() >= HEADER && frame.uint16(12) == EtherType.C_TAG;
    if (tagged != vlan.isPresent() || frame.length() < at) {
      return new Nothing();
    }
    if (tagged && (frame.uint16(HEADER) & VLAN_MASK) != vlan.getAsInt()) {
      return new Nothing();
    }
    long to = get(frame, 0, 6);
    if (to != mac.value() && to != BROADCAST.value()) {
      return new Nothing();
    }
    return switch (frame.uint16(at - 2)) {
      case EtherType.ARP -> readArp(frame, at);
      case EtherType.IPV4 -> readIcmp(frame, at);
      default -> new Nothing();
    };
  }

  private static Came readArp(Frame frame, int at) {
    if (frame.length() < at + ARP_OCTETS) {
      return new Nothing();
    }
    return new Arp(
        frame.uint16(at + 6),
        new MacAddress(get(frame, at + 8, 6)),
        (int) get(frame, at + 14, 4),
        (int) get(frame, at + 24, 4));
  }

  private Came readIcmp(Frame frame, int at) {
    if (frame.length() < at + IP_OCTETS + ICMP_OCTETS) {
      return new Nothing();
    }
    int header = (frame.octet(at) & 0xf) * 4;
    int end = at + frame.uint16(at + 2);
    int icmp = at + header;
    boolean whole = header >= IP_OCTETS && end <= frame.length() && icmp + ICMP_OCTETS <= end;
    boolean fragment = (frame.uint16(at + 6) & 0x3fff) != 0;
    if (!whole
        || fragment
        || frame.octet(at + 9) != ICMP
        || (int) get(frame, at + 16, 4) != address
        || checksum(frame, icmp, end - icmp) != 0) {
      return new Nothing();
    }
    byte[] body = new byte[end - icmp - ICMP_OCTETS];
    System.arraycopy(frame.bytes(), frame.start() + icmp + ICMP_OCTETS, body, 0, body.length);
    return new Icmp(
        frame.octet(icmp),
        new MacAddress(get(frame, 6, 6)),
        (int) get(frame, at + 12, 4),
        frame.uint16(icmp + 4),
        frame.uint16(icmp + 6),
        body);
  }

  private int header() {
    return vlan.isPresent() ? HEADER + TAG : HEADER;
  }

  private Frame frame(MacAddress to, int type, int octets) {
    int at = header();
    Frame frame = pool.frame(Math.max(SHORTEST, at + octets));
    java.util.Arrays.fill(frame.bytes(), frame.start(), frame.start() + frame.length(), (byte) 0);
    put(frame, 0, 6, to.value());
    put(frame, 6, 6, mac.value());
    if (vlan.isPresent()) {
      put(frame, 12, 4, (long) EtherType.C_TAG << 16 | vlan.getAsInt());
    }
    put(frame, at - 2, 2, type);
    return frame;
  }

  private static void put(Frame frame, int offset, int octets, long value) {
    for (int i = 0; i < octets; i++) {
      frame.bytes()[frame.start() + offset + i] = (byte) (value >>> (octets - 1 - i) * Byte.SIZE);
    }
  }

  private static long get(Frame frame, int offset, int octets) {
    long value = 0;
    for (int i = 0; i < octets; i++) {
      value = value << Byte.SIZE | frame.octet(offset + i);
    }
    return value;
  }

  /** The Internet checksum (RFC 1071). */
  private static int checksum(Frame frame, int offset, int octets) {
    long sum = 0;
    for (int i = 0; i < octets; i++) {
      sum += (long) frame.octet(offset + i) << (i % 2 == 0 ? Byte.SIZE : 0);
    }
    while (sum >>> 16 != 0) {
      sum = (sum & 0xffff) + (sum >>> 16);
    }
    return (int) ~sum & 0xffff;
  }
}
