package io.mxsim.re.mgd;

import io.mxsim.chassis.time.EventLoop;
import io.mxsim.chassis.time.Timer;
import io.mxsim.re.config.ConfigArchive;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.LongConsumer;

/**
 * A commit that is rolled back unless somebody confirms it. What is awaited lies on the media as
 * well, so that a reboot in between neither confirms it nor makes it last.
 */
final class Confirmation {
  /** Who may still confirm is reminded that often, and a minute before the end. */
  private static final Duration REMINDER = Duration.ofMinutes(5);

  private final EventLoop loop;
  private final ConfigArchive archive;
  private final Host host;
  private Timer timer;
  private Timer reminder;

  Confirmation(EventLoop loop, ConfigArchive archive, Host host) {
    this.loop = loop;
    this.archive = archive;
    this.host = host;
  }

  /** Until when a commit of now may wait; nothing if it need not be confirmed. */
  Optional<Instant> due(int minutes) {
    return minutes == 0
        ? Optional.empty()
        : Optional.of(host.now().toInstant().plus(Duration.ofMinutes(minutes)));
  }

  /**
   * The clock runs.
   *
   * @param remind told now and then how many minutes are left
   */
  void await(int minutes, LongConsumer remind, Runnable rollBack) {
    await(Duration.ofMinutes(minutes), remind, rollBack);
  }

  private void await(Duration span, LongConsumer remind, Runnable rollBack) {
    timer =
        loop.after(
            span,
            "commit confirmed",
            () -> {
              over();
              rollBack.run();
            });
    remindLater(remind);
  }

  private void remindLater(LongConsumer remind) {
    Duration left = Duration.between(loop.now(), timer.due());
    Duration next = left.compareTo(REMINDER) > 0 ? REMINDER : left.minusMinutes(1);
    if (next.isPositive()) {
      reminder =
          loop.after(
              next,
              "commit confirmed reminder",
              () -> {
                minutesLeft().ifPresent(remind::accept);
                remindLater(remind);
              });
    }
  }

  /** After a reboot: goes on waiting if the active one was committed to be confirmed. */
  void resume(LongConsumer remind, Runnable rollBack) {
    Optional<Instant> due = archive.confirmationDue();
    if (due.isPresent()) {
      Duration left = Duration.between(host.now().toInstant(), due.get());
      await(left.isNegative() ? Duration.ZERO : left, remind, rollBack);
    }
  }

  /** Confirmed, or rolled back: nothing is awaited any more. */
  void over() {
    if (timer != null) {
      suspend();
      archive.confirmed();
    }
  }

  /** The system goes down while it waits. */
  void suspend() {
    if (timer != null) {
      timer.cancel();
      timer = null;
    }
    if (reminder != null) {
      reminder.cancel();
      reminder = null;
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
