package io.mxsim.re.ifinfo;

import java.util.Locale;

/** How much of an interface is shown. */
enum Level {
  NORMAL,
  BRIEF,
  DETAIL,
  EXTENSIVE,
  MEDIA,
  STATISTICS;

  static Level of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }

  /** Whether the date of the counters is shown. */
  boolean statistics() {
    return this == DETAIL || this == EXTENSIVE || this == STATISTICS;
  }

  String style() {
    return name().toLowerCase(Locale.ROOT);
  }
}
