package io.mxsim.re.fips;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mxsim.chassis.time.EventLoop;
import io.mxsim.re.config.Configurations;
import io.mxsim.re.os.SystemClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
  @Tag("G-ST3")
  void theThirtyFirstComesInSevenMonthsOfTheYear() {
    periodic.follow(
        Configurations.of(
            "set system fips self-test periodic start-time 00:00",
            "set system fips self-test periodic day-of-month 31"));

    loop.runFor(Duration.ofDays(365));

    assertEquals(
        List.of("12-31", "01-31", "03-31", "05-31", "07-31", "08-31", "10-31"),
        runs.stream().map(run -> run.substring(5, 10)).toList());
  }

  @ParameterizedTest
  @CsvSource({
    // Clocks in New York skip 02:00 to 03:00 on 8 March 2026 and repeat 01:00 to 02:00 on 1 Nov.
    "02:30, 2026-03-06T12:00, '2026-03-07T02:30,2026-03-08T03:00,2026-03-09T02:30'",
    "02:00, 2026-03-07T12:00, '2026-03-08T03:00,2026-03-09T02:00'",
    "03:00, 2026-03-07T12:00, '2026-03-08T03:00,2026-03-09T03:00'",
    "01:30, 2026-10-31T00:00, '2026-10-31T01:30,2026-11-01T01:30,2026-11-02T01:30'",
    "09:00, 2026-03-07T12:00, '2026-03-08T09:00,2026-03-09T09:00'"
  })
  @Tag("G-ST3")
  void daylightSavingNeitherLosesNorRepeatsARun(String time, String from, String expected) {
    clock.zone("America/New_York");
    clock.set(LocalDateTime.parse(from).atZone(clock.zone()));
    periodic.follow(Configurations.of("set system fips self-test periodic start-time " + time));

    List<String> due = List.of(expected.split(","));
    loop.runFor(Duration.ofDays(due.size()));

    assertEquals(due, runs);
  }

  @Test
  @Tag("G-ST3")
  void betweenTheTwoTimesOfARepeatedHourTheRunIsDone() {
    clock.zone("America/New_York");
    clock.set(ZonedDateTime.parse("2026-11-01T01:45:00-04:00"));
    periodic.follow(Configurations.of("set system fips self-test periodic start-time 01:30"));

    loop.runFor(Duration.ofHours(3));

    assertEquals(List.of(), runs);
  }

  @Test
  @Tag("G-ST3")
  void anotherTimeZoneMovesTheNextRun() {
    periodic.follow(Configurations.of("set system fips self-test periodic start-time 12:00"));

    clock.zone("Asia/Kolkata");
    periodic.dateChanged();
    loop.runFor(Duration.ofDays(1));

    assertEquals(List.of("2026-11-23T12:00"), runs);
  }

  @Test
  @Tag("G-ST3")
  void aWednesdayThatIsTheTwentyNinthOfFebruaryComesAfterDecades() {
    periodic.follow(
        Configurations.of(
            "set system fips self-test periodic start-time 12:00",
            "set system fips self-test periodic month 2",
            "set system fips self-test periodic day-of-month 29",
            "set system fips self-test periodic day-of-week 3"));

    assertEquals("2040-02-29", periodic.next().orElseThrow().toLocalDate().toString());
  }

  @Test
  void theThirtiethOfFebruaryNeverComes() {
    assertFalse(
        PeriodicSelfTest.comesUp(
            Configurations.of(
                "set system fips self-test periodic start-time 12:00",
                "set system fips self-test periodic month 2",
                "set system fips self-test periodic day-of-month 30")));
    assertTrue(PeriodicSelfTest.comesUp(Configurations.of("set system host-name r1")));
  }

  @Test
  void settingTheDateBackRunsTheDayAgain() {
    periodic.follow(Configurations.of("set system fips self-test periodic start-time 12:00"));
    loop.runFor(Duration.ofHours(3));

    clock.set(ZonedDateTime.parse("2026-11-22T11:59:00Z"));
    periodic.dateChanged();
    loop.runFor(Duration.ofMinutes(2));

    assertEquals(List.of("2026-11-22T12:00", "2026-11-22T12:00"), runs);
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
