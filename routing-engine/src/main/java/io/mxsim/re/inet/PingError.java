package io.mxsim.re.inet;

import io.mxsim.re.dcd.Prefixes;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** What a ping prints of an ICMP error: who says what, and the header of the packet it is about. */
final class PingError {
  private static final String[] UNREACHABLE = {
    "Destination Net Unreachable",
    "Destination Host Unreachable",
    "Destination Protocol Unreachable",
    "Destination Port Unreachable"
  };
  private static final int TOO_LARGE = 4;
  private static final int FILTERED = 13;

  private PingError() {}

  static String text(IpPacket packet, IcmpMessage message, Quoted about) {
    String what = packet.inet6() ? word6(message) : word4(message);
    String from = Prefixes.text(packet.source());
    String first = packet.payload().length + " bytes from " + from + ": " + what + "\n";
    return packet.inet6() ? first : first + header(about);
  }

  private static String word4(IcmpMessage message) {
    if (message.type() == IcmpMessage.TIME_EXCEEDED) {
      return message.code() == 0 ? "Time to live exceeded" : "Frag reassembly time exceeded";
    }
    if (message.type() != IcmpMessage.UNREACHABLE) {
      return "Bad ICMP type: " + message.type();
    }
    return switch (message.code()) {
      case TOO_LARGE -> "frag needed and DF set (MTU " + (message.rest() & 0xffff) + ")";
      case FILTERED -> "Communication prohibited by filter";
      default ->
          message.code() < UNREACHABLE.length
              ? UNREACHABLE[message.code()]
              : "Dest Unreachable, Bad Code: " + message.code();
    };
  }

  private static String word6(IcmpMessage message) {
    return switch (message.type()) {
      case IcmpMessage.TIME_EXCEEDED6 -> "Time to live exceeded";
      case IcmpMessage.TOO_BIG6 -> "Packet too big mtu = " + message.rest();
      default ->
          message.code() == TOO_LARGE
              ? "Destination Port Unreachable"
              : "Destination Host Unreachable";
    };
  }

  /** As ping has always printed an IPv4 header: a line of names and a line of figures. */
  private static String header(Quoted about) {
    byte[] bytes = about.header();
    ByteBuffer in = ByteBuffer.wrap(bytes);
    int field = in.getShort(6) & 0xffff;
    String source = Prefixes.text(Prefixes.address(Arrays.copyOfRange(bytes, 12, 16)));
    return "Vr HL TOS  Len   ID Flg  off TTL Pro  cks      Src      Dst\n"
        + " %1x  %1x  %02x %04x %04x   %1x %04x  %02x  %02x %04x %s  %s \n\n"
            .formatted(
                bytes[0] >> 4 & 0xf,
                bytes[0] & 0xf,
                bytes[1] & 0xff,
                in.getShort(2) & 0xffff,
                in.getShort(4) & 0xffff,
                field >> 13,
                field & 0x1fff,
                bytes[8] & 0xff,
                bytes[9] & 0xff,
                in.getShort(10) & 0xffff,
                source,
                Prefixes.text(about.destination()));
  }
}
