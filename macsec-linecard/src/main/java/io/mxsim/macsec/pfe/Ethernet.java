package io.mxsim.macsec.pfe;

import io.mxsim.chassis.wire.EtherType;
import io.mxsim.chassis.wire.Frame;

/** Reads and writes the Ethernet header of a frame (IEEE 802.3 clause 3, 802.1Q clause 9). */
final class Ethernet {
  static final int ADDRESSES = 12;
  static final int HEADER = 14;
  static final int TAG = 4;
  static final int VLAN_MASK = 0xfff;

  /** Group addresses that bridges do not pass on: 01-80-C2-00-00-00 to -0F (802.1Q 8.6.3). */
  private static final long RESERVED = 0x0180C2000000L >> TAG;

  private static final int MAC_OCTETS = 6;

  private Ethernet() {}

  static long destination(Frame frame) {
    return address(frame, 0);
  }

  static long source(Frame frame) {
    return address(frame, MAC_OCTETS);
  }

  private static long address(Frame frame, int offset) {
    byte[] bytes = frame.bytes();
    int at = frame.start() + offset;
    return (bytes[at] & 0xffL) << 40
        | (bytes[at + 1] & 0xffL) << 32
        | (bytes[at + 2] & 0xffL) << 24
        | (bytes[at + 3] & 0xffL) << 16
        | (bytes[at + 4] & 0xffL) << 8
        | bytes[at + 5] & 0xffL;
  }

  static void addresses(Frame frame, long destination, long source) {
    write(frame.bytes(), frame.start(), destination);
    write(frame.bytes(), frame.start() + MAC_OCTETS, source);
  }

  private static void write(byte[] bytes, int at, long mac) {
    for (int i = 0; i < MAC_OCTETS; i++) {
      bytes[at + i] = (byte) (mac >>> (MAC_OCTETS - 1 - i) * Byte.SIZE);
    }
  }

  static int type(Frame frame) {
    return frame.uint16(ADDRESSES);
  }

  static boolean group(long mac) {
    return (mac >>> 40 & 1) != 0;
  }

  static boolean reserved(long mac) {
    return mac >>> TAG == RESERVED;
  }

  static boolean isTag(int type) {
    return type == EtherType.C_TAG || type == EtherType.S_TAG;
  }

  /** Takes the outermost tag out. */
  static void pop(Frame frame) {
    byte[] bytes = frame.bytes();
    int start = frame.start();
    System.arraycopy(bytes, start, bytes, start + TAG, ADDRESSES);
    frame.extendFront(-TAG);
  }

  /** Puts a tag with priority 0 in front of the others. */
  static void push(Frame frame, int type, int vlan) {
    frame.extendFront(TAG);
    byte[] bytes = frame.bytes();
    int start = frame.start();
    System.arraycopy(bytes, start + TAG, bytes, start, ADDRESSES);
    int at = start + ADDRESSES;
    bytes[at] = (byte) (type >> 8);
    bytes[at + 1] = (byte) type;
    bytes[at + 2] = (byte) (vlan >> 8);
    bytes[at + 3] = (byte) vlan;
  }

  /** The tags of a unit. */
  static void push(Frame frame, Unit unit) {
    if (unit.innerTag >= 0) {
      push(frame, EtherType.C_TAG, unit.innerTag);
    }
    if (unit.outerTag >= 0) {
      push(frame, EtherType.C_TAG, unit.outerTag);
    }
  }
}
