package io.mxsim.lab.router;

import io.mxsim.chassis.time.EventLoop;
import io.mxsim.chassis.time.LoopDriver;
import io.mxsim.chassis.time.Pace;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Who drives the loop of one router, or of all that share a clock: a thread of its own at the
 * host's pace, or, when stepped, whoever calls. Either way a question to the model is answered on
 * the loop's thread.
 */
public final class Conductor implements AutoCloseable {
  private static final Duration LOOK = Duration.ofMillis(20);

  private final EventLoop loop;
  private final boolean stepped;
  private final LoopDriver driver;
  private final List<Runnable> sessions = new ArrayList<>();
  private final CountDownLatch ended = new CountDownLatch(1);
  private Thread thread;
  private volatile boolean closed;
  private volatile boolean stoppedByBug;

  /** A loop that nobody drives yet. */
  public Conductor(EventLoop loop, Pace pace) {
    this.loop = loop;
    this.stepped = pace.jumps();
    this.driver = new LoopDriver(loop, pace, System::nanoTime);
  }

  /** The loop; its methods but {@code post} belong to the thread that drives it. */
  public EventLoop loop() {
    return loop;
  }

  /** Whether time passes only in {@link #runFor} and {@link #attend}. */
  public boolean stepped() {
    return stepped;
  }

  /** Starts the thread of a live loop; {@code bug} gets what ended it, if a model threw. */
  public void start(Consumer<Throwable> bug) {
    if (stepped) {
      return;
    }
    thread =
        Thread.ofPlatform()
            .name("loop")
            .start(() -> {
              try {
                driver.run();
              } catch (RuntimeException | Error e) {
                stoppedByBug = true;
                bug.accept(e);
              } finally {
                closed = true;
                ended.countDown();
              }
            });
  }

  /** Asks the model and waits for its answer; a live loop that has ended gives {@code gone}. */
  public <T> T call(Supplier<T> question, T gone) {
    if (stepped || thread == null || Thread.currentThread() == thread) {
      return question.get();
    }
    if (closed) {
      return gone;
    }
    CompletableFuture<T> answer = new CompletableFuture<>();
    loop.post(() -> {
      try {
        answer.complete(question.get());
      } catch (RuntimeException e) {
        answer.completeExceptionally(e);
      }
    });
    while (!closed) {
      try {
        return answer.get(LOOK.toMillis(), TimeUnit.MILLISECONDS);
      } catch (TimeoutException e) {
        // The loop is at work; it answers unless it ends meanwhile.
      } catch (ExecutionException e) {
        throw e.getCause() instanceof RuntimeException cause ? cause : new CompletionException(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return gone;
      }
    }
    return answer.getNow(gone);
  }

  /** Tells the model something and waits until it knows. */
  public void tell(Runnable work) {
    call(
        () -> {
          loop.run(work);
          return true;
        },
        false);
  }

  /** Adds what waits until a router's sessions have come to rest; only a stepped loop needs it. */
  void watch(Runnable awaitIdle) {
    sessions.add(awaitIdle);
  }

  /**
   * A stepped loop: lets sessions go as far as they get before the next event. Between two events
   * nothing of them is then under way, so that every event finds the same things done.
   */
  void settle() {
    if (!stepped) {
      return;
    }
    do {
      sessions.forEach(Runnable::run);
    } while (loop.drainInbox());
  }

  /** A stepped loop: lets virtual time pass, all events in it included. */
  public void runFor(Duration time) {
    Instant end = loop.now().plus(time);
    settle();
    for (Instant due = loop.nextDue(); due != null && !due.isAfter(end); due = loop.nextDue()) {
      loop.step();
      loop.drainInbox();
      settle();
    }
    loop.runUntil(end);
  }

  /** Serves the outside of a stepped loop at the host's pace until {@code done} holds. */
  public void attend(BooleanSupplier done) {
    long last = System.nanoTime();
    while (!done.getAsBoolean()) {
      try {
        Thread.sleep(LOOK.toMillis() / 4);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
      long now = System.nanoTime();
      loop.runFor(Duration.ofNanos(now - last));
      last = now;
    }
  }

  /** Whether a model has thrown. */
  public boolean stoppedByBug() {
    return stoppedByBug;
  }

  /** Returns once the loop has ended. */
  public void awaitEnd() throws InterruptedException {
    ended.await();
  }

  /** Ends the thread after the event that is running. */
  @Override
  public void close() {
    closed = true;
    driver.stop();
    if (thread != null && Thread.currentThread() != thread) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    ended.countDown();
  }
}
