package io.mxsim.re.inet;

import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;

/**
 * An ICMP message of either version.
 *
 * @param rest the second word of its header: identifier and sequence number, or an MTU
 */
public record IcmpMessage(int type, int code, int rest, byte[] body) {
  public static final int HEADER = 8;

  static final int ECHO_REPLY = 0;
  static final int UNREACHABLE = 3;
  static final int ECHO = 8;
  static final int TIME_EXCEEDED = 11;

  static final int UNREACHABLE6 = 1;
  static final int TOO_BIG6 = 2;
  static final int TIME_EXCEEDED6 = 3;
  static final int ECHO6 = 128;
  static final int ECHO_REPLY6 = 129;
  static final int SOLICITATION = 135;
  static final int ADVERTISEMENT = 136;

  /** The packet that carries it. */
  IpPacket packet(InetAddress source, InetAddress destination, int ttl) {
    boolean inet6 = destination.getAddress().length > Integer.BYTES;
    ByteBuffer out = ByteBuffer.allocate(HEADER + body.length);
    out.put((byte) type).put((byte) code).putShort((short) 0).putInt(rest).put(body);
    int protocol = inet6 ? IpPacket.ICMP6 : IpPacket.ICMP;
    IpPacket packet = IpPacket.of(source, destination, protocol, ttl, out.array());
    int sum = inet6 ? Checksum.of6(packet) : Checksum.of(out.array(), 0, out.capacity());
    out.putShort(2, (short) sum);
    return packet;
  }

  /** The message in a packet; empty when it is none, or damaged. */
  static Optional<IcmpMessage> decode(IpPacket packet) {
    byte[] bytes = packet.payload();
    if (packet.protocol() != (packet.inet6() ? IpPacket.ICMP6 : IpPacket.ICMP)
        || bytes.length < HEADER) {
      return Optional.empty();
    }
    int sum = packet.inet6() ? Checksum.of6(packet) : Checksum.of(bytes, 0, bytes.length);
    if (sum != 0) {
      return Optional.empty();
    }
    ByteBuffer in = ByteBuffer.wrap(bytes);
    return Optional.of(
        new IcmpMessage(
            in.get(0) & 0xff,
            in.get(1) & 0xff,
            in.getInt(4),
            Arrays.copyOfRange(bytes, HEADER, bytes.length)));
  }

  /** Whether it tells of an error. */
  static boolean error(boolean inet6, int type) {
    return inet6
        ? type < ECHO6
        : type == UNREACHABLE || type == TIME_EXCEEDED || type == 4 || type == 5 || type == 12;
  }
}
