package io.mxsim.re.inet;

import java.nio.ByteBuffer;

/** The Internet checksum (RFC 1071). */
final class Checksum {
  private static final int PSEUDO_HEADER6 = 40;

  private Checksum() {}

  /** Over some octets; 0 when a right checksum is among them. */
  static int of(byte[] bytes, int at, int length) {
    long sum = 0;
    for (int i = 0; i < length; i++) {
      int octet = bytes[at + i] & 0xff;
      sum += (i & 1) == 0 ? octet << Byte.SIZE : octet;
    }
    while (sum >> 16 != 0) {
      sum = (sum & 0xffff) + (sum >> 16);
    }
    return (int) ~sum & 0xffff;
  }

  /** Over the payload of an IPv6 packet with the pseudo-header (RFC 8200 section 8.1). */
  static int of6(IpPacket packet) {
    ByteBuffer all = ByteBuffer.allocate(PSEUDO_HEADER6 + packet.payload().length);
    all.put(packet.source().getAddress()).put(packet.destination().getAddress());
    all.putInt(packet.payload().length).putInt(packet.protocol()).put(packet.payload());
    return of(all.array(), 0, all.capacity());
  }
}
