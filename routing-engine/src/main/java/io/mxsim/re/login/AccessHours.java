package io.mxsim.re.login;

import io.mxsim.re.config.ConfigNode;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * When the users of a class may log in: {@code allowed-days}, {@code access-start} and {@code
 * access-end}, by the clock of the box in its time zone.
 *
 * @param days all of them if none are configured
 * @param end not included; before {@code start} if the night is meant
 */
record AccessHours(Set<DayOfWeek> days, LocalTime start, LocalTime end) {
  /** At any time. */
  static final AccessHours ALWAYS =
      new AccessHours(EnumSet.allOf(DayOfWeek.class), LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);

  /** What a class of the configuration says. */
  static AccessHours of(ConfigNode loginClass) {
    Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    loginClass
        .find("allowed-days")
        .ifPresent(list ->
            list.values()
                .forEach(day -> days.add(DayOfWeek.valueOf(day.toUpperCase(Locale.ROOT)))));
    return new AccessHours(
        days.isEmpty() ? EnumSet.allOf(DayOfWeek.class) : days,
        time(loginClass.text("access-start")),
        time(loginClass.text("access-end")));
  }

  private static LocalTime time(Optional<String> text) {
    return text.map(AccessHours::time).orElse(LocalTime.MIDNIGHT);
  }

  /** {@code hh:mm[:ss]}, of 24 hours or with {@code am} or {@code pm}. */
  private static LocalTime time(String text) {
    boolean afternoon = text.endsWith("pm");
    String[] parts = text.replaceAll("[ap]m$", "").split(":");
    int hour = Integer.parseInt(parts[0]);
    if (hour == 12 && text.endsWith("am")) {
      hour = 0;
    } else if (afternoon && hour < 12) {
      hour += 12;
    }
    int second = parts.length > 2 ? Integer.parseInt(parts[2]) : 0;
    return LocalTime.of(hour, Integer.parseInt(parts[1]), second);
  }

  /** Whether somebody may log in at {@code now}; a night belongs to the day it begins on. */
  boolean allow(ZonedDateTime now) {
    LocalTime time = now.toLocalTime();
    boolean night = end.isBefore(start) && time.isBefore(end);
    boolean within =
        start.equals(end)
            || (end.isBefore(start)
                ? !time.isBefore(start) || time.isBefore(end)
                : !time.isBefore(start) && time.isBefore(end));
    return within && days.contains(now.minusDays(night ? 1 : 0).getDayOfWeek());
  }
}
