package io.mxsim.re.fips;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mxsim.chassis.time.EventLoop;
import io.mxsim.re.config.Configurations;
import io.mxsim.re.os.SystemClock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class PeriodicSelfTestTest {
  /** A Sunday. */
  private final EventLoop loop = new EventLoop(Instant.parse("2026-11-22T10:00:00Z"));

  private final SystemClock clock = new SystemClock(loop, Duration.ZERO);
  private final List<String> runs = new ArrayList<>();
  private final PeriodicSelfTest periodic =
      new PeriodicSelfTest(loop, clock, () -> runs.add(clock.now().toLocalDateTime().toString()));

  @Test
  @Tag("G-ST3")
  void itRunsEveryWednesdayAtNineInTheMorningLocalTime() {
    clock.zone("America/New_York");
    periodic.follow(
        Configurations.of(
            "set system fips self-test periodic start-time 09:00",
            "set system fips self-test periodic day-of-week 3"));

    loop.runFor(Duration.ofDays(15));

    assertEquals(List.of("2026-11-25T09:00", "2026-12-02T09:00"), runs);
  }

  @Test
  @Tag("G-ST3")
  void itRunsOnADayOfAMonth() {
    periodic.follow(
        Configurations.of(
            "set system fips self-test periodic start-time 23:30",
            "set system fips self-test periodic month 2",
            "set system fips self-test periodic day-of-month 29"));

    assertEquals("2028-02-29T23:30", periodic.next().orElseThrow().toLocalDateTime().toString());
  }

  @Test
  void settingTheDateMovesTheNextRun() {
    periodic.follow(Configurations.of("set system fips self-test periodic start-time 12:00"));

    clock.set(ZonedDateTime.parse("2018-03-20T11:59:00Z"));
    periodic.dateChanged();
    loop.runFor(Duration.ofMinutes(2));

    assertEquals(List.of("2018-03-20T12:00"), runs);
  }

  @Test
  void withoutTheStatementNothingRuns() {
    periodic.follow(Configurations.of("set system fips self-test periodic start-time 12:00"));
    periodic.follow(Configurations.of("set system host-name r1"));

    loop.runFor(Duration.ofDays(3));

    assertTrue(runs.isEmpty());
  }
}
