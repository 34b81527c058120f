package io.mxsim.re.inet;

import io.mxsim.chassis.MacAddress;
import java.nio.ByteBuffer;

/** Ethernet frames without tags. */
final class Ether {
  static final int HEADER = 14;
  static final MacAddress BROADCAST = new MacAddress(0xffff_ffff_ffffL);
  private static final int TYPE = 12;
  private static final int MAC = 6;
  private static final int SHORTEST = 60;

  private Ether() {}

  /** A frame, padded to the shortest that Ethernet has. */
  static byte[] frame(MacAddress to, MacAddress from, int type, byte[] payload) {
    ByteBuffer out = ByteBuffer.allocate(Math.max(SHORTEST, HEADER + payload.length));
    out.put(to.bytes()).put(from.bytes()).putShort((short) type).put(payload);
    return out.array();
  }

  static int type(byte[] frame) {
    return (frame[TYPE] & 0xff) << Byte.SIZE | frame[TYPE + 1] & 0xff;
  }

  static MacAddress source(byte[] frame) {
    return mac(ByteBuffer.wrap(frame), MAC);
  }

  static MacAddress mac(ByteBuffer in, int at) {
    return new MacAddress(
        (in.getShort(at) & 0xffffL) << Integer.SIZE | in.getInt(at + 2) & 0xffff_ffffL);
  }

  /** The address of an IPv6 multicast group (RFC 2464 section 7). */
  static MacAddress group(byte[] inet6) {
    return new MacAddress(
        0x3333L << Integer.SIZE | ByteBuffer.wrap(inet6).getInt(12) & 0xffff_ffffL);
  }
}
