package io.mxsim.chassis.time;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Predicate;

/**
 * A single-threaded event loop with a virtual clock.
 *
 * <p>Events at one instant run in the order of (time, {@link Priority}, the order in which they
 * were scheduled). All methods but {@link #post} belong to the thread that drives the loop: a test
 * that calls {@link #runUntil}, or a {@link LoopDriver} that follows the host's clock.
 */
public final class EventLoop {
  /** Events kept for the report of a bug. */
  private static final int REMEMBERED = 32;

  private static final int INBOX_CAPACITY = 4096;

  private final PriorityQueue<Timer> queue = new PriorityQueue<>();
  private final BlockingQueue<Runnable> inbox = new ArrayBlockingQueue<>(INBOX_CAPACITY);
  private final ArrayDeque<Timer> last = new ArrayDeque<>(REMEMBERED);
  private final Set<Hurry> hurries = new HashSet<>();
  private final List<Predicate<RuntimeException>> excuses = new ArrayList<>();
  private final Set<Patience> waiting = new HashSet<>();
  private Instant now;
  private long sequence;

  /** A loop whose clock starts at {@code start}. */
  public EventLoop(Instant start) {
    this.now = start;
  }

  /** The virtual time. */
  public Instant now() {
    return now;
  }

  /** Runs {@code action} after {@code delay}; {@code what} names it in a bug report. */
  public Timer after(Duration delay, Priority priority, String what, Runnable action) {
    if (delay.isNegative()) {
      throw new IllegalArgumentException("negative delay for " + what + ": " + delay);
    }
    Timer timer = new Timer(now.plus(delay), priority, sequence++, what, action);
    queue.add(timer);
    return timer;
  }

  /** Firmware work after {@code delay}. */
  public Timer after(Duration delay, String what, Runnable action) {
    return after(delay, Priority.FIRMWARE, what, action);
  }

  /** Firmware work at this instant, after the events that are already due. */
  public Timer soon(String what, Runnable action) {
    return after(Duration.ZERO, Priority.FIRMWARE, what, action);
  }

  /** Says that a part only waits for itself from now on; see {@link Hurry}. */
  public Hurry hurry() {
    Hurry hurry = new Hurry(this);
    hurries.add(hurry);
    return hurry;
  }

  /** Says that a part waits for people from now on; see {@link Patience}. */
  public Patience patience() {
    Patience patience = new Patience(this);
    waiting.add(patience);
    return patience;
  }

  /** True while any part holds a {@link Hurry}, and none a {@link Patience}. */
  public boolean hurried() {
    return !hurries.isEmpty() && waiting.isEmpty();
  }

  void leave(Patience patience) {
    waiting.remove(patience);
  }

  void leave(Hurry hurry) {
    hurries.remove(hurry);
  }

  /**
   * Hands work over from another thread: the one method of the loop that any thread may call.
   * Blocks the caller, never the loop, while the inbox is full.
   */
  public void post(Runnable work) {
    boolean interrupted = false;
    while (true) {
      try {
        inbox.put(work);
        break;
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * An exception that {@code known} takes ends the event that threw it and nothing else: it only
   * says that a device has failed, which whoever watches the device has been told already.
   */
  public void excuse(Predicate<RuntimeException> known) {
    excuses.add(known);
  }

  /** Runs an event, what another thread has posted, or what the outside does to the model. */
  public void run(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      for (Predicate<RuntimeException> known : excuses) {
        if (known.test(e)) {
          return;
        }
      }
      throw e;
    }
  }

  /** The inbox, for the driver that waits on it. */
  BlockingQueue<Runnable> inbox() {
    return inbox;
  }

  /** Runs what other threads have posted so far; returns whether there was anything. */
  public boolean drainInbox() {
    boolean any = false;
    for (Runnable work = inbox.poll(); work != null; work = inbox.poll()) {
      run(work);
      any = true;
    }
    return any;
  }

  /** When the next event is due, or null when nothing is scheduled. */
  public Instant nextDue() {
    while (!queue.isEmpty() && !queue.peek().pending()) {
      queue.poll();
    }
    return queue.isEmpty() ? null : queue.peek().due();
  }

  /** Moves the clock to the next event and runs it; false when nothing is scheduled. */
  public boolean step() {
    if (nextDue() == null) {
      return false;
    }
    Timer timer = queue.poll();
    now = timer.due();
    remember(timer);
    run(timer::run);
    return true;
  }

  /** Runs every event due until {@code end} and leaves the clock there. */
  public void runUntil(Instant end) {
    drainInbox();
    for (Instant due = nextDue(); due != null && !due.isAfter(end); due = nextDue()) {
      step();
      drainInbox();
    }
    if (now.isBefore(end)) {
      now = end;
    }
  }

  /** The same, leaving what other threads have posted for later. */
  void runEvents(Instant end) {
    for (Instant due = nextDue(); due != null && !due.isAfter(end); due = nextDue()) {
      step();
    }
    if (now.isBefore(end)) {
      now = end;
    }
  }

  /** Lets {@code time} of virtual time pass. */
  public void runFor(Duration time) {
    runUntil(now.plus(time));
  }

  /** The last events that ran, oldest first, for the report of a bug. */
  public List<String> lastEvents() {
    return last.stream().map(Timer::toString).toList();
  }

  private void remember(Timer timer) {
    if (last.size() == REMEMBERED) {
      last.removeFirst();
    }
    last.addLast(timer);
  }
}
