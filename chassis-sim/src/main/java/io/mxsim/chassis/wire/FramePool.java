package io.mxsim.chassis.wire;

import java.util.ArrayDeque;

/** Buffers that frames are made of and come back to: a steady flow makes no garbage. */
public final class FramePool {
  private static final int SMALL = 2048;

  /** The largest frame: an MTU of 16,000 octets is the most that an interface can be set to. */
  public static final int LARGEST = 16_384;

  /** Idle buffers kept of each size. */
  private static final int KEPT = 512;

  private final ArrayDeque<Frame> small = new ArrayDeque<>();
  private final ArrayDeque<Frame> large = new ArrayDeque<>();

  /**
   * A frame of {@code length} octets whose content is undefined.
   *
   * @throws IllegalArgumentException beyond {@link #LARGEST}
   */
  public Frame frame(int length) {
    if (length > LARGEST) {
      throw new IllegalArgumentException("a frame of " + length + " octets");
    }
    Frame frame = (length <= SMALL ? small : large).pollLast();
    if (frame == null) {
      frame = new Frame(this, length <= SMALL ? SMALL : LARGEST);
    }
    frame.take(length);
    return frame;
  }

  /** A frame with these octets. */
  public Frame frame(byte[] octets) {
    return frame(octets, 0, octets.length);
  }

  /** A frame with {@code length} of these octets. */
  public Frame frame(byte[] octets, int offset, int length) {
    Frame frame = frame(length);
    System.arraycopy(octets, offset, frame.bytes(), frame.start(), length);
    return frame;
  }

  void back(Frame frame) {
    ArrayDeque<Frame> idle = frame.room() == SMALL ? small : large;
    if (idle.size() < KEPT) {
      idle.addLast(frame);
    }
  }
}
