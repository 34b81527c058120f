package io.mxsim.re.config;

import java.time.DateTimeException;
import java.time.Instant;

/** Reads times back from stored configurations, where they stand in UTC. */
final class TimeText {
  private TimeText() {}

  /** The instant of {@code 2024-12-06 11:41:05 UTC}; the epoch for anything else. */
  static Instant parse(String text) {
    try {
      return Instant.parse(text.substring(0, 10) + "T" + text.substring(11, 19) + "Z");
    } catch (DateTimeException | IndexOutOfBoundsException e) {
      return Instant.EPOCH;
    }
  }
}
