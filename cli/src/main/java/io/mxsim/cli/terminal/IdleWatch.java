package io.mxsim.cli.terminal;

import io.mxsim.chassis.time.EventLoop;
import io.mxsim.chassis.time.Priority;
import io.mxsim.chassis.time.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Ends a session that nobody types to, in virtual time: {@code set cli idle-timeout}. Warnings come
 * five minutes, one minute and ten seconds before. While a command runs nobody is idle.
 */
final class IdleWatch {
  private static final Duration[] WARNINGS = {
    Duration.ofMinutes(5), Duration.ofMinutes(1), Duration.ofSeconds(10)
  };

  private final EventLoop loop;
  private final Edge edge;
  private final Runnable timeOut;
  private final AtomicBoolean touchPosted = new AtomicBoolean();
  private Instant lastKey;
  private Duration limit;
  private Timer timer;

  IdleWatch(EventLoop loop, Edge edge, Runnable timeOut) {
    this.loop = loop;
    this.edge = edge;
    this.timeOut = timeOut;
  }

  /** Any thread: a key was typed. */
  void touch() {
    if (touchPosted.compareAndSet(false, true)) {
      loop.post(this::touched);
    }
  }

  /** Loop: a line is awaited from now on. */
  void begin(Optional<Duration> timeout) {
    end();
    if (timeout.isPresent() && timeout.get().isPositive()) {
      limit = timeout.get();
      lastKey = loop.now();
      arm();
    }
  }

  /** Loop: a command runs, or the session has ended. */
  void end() {
    limit = null;
    if (timer != null) {
      timer.cancel();
      timer = null;
    }
  }

  private void touched() {
    touchPosted.set(false);
    if (limit != null) {
      lastKey = loop.now();
      timer.cancel();
      arm();
    }
  }

  private void arm() {
    Duration idle = Duration.between(lastKey, loop.now());
    Duration next = limit;
    for (Duration warning : WARNINGS) {
      Duration at = limit.minus(warning);
      if (at.compareTo(idle) > 0 && at.compareTo(next) < 0) {
        next = at;
      }
    }
    timer = loop.after(next.minus(idle), Priority.OPERATOR, "idle terminal", this::due);
  }

  private void due() {
    Duration left = limit.minus(Duration.between(lastKey, loop.now()));
    if (left.isPositive()) {
      edge.post(new Mail.Notice("Warning: session will be closed in " + words(left)));
      arm();
    } else {
      end();
      edge.post(new Mail.Notice("Idle timeout exceeded: closing session"));
      timeOut.run();
      edge.post(new Mail.HangUp());
    }
  }

  private static String words(Duration left) {
    String time =
        switch ((int) left.toSeconds()) {
          case 300 -> "5 minutes";
          case 60 -> "1 minute";
          default -> left.toSeconds() + " seconds";
        };
    return time + " if there is no activity";
  }
}
