package io.mxsim.chassis.wire;

/**
 * One Ethernet frame without its FCS, in a buffer with room on both sides, so that a tag can be put
 * in and taken out without a copy of the payload.
 *
 * <p>A frame has one holder at a time. Who passes it on holds it no longer; who consumes or drops
 * it calls {@link #release}, which hands the buffer back to its {@link FramePool}.
 */
public final class Frame {
  /** Octets before a fresh frame: a SecTAG with SCI, two VLAN tags, and some to spare. */
  public static final int HEADROOM = 64;

  /** Octets that always fit behind a fresh frame: an ICV, and some to spare. */
  public static final int TAILROOM = 32;

  private final FramePool pool;
  private final byte[] bytes;
  private int start;
  private int length;
  private boolean held;

  Frame(FramePool pool, int room) {
    this.pool = pool;
    this.bytes = new byte[HEADROOM + room + TAILROOM];
  }

  void take(int octets) {
    start = HEADROOM;
    length = octets;
    held = true;
  }

  int room() {
    return bytes.length - HEADROOM - TAILROOM;
  }

  /** The buffer; the frame lies from {@link #start} on. */
  public byte[] bytes() {
    return bytes;
  }

  public int start() {
    return start;
  }

  public int length() {
    return length;
  }

  /** The octet at {@code offset} of the frame, 0 to 255. */
  public int octet(int offset) {
    return bytes[start + offset] & 0xff;
  }

  /** Two octets, the more significant first. */
  public int uint16(int offset) {
    return octet(offset) << 8 | octet(offset + 1);
  }

  /**
   * Lets the frame begin {@code octets} earlier, or later when negative, with the same end; what
   * lies in the octets that are new is undefined.
   */
  public void extendFront(int octets) {
    resize(start - octets, length + octets);
  }

  /** Sets the length; octets beyond the old end are undefined. */
  public void truncateOrExtend(int newLength) {
    resize(start, newLength);
  }

  /** A copy from the same pool, with a holder of its own. */
  public Frame copy() {
    Frame twin = pool.frame(length);
    System.arraycopy(bytes, start, twin.bytes, twin.start, length);
    return twin;
  }

  /** A frame of {@code octets} octets from the same pool, whose content is undefined. */
  public Frame blank(int octets) {
    return pool.frame(octets);
  }

  /** The frame's octets alone, in a fresh array. */
  public byte[] toBytes() {
    byte[] all = new byte[length];
    System.arraycopy(bytes, start, all, 0, length);
    return all;
  }

  /** The last holder is done with it. */
  public void release() {
    if (!held) {
      throw new IllegalStateException("a frame was released twice");
    }
    held = false;
    pool.back(this);
  }

  private void resize(int newStart, int newLength) {
    if (newStart < 0 || newLength < 0 || newStart + newLength > bytes.length) {
      throw new IllegalArgumentException("no room: " + newStart + "+" + newLength);
    }
    start = newStart;
    length = newLength;
  }
}
