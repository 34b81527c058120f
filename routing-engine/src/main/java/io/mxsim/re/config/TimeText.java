package io.mxsim.re.config;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** Times as Junos prints them: {@code 2024-12-06 11:41:05 UTC}. */
public final class TimeText {
  private TimeText() {}

  /** {@code time} in UTC, with the zone's name behind it. */
  public static String of(Instant time) {
    LocalDateTime at = LocalDateTime.ofInstant(time, ZoneOffset.UTC);
    StringBuilder text = new StringBuilder(24).append(at.getYear());
    two(text.append('-'), at.getMonthValue());
    two(text.append('-'), at.getDayOfMonth());
    text.append(' ').append(clock(at));
    return text.append(" UTC").toString();
  }

  /** Hours, minutes and seconds of {@code time} in UTC. */
  public static String clock(Instant time) {
    return clock(LocalDateTime.ofInstant(time, ZoneOffset.UTC));
  }

  private static String clock(LocalDateTime at) {
    StringBuilder text = new StringBuilder(8);
    two(text, at.getHour());
    two(text.append(':'), at.getMinute());
    return two(text.append(':'), at.getSecond()).toString();
  }

  /** The instant that {@link #of} printed; the epoch for anything else. */
  static Instant parse(String text) {
    try {
      return Instant.parse(text.substring(0, 10) + "T" + text.substring(11, 19) + "Z");
    } catch (DateTimeException | IndexOutOfBoundsException e) {
      return Instant.EPOCH;
    }
  }

  private static StringBuilder two(StringBuilder text, int number) {
    return text.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
  }
}
