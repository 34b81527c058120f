package io.mxsim.re.mgd;

import io.mxsim.chassis.time.EventLoop;
import io.mxsim.chassis.time.Timer;
import io.mxsim.re.config.CommitRecord;
import io.mxsim.re.config.ConfigArchive;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A commit that is rolled back unless somebody confirms it. What is awaited lies on the media as
 * well, so that a reboot in between neither confirms it nor makes it last.
 */
final class Confirmation {
  private final EventLoop loop;
  private final ConfigArchive archive;
  private final Host host;
  private Timer timer;

  Confirmation(EventLoop loop, ConfigArchive archive, Host host) {
    this.loop = loop;
    this.archive = archive;
    this.host = host;
  }

  /** Remembers, before {@code record} is committed, how long it may wait. */
  void expect(CommitRecord record, int minutes) {
    archive.awaitConfirmation(record, host.now().toInstant().plus(Duration.ofMinutes(minutes)));
  }

  /** The clock runs. */
  void await(Duration span, Runnable rollBack) {
    timer =
        loop.after(
            span,
            "commit confirmed",
            () -> {
              over();
              rollBack.run();
            });
  }

  /** After a reboot: goes on waiting if {@code active} was committed to be confirmed. */
  void resume(CommitRecord active, Runnable rollBack) {
    Optional<Instant> due = archive.confirmationDue(active);
    if (due.isPresent()) {
      Duration left = Duration.between(host.now().toInstant(), due.get());
      await(left.isNegative() ? Duration.ZERO : left, rollBack);
    }
  }

  /** Confirmed, or rolled back: nothing is awaited any more. */
  void over() {
    if (timer != null) {
      timer.cancel();
      timer = null;
      archive.confirmed();
    }
  }

  /** The system goes down while it waits. */
  void suspend() {
    if (timer != null) {
      timer.cancel();
      timer = null;
    }
  }

  /** Minutes left; empty when nothing is awaited. */
  Optional<Long> minutesLeft() {
    if (timer == null) {
      return Optional.empty();
    }
    Duration left = Duration.between(loop.now(), timer.due());
    return Optional.of((left.toSeconds() + 59) / 60);
  }
}
