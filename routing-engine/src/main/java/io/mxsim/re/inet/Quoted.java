package io.mxsim.re.inet;

import io.mxsim.re.dcd.Prefixes;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;

/**
 * The beginning of a packet that an ICMP error is about.
 *
 * @param first the first four octets of its payload, such as two UDP ports
 * @param second the next four, such as identifier and sequence number of an echo
 */
record Quoted(InetAddress destination, int protocol, int first, int second, byte[] header) {
  static Optional<Quoted> decode(byte[] body) {
    boolean inet6 = body.length > 0 && (body[0] & 0xff) >> 4 == 6;
    int least = inet6 ? IpPacket.HEADER6 : IpPacket.HEADER4;
    if (body.length < least) {
      return Optional.empty();
    }
    int header = inet6 ? IpPacket.HEADER6 : (body[0] & 0xf) * 4;
    if (header < least || body.length < header + 8) {
      return Optional.empty();
    }
    ByteBuffer in = ByteBuffer.wrap(body);
    byte[] address = inet6 ? Arrays.copyOfRange(body, 24, 40) : Arrays.copyOfRange(body, 16, 20);
    return Optional.of(
        new Quoted(
            Prefixes.address(address),
            body[inet6 ? 6 : 9] & 0xff,
            in.getInt(header),
            in.getInt(header + 4),
            Arrays.copyOf(body, header)));
  }
}
