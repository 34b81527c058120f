package io.mxsim.lab.router;

import io.mxsim.chassis.time.EventLoop;
import io.mxsim.chassis.time.LoopDriver;
import io.mxsim.chassis.time.Pace;
import java.time.Duration;
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
 * Who drives the loop: a thread of its own at the host's pace, or, for a stepped router, whoever
 * calls. Either way a question to the model is answered on the loop's thread.
 */
final class Conductor implements AutoCloseable {
  private static final Duration LOOK = Duration.ofMillis(20);

  private final EventLoop loop;
  private final boolean stepped;
  private final LoopDriver driver;
  private final CountDownLatch ended = new CountDownLatch(1);
  private Thread thread;
  private volatile boolean closed;
  private volatile boolean stoppedByBug;

  Conductor(EventLoop loop, Pace pace) {
    this.loop = loop;
    this.stepped = pace.jumps();
    this.driver = new LoopDriver(loop, pace, System::nanoTime);
  }

  EventLoop loop() {
    return loop;
  }

  boolean stepped() {
    return stepped;
  }

  /** Starts the thread of a live router; {@code bug} gets what ended it, if a model threw. */
  void start(Consumer<Throwable> bug) {
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

  /** Asks the model and waits for its answer; a live router that has ended gives {@code gone}. */
  <T> T call(Supplier<T> question, T gone) {
    if (stepped || Thread.currentThread() == thread) {
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
  void tell(Runnable work) {
    call(
        () -> {
          loop.run(work);
          return true;
        },
        false);
  }

  /** Serves a stepped router's outside at the host's pace until {@code done} holds. */
  void attend(BooleanSupplier done) {
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
  boolean stoppedByBug() {
    return stoppedByBug;
  }

  void awaitEnd() throws InterruptedException {
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
