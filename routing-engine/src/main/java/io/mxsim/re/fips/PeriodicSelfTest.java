package io.mxsim.re.fips;

import io.mxsim.chassis.time.EventLoop;
import io.mxsim.chassis.time.Timer;
import io.mxsim.re.config.ConfigNode;
import io.mxsim.re.os.SystemClock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.util.Optional;

/**
 * {@code system fips self-test periodic}: runs the self-tests at the configured local time (G-ST3),
 * on every day that all of the configured day of the week, month and day of the month suit. A time
 * that the clocks skip is due when they jump; one that comes twice is due the first time.
 */
public final class PeriodicSelfTest {
  /** Enough days to meet any month, day and weekday: the calendar repeats after 400 years. */
  private static final int HORIZON_DAYS = 146_097;

  private final EventLoop loop;
  private final SystemClock clock;
  private final Runnable selfTest;
  private Schedule schedule;
  private Timer timer;

  /** A null field is any. */
  private record Schedule(
      int hour, int minute, Integer dayOfWeek, Integer month, Integer dayOfMonth) {
    boolean takes(LocalDate day) {
      return (dayOfWeek == null || day.getDayOfWeek().getValue() == dayOfWeek)
          && (month == null || day.getMonthValue() == month)
          && (dayOfMonth == null || day.getDayOfMonth() == dayOfMonth);
    }

    /** When that time of day comes in {@code zone}: the first of two, and after a gap its end. */
    ZonedDateTime on(LocalDate day, ZoneId zone) {
      LocalDateTime local = day.atTime(hour, minute);
      ZoneOffsetTransition change = zone.getRules().getTransition(local);
      return change != null && change.isGap()
          ? change.getInstant().atZone(zone)
          : local.atZone(zone);
    }
  }

  public PeriodicSelfTest(EventLoop loop, SystemClock clock, Runnable selfTest) {
    this.loop = loop;
    this.clock = clock;
    this.selfTest = selfTest;
  }

  /** Follows a committed configuration. */
  public void follow(ConfigNode config) {
    schedule = schedule(config).orElse(null);
    dateChanged();
  }

  /** Somebody set the date or the time zone: the next run is due at another instant. */
  public void dateChanged() {
    stop();
    if (schedule != null) {
      next().ifPresent(this::arm);
    }
  }

  /** Nothing runs any more. */
  public void stop() {
    if (timer != null) {
      timer.cancel();
      timer = null;
    }
  }

  /** Whether some day of the calendar suits the schedule of a configuration, if it has one. */
  public static boolean comesUp(ConfigNode config) {
    Optional<Schedule> schedule = schedule(config);
    return schedule.isEmpty() || firstDay(schedule.get(), LocalDate.EPOCH).isPresent();
  }

  /** When the self-tests run next, in local time. */
  Optional<ZonedDateTime> next() {
    ZonedDateTime now = clock.now();
    LocalDate today = now.toLocalDate();
    Optional<ZonedDateTime> still =
        Optional.of(today)
            .filter(schedule::takes)
            .map(day -> schedule.on(day, now.getZone()))
            .filter(due -> due.isAfter(now));
    return still.isPresent()
        ? still
        : firstDay(schedule, today.plusDays(1)).map(day -> schedule.on(day, now.getZone()));
  }

  private static Optional<LocalDate> firstDay(Schedule schedule, LocalDate from) {
    LocalDate day = from;
    for (int i = 0; i < HORIZON_DAYS; i++) {
      if (schedule.takes(day)) {
        return Optional.of(day);
      }
      day = day.plusDays(1);
    }
    return Optional.empty();
  }

  private void arm(ZonedDateTime due) {
    timer =
        loop.after(
            Duration.between(clock.now(), due),
            "periodic self-test",
            () -> {
              selfTest.run();
              dateChanged();
            });
  }

  private static Optional<Schedule> schedule(ConfigNode config) {
    return config
        .find("system", "fips", "self-test", "periodic")
        .flatMap(periodic -> periodic.text("start-time").map(time -> schedule(periodic, time)));
  }

  private static Schedule schedule(ConfigNode periodic, String time) {
    int colon = time.indexOf(':');
    return new Schedule(
        Integer.parseInt(time.substring(0, colon)),
        Integer.parseInt(time.substring(colon + 1)),
        number(periodic, "day-of-week"),
        number(periodic, "month"),
        number(periodic, "day-of-month"));
  }

  private static Integer number(ConfigNode periodic, String leaf) {
    return periodic.text(leaf).map(Integer::valueOf).orElse(null);
  }
}
