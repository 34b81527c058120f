package io.mxsim.chassis.time;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Drives an {@link EventLoop} along the host's clock, at a {@link Pace}. This is an edge: it owns
 * the loop's thread and is the one place where virtual and host time meet.
 */
public final class LoopDriver implements Runnable {
  private static final long IDLE_NANOS = TimeUnit.SECONDS.toNanos(60);

  private final EventLoop loop;
  private final Pace pace;
  private final LongSupplier hostNanos;
  private Instant virtualAnchor;
  private long hostAnchor;
  private volatile boolean stopping;

  /**
   * A driver that has not started yet.
   *
   * @param hostNanos the host's monotonic clock in nanoseconds
   */
  public LoopDriver(EventLoop loop, Pace pace, LongSupplier hostNanos) {
    this.loop = loop;
    this.pace = pace;
    this.hostNanos = hostNanos;
  }

  /** Runs the loop until {@link #stop}; an exception of a model ends it and is thrown on. */
  @Override
  public void run() {
    anchor();
    while (!stopping) {
      runDue();
      Runnable work = await(nanosUntilNext());
      if (work != null) {
        catchUp();
        loop.run(work);
        loop.drainInbox();
      }
    }
  }

  /** Ends {@link #run} after the event that is running; any thread may call it. */
  public void stop() {
    stopping = true;
    loop.post(() -> {});
  }

  private void runDue() {
    while (!stopping) {
      Instant due = loop.nextDue();
      if (due == null) {
        return;
      }
      boolean jump = pace.jumps() || (pace.hurries() && loop.hurried());
      if (!jump && due.isAfter(virtualNow())) {
        return;
      }
      boolean ahead = due.isAfter(virtualNow());
      loop.step();
      if (ahead) {
        anchor();
      }
      loop.drainInbox();
    }
  }

  /**
   * Before outside work runs, the virtual clock stands where the host's says. The inbox stays shut
   * meanwhile: what came later must not overtake.
   */
  private void catchUp() {
    if (!pace.jumps()) {
      loop.runEvents(virtualNow());
    }
  }

  private long nanosUntilNext() {
    Instant due = loop.nextDue();
    if (due == null || pace.jumps()) {
      return IDLE_NANOS;
    }
    double nanos = Duration.between(virtualNow(), due).toNanos() / pace.factor();
    return Math.clamp((long) nanos, 0, IDLE_NANOS);
  }

  private Runnable await(long nanos) {
    if (stopping) {
      // The wake-up that stop() posted may have been drained together with other work.
      return null;
    }
    try {
      return loop.inbox().poll(nanos, TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      stopping = true;
      return null;
    }
  }

  private Instant virtualNow() {
    long host = hostNanos.getAsLong() - hostAnchor;
    return virtualAnchor.plusNanos((long) (host * pace.factor()));
  }

  private void anchor() {
    virtualAnchor = loop.now();
    hostAnchor = hostNanos.getAsLong();
  }
}
