package io.mxsim.macsec.secy;

import io.mxsim.chassis.wire.EtherType;
import io.mxsim.chassis.wire.Frame;

/** The SecTAG of a frame, behind its addresses (IEEE 802.1AE-2018 clause 9). */
final class SecTag {

  /** Octets of the two addresses before the tag. */
  static final int ADDRESSES = 12;

  /** Octets of a tag, with its EtherType, and of one that carries an SCI. */
  static final int WITHOUT_SCI = 8;

  static final int WITH_SCI = 16;
  static final int ICV = 16;

  static final int VERSION = 0x80;
  static final int END_STATION = 0x40;
  static final int SCI = 0x20;
  static final int SINGLE_COPY = 0x10;
  static final int ENCRYPTED = 0x08;
  static final int CHANGED = 0x04;
  static final int AN = 0x03;

  /** What {@link #secureData} gives for a tag that the standard calls bad. */
  static final int BAD = -1;

  /** Secure Data of this length and more has a short length of 0. */
  private static final int LONG_DATA = 48;

  private static final int TCI = ADDRESSES + 2;
  private static final int SHORT_LENGTH = ADDRESSES + 3;
  private static final int PN = ADDRESSES + 4;
  private static final int SCI_AT = ADDRESSES + 8;

  private SecTag() {}

  /** TCI and AN; of a frame that {@link #secureData} finds good. */
  static int tci(Frame frame) {
    return frame.octet(TCI);
  }

  /** The octets of the tag. */
  static int length(int tci) {
    return (tci & SCI) == 0 ? WITHOUT_SCI : WITH_SCI;
  }

  /** The packet number on the wire: of an XPN suite its lower half. */
  static long pn(Frame frame) {
    return (long) frame.uint16(PN) << 16 | frame.uint16(PN + 2);
  }

  /** The SCI of a tag that carries one. */
  static long sci(Frame frame) {
    return uint48(frame, SCI_AT) << 16 | frame.uint16(SCI_AT + 6);
  }

  static long source(Frame frame) {
    return uint48(frame, 6);
  }

  static long destination(Frame frame) {
    return uint48(frame, 0);
  }

  /**
   * The octets of Secure Data in a frame with a SecTAG (9.7, 9.12), or {@link #BAD}.
   *
   * @param zeroPn whether a packet number of 0 may be on the wire, as with XPN suites
   */
  static int secureData(Frame frame, boolean zeroPn) {
    int present = frame.length() - ADDRESSES - WITHOUT_SCI - ICV;
    if (present < 0) {
      return BAD;
    }
    int tci = tci(frame);
    if ((tci & SCI) != 0) {
      present -= WITH_SCI - WITHOUT_SCI;
    }
    int shortLength = frame.octet(SHORT_LENGTH);
    if ((tci & VERSION) != 0
        || (tci & SCI) != 0 && (tci & (END_STATION | SINGLE_COPY)) != 0
        || shortLength >= LONG_DATA
        || !zeroPn && pn(frame) == 0) {
      return BAD;
    }
    if (shortLength == 0) {
      return present >= LONG_DATA ? present : BAD;
    }
    return present >= shortLength ? shortLength : BAD;
  }

  /** Puts a tag between the addresses and the user data; uses {@code length(tci)} octets. */
  static void insert(Frame frame, int tci, int pn, long sci) {
    int userData = frame.length() - ADDRESSES;
    int tag = length(tci);
    frame.extendFront(tag);
    byte[] bytes = frame.bytes();
    int at = frame.start();
    System.arraycopy(bytes, at + tag, bytes, at, ADDRESSES);
    bytes[at + ADDRESSES] = (byte) (EtherType.MACSEC >> 8);
    bytes[at + ADDRESSES + 1] = (byte) EtherType.MACSEC;
    bytes[at + TCI] = (byte) tci;
    bytes[at + SHORT_LENGTH] = (byte) (userData < LONG_DATA ? userData : 0);
    write(bytes, at + PN, pn);
    if (tag == WITH_SCI) {
      write(bytes, at + SCI_AT, (int) (sci >>> Integer.SIZE));
      write(bytes, at + SCI_AT + 4, (int) sci);
    }
  }

  /** Leaves the addresses and {@code secureData} octets behind the tag. */
  static void remove(Frame frame, int secureData) {
    int tag = length(tci(frame));
    byte[] bytes = frame.bytes();
    int at = frame.start();
    System.arraycopy(bytes, at, bytes, at + tag, ADDRESSES);
    frame.extendFront(-tag);
    frame.truncateOrExtend(ADDRESSES + secureData);
  }

  private static long uint48(Frame frame, int at) {
    return (long) frame.uint16(at) << 32 | (long) frame.uint16(at + 2) << 16 | frame.uint16(at + 4);
  }

  private static void write(byte[] bytes, int at, int value) {
    bytes[at] = (byte) (value >> 24);
    bytes[at + 1] = (byte) (value >> 16);
    bytes[at + 2] = (byte) (value >> 8);
    bytes[at + 3] = (byte) value;
  }
}
