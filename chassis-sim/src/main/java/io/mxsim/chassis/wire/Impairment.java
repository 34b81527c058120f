package io.mxsim.chassis.wire;

import java.time.Duration;

/**
 * What one direction of a wire does to frames.
 *
 * @param delay what every frame takes
 * @param jitter up to this much more, evenly spread; frames keep their order unless reordered
 * @param loss the share of frames that vanish, 0 to 1
 * @param duplication the share that arrive twice
 * @param reordering the share that later frames overtake
 * @param corruption the share that arrive with one bit flipped, past the FCS check
 */
public record Impairment(
    Duration delay,
    Duration jitter,
    double loss,
    double duplication,
    double reordering,
    double corruption) {
  /** A good wire of some hundred metres. */
  public static final Impairment NONE =
      new Impairment(Duration.ofNanos(1_000), Duration.ZERO, 0, 0, 0, 0);

  public Impairment {
    if (delay.isNegative() || jitter.isNegative()) {
      throw new IllegalArgumentException("a negative delay");
    }
    share(loss);
    share(duplication);
    share(reordering);
    share(corruption);
  }

  /** Whether every frame takes the same time and arrives once, as it was. */
  boolean steady() {
    return jitter.isZero() && loss + duplication + reordering + corruption == 0;
  }

  private static void share(double value) {
    if (!(value >= 0 && value <= 1)) {
      throw new IllegalArgumentException("a share of " + value + ": it is from 0 to 1");
    }
  }
}
