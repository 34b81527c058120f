package io.mxsim.chassis.time;

/**
 * How virtual time follows the host's.
 *
 * @param factor virtual nanoseconds that pass in one nanosecond of the host, greater than zero
 * @param hurries whether time jumps to the next event while a part holds a {@link Hurry}
 * @param jumps whether time always jumps to the next event, and stands still when there is none
 */
public record Pace(double factor, boolean hurries, boolean jumps) {
  /** Every wait is skipped: tests, scenarios, CI. */
  public static final Pace STEPPED = new Pace(1, true, true);

  /** Real time, except that nobody waits for a boot, a shutdown or an overwritten disk. */
  public static final Pace FAST = new Pace(1, true, false);

  /** Real time throughout. */
  public static final Pace REAL = new Pace(1, false, false);

  public Pace {
    if (!(factor > 0)) {
      throw new IllegalArgumentException("pace factor must be greater than zero: " + factor);
    }
  }

  /** Real time multiplied by {@code factor}, waits included. */
  public static Pace scaled(double factor) {
    return new Pace(factor, false, false);
  }
}
