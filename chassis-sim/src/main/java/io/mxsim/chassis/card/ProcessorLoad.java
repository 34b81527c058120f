package io.mxsim.chassis.card;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;

/** How busy a processor is, in percent, and was: averages that decay over 1, 5 and 15 minutes. */
final class ProcessorLoad {
  private static final int[] WINDOW_SECONDS = {60, 300, 900};

  private final double[] averages = new double[WINDOW_SECONDS.length];
  private Instant since;
  private int total;
  private int interrupt;

  ProcessorLoad(Instant now) {
    since = now;
  }

  /** From now on it is this busy. */
  void run(int totalPercent, int interruptPercent, Instant now) {
    for (int i = 0; i < averages.length; i++) {
      averages[i] = exactAverage(i, now);
    }
    since = now;
    total = totalPercent;
    interrupt = interruptPercent;
  }

  /** A processor that starts has no past. */
  void restart(Instant now) {
    Arrays.fill(averages, 0);
    since = now;
    total = 0;
    interrupt = 0;
  }

  int total() {
    return total;
  }

  int interrupt() {
    return interrupt;
  }

  /** The average over window 0 (a minute), 1 (five) or 2 (fifteen). */
  int average(int window, Instant now) {
    return (int) StrictMath.round(exactAverage(window, now));
  }

  private double exactAverage(int window, Instant now) {
    double seconds = Duration.between(since, now).toMillis() / 1000.0;
    return total + (averages[window] - total) * StrictMath.exp(-seconds / WINDOW_SECONDS[window]);
  }
}
