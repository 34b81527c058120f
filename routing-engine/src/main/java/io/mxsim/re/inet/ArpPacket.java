package io.mxsim.re.inet;

import io.mxsim.chassis.MacAddress;
import io.mxsim.chassis.wire.EtherType;
import io.mxsim.re.dcd.Prefixes;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.util.Optional;

/** An ARP packet for IPv4 over Ethernet (RFC 826). */
record ArpPacket(
    boolean request,
    MacAddress senderMac,
    InetAddress sender,
    MacAddress targetMac,
    InetAddress target) {
  private static final int LENGTH = 28;
  private static final int MAC = 6;

  byte[] encode() {
    ByteBuffer out = ByteBuffer.allocate(LENGTH);
    out.putShort((short) 1).putShort((short) EtherType.IPV4).put((byte) MAC).put((byte) 4);
    out.putShort((short) (request ? 1 : 2));
    out.put(senderMac.bytes()).put(sender.getAddress());
    out.put(targetMac.bytes()).put(target.getAddress());
    return out.array();
  }

  /** The packet behind the Ethernet header of a frame. */
  static Optional<ArpPacket> decode(byte[] frame) {
    if (frame.length < Ether.HEADER + LENGTH) {
      return Optional.empty();
    }
    ByteBuffer in = ByteBuffer.wrap(frame, Ether.HEADER, LENGTH).slice();
    int operation = in.getShort(6);
    boolean ours =
        in.getShort(0) == 1
            && in.getShort(2) == EtherType.IPV4
            && in.get(4) == MAC
            && in.get(5) == 4
            && (operation == 1 || operation == 2);
    return ours
        ? Optional.of(
            new ArpPacket(
                operation == 1, Ether.mac(in, 8), ip(in, 14), Ether.mac(in, 18), ip(in, 24)))
        : Optional.empty();
  }

  private static InetAddress ip(ByteBuffer in, int at) {
    byte[] octets = new byte[4];
    in.get(at, octets);
    return Prefixes.address(octets);
  }
}
