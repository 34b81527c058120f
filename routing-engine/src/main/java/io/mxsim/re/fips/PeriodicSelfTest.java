package io.mxsim.re.fips;

import io.mxsim.chassis.time.EventLoop;
import io.mxsim.chassis.time.Timer;
import io.mxsim.re.config.ConfigNode;
import io.mxsim.re.os.SystemClock;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.Optional;

/** {@code system fips self-test periodic}: runs the self-tests at the configured time (G-ST3). */
public final class PeriodicSelfTest {
  /** Enough days to meet any month and day, the 29th of February included. */
  private static final int HORIZON_DAYS = 8 * 366 + 1;

  private final EventLoop loop;
  private final SystemClock clock;
  private final Runnable selfTest;
  private Schedule schedule;
  private Timer timer;

  /** A null field is any. */
  private record Schedule(
      int hour, int minute, Integer dayOfWeek, Integer month, Integer dayOfMonth) {
    boolean takes(ZonedDateTime day) {
      return (dayOfWeek == null || day.getDayOfWeek().getValue() == dayOfWeek)
          && (month == null || day.getMonthValue() == month)
          && (dayOfMonth == null || day.getDayOfMonth() == dayOfMonth);
    }
  }

  public PeriodicSelfTest(EventLoop loop, SystemClock clock, Runnable selfTest) {
    this.loop = loop;
    this.clock = clock;
    this.selfTest = selfTest;
  }

  /** Follows a committed configuration. */
  public void follow(ConfigNode config) {
    Optional<ConfigNode> periodic = config.find("system", "fips", "self-test", "periodic");
    schedule = periodic.flatMap(PeriodicSelfTest::schedule).orElse(null);
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

  /** When the self-tests run next, in local time. */
  Optional<ZonedDateTime> next() {
    ZonedDateTime now = clock.now();
    ZonedDateTime candidate =
        now.toLocalDate().atTime(schedule.hour, schedule.minute).atZone(now.getZone());
    for (int day = 0; day < HORIZON_DAYS; day++) {
      if (candidate.isAfter(now) && schedule.takes(candidate)) {
        return Optional.of(candidate);
      }
      candidate = candidate.plusDays(1);
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

  private static Optional<Schedule> schedule(ConfigNode periodic) {
    return periodic
        .text("start-time")
        .map(time -> {
          int colon = time.indexOf(':');
          return new Schedule(
              Integer.parseInt(time.substring(0, colon)),
              Integer.parseInt(time.substring(colon + 1)),
              number(periodic, "day-of-week"),
              number(periodic, "month"),
              number(periodic, "day-of-month"));
        });
  }

  private static Integer number(ConfigNode periodic, String leaf) {
    return periodic.text(leaf).map(Integer::valueOf).orElse(null);
  }
}
