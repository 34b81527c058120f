package io.mxsim.chassis.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventLoopTest {
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  private final EventLoop loop = new EventLoop(START);
  private final List<String> seen = new ArrayList<>();

  @Test
  void eventsOfOneInstantRunByPriorityThenInTheOrderTheyWereScheduled() {
    loop.after(Duration.ofSeconds(1), Priority.OPERATOR, "screen", () -> seen.add("screen"));
    loop.after(Duration.ofSeconds(1), "first", () -> seen.add("first"));
    loop.after(Duration.ofSeconds(1), "second", () -> seen.add("second"));
    loop.after(Duration.ofSeconds(1), Priority.HARDWARE, "power", () -> seen.add("power"));

    loop.runFor(Duration.ofSeconds(1));

    assertEquals(List.of("power", "first", "second", "screen"), seen);
  }

  @Test
  void theClockStandsAtTheEventWhileItRunsAndAtTheEndAfterwards() {
    loop.after(Duration.ofSeconds(2), "look", () -> seen.add(loop.now().toString()));

    loop.runFor(Duration.ofSeconds(5));

    assertEquals(List.of("2026-01-01T00:00:02Z"), seen);
    assertEquals(START.plusSeconds(5), loop.now());
  }

  @Test
  void aCancelledEventDoesNotRun() {
    Timer timer = loop.after(Duration.ofSeconds(1), "never", () -> seen.add("never"));

    timer.cancel();
    loop.runFor(Duration.ofSeconds(2));

    assertTrue(seen.isEmpty());
    assertFalse(timer.pending());
  }

  @Test
  void workFromAnotherThreadRunsOnTheThreadOfTheLoop() throws InterruptedException {
    Thread edge =
        new Thread(() -> loop.post(() -> seen.add(Thread.currentThread().getName())), "edge");
    edge.start();
    edge.join();

    loop.runFor(Duration.ZERO);

    assertEquals(List.of(Thread.currentThread().getName()), seen);
  }

  @Test
  void aFastPaceSkipsTheWaitsOfAHurriedPartOnly() {
    long[] host = {0};
    LoopDriver driver = new LoopDriver(loop, Pace.FAST, () -> host[0]);
    Hurry booting = loop.hurry();
    loop.after(
        Duration.ofMinutes(3),
        "booted",
        () -> {
          seen.add("booted");
          booting.close();
        });
    loop.after(Duration.ofMinutes(4), "later", () -> seen.add("later"));
    loop.post(driver::stop);

    driver.run();

    assertEquals(List.of("booted"), seen);
    assertEquals(START.plus(Duration.ofMinutes(3)), loop.now());
  }

  @Test
  void workFromOtherThreadsIsDoneInTheOrderItWasPosted() {
    long[] host = {0};
    LoopDriver driver = new LoopDriver(loop, Pace.REAL, () -> host[0] += 1_000);
    List<Integer> order = new ArrayList<>();
    List<Integer> expected = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      int number = i;
      expected.add(number);
      loop.post(() -> order.add(number));
    }
    loop.post(driver::stop);

    driver.run();

    assertEquals(expected, order);
  }

  @Test
  void nobodyHurriesWhileAnotherPartWaitsForPeople() {
    EventLoop loop = new EventLoop(Instant.EPOCH);
    Hurry hurry = loop.hurry();
    Patience patience = loop.patience();

    assertFalse(loop.hurried());

    patience.close();
    assertTrue(loop.hurried());
    hurry.close();
    assertFalse(loop.hurried());
  }
}
