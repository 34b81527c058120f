package io.mxsim.re.inet;

import io.mxsim.re.dcd.Prefixes;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;

/**
 * An IP packet, or a fragment of one.
 *
 * @param id identification of the fragments of one packet
 * @param offset where the payload begins in the whole packet's, in octets
 */
public record IpPacket(
    InetAddress source,
    InetAddress destination,
    int protocol,
    int trafficClass,
    int ttl,
    int id,
    boolean mayFragment,
    int offset,
    boolean more,
    byte[] payload) {
  static final int ICMP = 1;
  static final int UDP = 17;
  static final int ICMP6 = 58;
  public static final int HEADER4 = 20;
  public static final int HEADER6 = 40;
  private static final int FRAGMENT_HEADER = 8;
  private static final int HOP_BY_HOP = 0;
  private static final int FRAGMENT = 44;
  private static final int DONT_FRAGMENT = 0x4000;
  private static final int MORE_FRAGMENTS = 0x2000;
  private static final int OFFSET_MASK = 0x1fff;
  private static final int UNIT = 8;

  /** A whole packet. */
  public static IpPacket of(
      InetAddress source, InetAddress destination, int protocol, int ttl, byte[] payload) {
    return new IpPacket(source, destination, protocol, 0, ttl, 0, true, 0, false, payload);
  }

  public boolean inet6() {
    return destination.getAddress().length > Integer.BYTES;
  }

  boolean fragment() {
    return offset > 0 || more;
  }

  /** The number of octets of the whole packet. */
  public int length() {
    int header = inet6() ? HEADER6 + (fragment() ? FRAGMENT_HEADER : 0) : HEADER4;
    return header + payload.length;
  }

  /** The same packet with what its sender chooses. */
  IpPacket with(int newTrafficClass, boolean nowMayFragment, int newId) {
    return new IpPacket(
        source,
        destination,
        protocol,
        newTrafficClass,
        ttl,
        newId,
        nowMayFragment,
        offset,
        more,
        payload);
  }

  IpPacket part(int from, int to, int newId) {
    return new IpPacket(
        source,
        destination,
        protocol,
        trafficClass,
        ttl,
        newId,
        mayFragment,
        from,
        to < payload.length,
        Arrays.copyOfRange(payload, from, to));
  }

  IpPacket whole(byte[] all) {
    return new IpPacket(source, destination, protocol, trafficClass, ttl, id, true, 0, false, all);
  }

  /** The octets of the wire. */
  public byte[] encode() {
    ByteBuffer out = ByteBuffer.allocate(length());
    if (inet6()) {
      encode6(out);
    } else {
      encode4(out);
    }
    return out.put(payload).array();
  }

  private void encode4(ByteBuffer out) {
    int field = (mayFragment ? 0 : DONT_FRAGMENT) | (more ? MORE_FRAGMENTS : 0) | offset / UNIT;
    out.put((byte) 0x45).put((byte) trafficClass).putShort((short) length());
    out.putShort((short) id).putShort((short) field);
    out.put((byte) ttl).put((byte) protocol).putShort((short) 0);
    out.put(source.getAddress()).put(destination.getAddress());
    out.putShort(10, (short) Checksum.of(out.array(), 0, HEADER4));
  }

  private void encode6(ByteBuffer out) {
    out.putInt(6 << 28 | trafficClass << 20).putShort((short) (length() - HEADER6));
    out.put((byte) (fragment() ? FRAGMENT : protocol)).put((byte) ttl);
    out.put(source.getAddress()).put(destination.getAddress());
    if (fragment()) {
      out.put((byte) protocol).put((byte) 0).putShort((short) (offset | (more ? 1 : 0)));
      out.putInt(id);
    }
  }

  /** Reads the packet at {@code at}; empty when it is none, or damaged. */
  static Optional<IpPacket> decode(byte[] bytes, int at) {
    int left = bytes.length - at;
    if (left >= HEADER4 && (bytes[at] & 0xff) >> 4 == 4) {
      return decode4(bytes, at, left);
    }
    if (left >= HEADER6 && (bytes[at] & 0xff) >> 4 == 6) {
      return decode6(ByteBuffer.wrap(bytes, at, left).slice());
    }
    return Optional.empty();
  }

  private static Optional<IpPacket> decode4(byte[] bytes, int at, int left) {
    ByteBuffer in = ByteBuffer.wrap(bytes, at, left).slice();
    int header = (in.get(0) & 0xf) * 4;
    int total = in.getShort(2) & 0xffff;
    if (header < HEADER4 || total < header || total > left || Checksum.of(bytes, at, header) != 0) {
      return Optional.empty();
    }
    int field = in.getShort(6) & 0xffff;
    return Optional.of(
        new IpPacket(
            address(in, 12, 4),
            address(in, 16, 4),
            in.get(9) & 0xff,
            in.get(1) & 0xff,
            in.get(8) & 0xff,
            in.getShort(4) & 0xffff,
            (field & DONT_FRAGMENT) == 0,
            (field & OFFSET_MASK) * UNIT,
            (field & MORE_FRAGMENTS) != 0,
            Arrays.copyOfRange(bytes, at + header, at + total)));
  }

  private static Optional<IpPacket> decode6(ByteBuffer in) {
    int end = HEADER6 + (in.getShort(4) & 0xffff);
    int next = in.get(6) & 0xff;
    int at = HEADER6;
    int id = 0;
    int field = 0;
    while ((next == HOP_BY_HOP || next == FRAGMENT)
        && at + FRAGMENT_HEADER <= Math.min(end, in.limit())) {
      int length = FRAGMENT_HEADER;
      if (next == FRAGMENT) {
        field = in.getShort(at + 2) & 0xffff;
        id = in.getInt(at + 4);
      } else {
        length += (in.get(at + 1) & 0xff) * UNIT;
      }
      next = in.get(at) & 0xff;
      at += length;
    }
    if (end > in.limit() || at > end) {
      return Optional.empty();
    }
    byte[] payload = new byte[end - at];
    in.get(at, payload);
    return Optional.of(
        new IpPacket(
            address(in, 8, 16),
            address(in, 24, 16),
            next,
            in.getInt(0) >> 20 & 0xff,
            in.get(7) & 0xff,
            id,
            false,
            field & ~7,
            (field & 1) != 0,
            payload));
  }

  private static InetAddress address(ByteBuffer in, int at, int octets) {
    byte[] address = new byte[octets];
    in.get(at, address);
    return Prefixes.address(address);
  }
}
