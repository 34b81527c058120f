package io.mxsim.interop;

import io.mxsim.chassis.MacAddress;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;

/** An IPv4 station that answers ARP requests and pings: one frame in, one out. */
final class EchoStation {
  private static final int ETHERNET = 14;
  private static final int ARP = 0x0806;
  private static final int IPV4 = 0x0800;
  private static final byte[] ARP_REQUEST = {0, 1, 8, 0, 6, 4, 0, 1};
  private static final byte ICMP = 1;
  private static final byte ECHO_REQUEST = 8;

  private final MacAddress mac;
  private final byte[] address;
  private int echoes;

  EchoStation(MacAddress mac, byte[] address) {
    this.mac = mac;
    this.address = address.clone();
  }

  /** Pings that were answered. */
  int echoes() {
    return echoes;
  }

  /** What it sends when {@code frame} comes. */
  Optional<byte[]> answer(byte[] frame) {
    int type = ByteBuffer.wrap(frame).getShort(12) & 0xffff;
    if (type == ARP && at(frame, ETHERNET, ARP_REQUEST) && at(frame, ETHERNET + 24, address)) {
      return Optional.of(arpReply(frame));
    }
    boolean echo =
        type == IPV4
            && frame[ETHERNET + 9] == ICMP
            && at(frame, ETHERNET + 16, address)
            && frame[ETHERNET + 20] == ECHO_REQUEST;
    return echo ? Optional.of(echoReply(frame)) : Optional.empty();
  }

  private static boolean at(byte[] frame, int offset, byte[] octets) {
    return Arrays.equals(frame, offset, offset + octets.length, octets, 0, octets.length);
  }

  private byte[] arpReply(byte[] request) {
    byte[] reply = back(request);
    reply[ETHERNET + 7] = 2;
    System.arraycopy(request, ETHERNET + 8, reply, ETHERNET + 18, 10);
    System.arraycopy(mac.bytes(), 0, reply, ETHERNET + 8, 6);
    System.arraycopy(address, 0, reply, ETHERNET + 14, 4);
    return reply;
  }

  private byte[] echoReply(byte[] request) {
    byte[] reply = back(request);
    System.arraycopy(request, ETHERNET + 12, reply, ETHERNET + 16, 4);
    System.arraycopy(request, ETHERNET + 16, reply, ETHERNET + 12, 4);
    reply[ETHERNET + 20] = 0;
    ByteBuffer buffer = ByteBuffer.wrap(reply);
    // The checksum of a reply differs by the type alone, in ones' complement (RFC 1624).
    int sum = (buffer.getShort(ETHERNET + 22) & 0xffff) + (ECHO_REQUEST << Byte.SIZE);
    buffer.putShort(ETHERNET + 22, (short) (sum + (sum >>> Short.SIZE)));
    echoes++;
    return reply;
  }

  private byte[] back(byte[] frame) {
    byte[] reply = frame.clone();
    System.arraycopy(frame, 6, reply, 0, 6);
    System.arraycopy(mac.bytes(), 0, reply, 6, 6);
    return reply;
  }
}
