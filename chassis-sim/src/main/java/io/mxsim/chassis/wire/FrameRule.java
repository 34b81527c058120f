package io.mxsim.chassis.wire;

import java.time.Duration;

/**
 * Does something to one exact frame of a direction, such as the third MKPDU from now on, or to some
 * that follow each other.
 *
 * @param first 1 for the next frame of the kind
 * @param count how many of them from there on
 */
public record FrameRule(FrameKind kind, int first, int count, Action action) {
  /** What is done. */
  public sealed interface Action {
    /** The frame vanishes. */
    record Drop() implements Action {}

    /** It arrives twice. */
    record Duplicate() implements Action {}

    /** One bit of an octet is flipped; counted from the end when negative. */
    record FlipBit(int octet) implements Action {}

    /** It arrives later, and those behind it overtake it. */
    record Delay(Duration by) implements Action {}
  }

  public FrameRule {
    if (first < 1 || count < 1) {
      throw new IllegalArgumentException("frames are counted from 1");
    }
  }
}
