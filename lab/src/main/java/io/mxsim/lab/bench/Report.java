package io.mxsim.lab.bench;

import java.util.Locale;

/** Prints figures, some beside a limit, and knows whether all limits have held. */
final class Report {
  private boolean held = true;

  boolean held() {
    return held;
  }

  void print(String what, double figure, String unit) {
    System.out.printf(Locale.ROOT, "%-40s %8.2f %s%n", what, figure, unit);
  }

  /** A figure that may not be higher. */
  void limit(String what, double figure, double limit, String unit) {
    judge(what, figure, "limit", limit, unit, figure <= limit ? "holds" : "EXCEEDED");
  }

  /** A figure that may not be lower. */
  void floor(String what, double figure, double floor, String unit) {
    judge(what, figure, "floor", floor, unit, figure >= floor ? "holds" : "MISSED");
  }

  private void judge(
      String what, double figure, String kind, double bound, String unit, String verdict) {
    held &= verdict.equals("holds");
    System.out.printf(
        Locale.ROOT, "%-40s %8.2f %-3s %s %6.2f  %s%n", what, figure, unit, kind, bound, verdict);
  }
}
