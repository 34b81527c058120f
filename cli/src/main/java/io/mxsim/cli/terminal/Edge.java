package io.mxsim.cli.terminal;

import io.mxsim.chassis.time.EventLoop;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Where three threads meet: the line that brings typed bytes, the event loop that brings {@link
 * Mail}, and the session's own thread that waits for both.
 *
 * <p>Typed bytes lie in one ring, and each is overwritten as it is taken. CR, LF and CR LF all
 * arrive as one CR. The edge is idle when its session waits and nothing that has arrived can wake
 * it, so that a runner knows that all effects of what it typed are out.
 */
public final class Edge {
  /** Typed ahead at most; a line that is faster waits. */
  private static final int CAPACITY = 1 << 16;

  private static final int FIRST_SIZE = 256;

  /** What a wait can be ended by, besides the end of the terminal. */
  enum For {
    KEY,
    MAIL,
    KEY_OR_MAIL,
    MAIL_OR_INTERRUPT,
    REPLY
  }

  private final EventLoop loop;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final ArrayDeque<Mail> mail = new ArrayDeque<>();
  private byte[] ring = new byte[FIRST_SIZE];
  private int head;
  private int count;
  private boolean lastWasReturn;
  private boolean endOfInput;
  private boolean hangingUp;
  private boolean closed;
  private boolean powerOff;
  private boolean finished;
  private boolean replied;
  private For waitingFor;

  /** An edge of {@code loop} to which nothing has been typed. */
  public Edge(EventLoop loop) {
    this.loop = loop;
  }

  /** Any thread: bytes from the line, copied. Blocks while too many lie unread. */
  public void type(byte[] bytes, int offset, int length) {
    lock.lock();
    try {
      for (int i = offset; i < offset + length && !over(); i++) {
        boolean pair = lastWasReturn && bytes[i] == '\n';
        lastWasReturn = bytes[i] == '\r';
        if (!pair) {
          put(bytes[i] == '\n' ? (byte) '\r' : bytes[i]);
        }
      }
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Any thread: nothing more will be typed; what was typed before still counts. */
  public void endOfInput() {
    change(() -> endOfInput = true);
  }

  /** Any thread: the line is cut. */
  public void close() {
    change(() -> closed = true);
  }

  /** Any thread: the line is cut because the firmware is gone as well. */
  public void powerOff() {
    change(() -> {
      closed = true;
      powerOff = true;
    });
  }

  /** Any thread: the firmware says something. */
  void post(Mail what) {
    change(() -> {
      hangingUp |= what instanceof Mail.HangUp;
      mail.add(what);
    });
  }

  /**
   * True when the session waits and nothing that has arrived can wake it, or when it has ended.
   * What it has asked of the loop is in the loop's inbox by then.
   */
  public boolean idle() {
    lock.lock();
    try {
      return idleNow();
    } finally {
      lock.unlock();
    }
  }

  /** Whether the session waits for a key, with everything typed so far consumed and answered. */
  public boolean waitsForKey() {
    lock.lock();
    try {
      return finished || ((waitingFor == For.KEY || waitingFor == For.KEY_OR_MAIL) && idleNow());
    } finally {
      lock.unlock();
    }
  }

  /** Waits until {@link #idle}; the loop's thread may call it, since no session waits for less. */
  public void awaitIdle() {
    lock.lock();
    try {
      while (!idleNow()) {
        changed.awaitUninterruptibly();
      }
    } finally {
      lock.unlock();
    }
  }

  /** Session: runs {@code what} on the loop and waits for its result. */
  public <T> T call(Supplier<T> what) {
    return callLater(answer -> answer.accept(what.get()));
  }

  /** Session: has the loop ask, and waits for an answer that may take many events. */
  public <T> T callLater(Consumer<Consumer<T>> question) {
    Reply<T> reply = new Reply<>();
    change(() -> replied = false);
    Consumer<T> answer =
        value ->
            change(() -> {
              reply.value = value;
              replied = true;
            });
    loop.post(() -> question.accept(answer));
    await(For.REPLY, 0);
    return reply.value;
  }

  /** Session: runs {@code what} on the loop some time later. */
  public void tell(Runnable what) {
    loop.post(what);
  }

  /** Session: true when there is no firmware left to tell of the session's end. */
  boolean withoutPower() {
    lock.lock();
    try {
      return powerOff;
    } finally {
      lock.unlock();
    }
  }

  /** Session: waits; false when {@code millis} (0: for ever) have passed. */
  boolean await(For what, long millis) {
    lock.lock();
    try {
      waitingFor = what;
      changed.signalAll();
      long nanos = millis * 1_000_000;
      while (!ready(what)) {
        if (closed) {
          throw new Gone();
        }
        if (millis == 0) {
          changed.awaitUninterruptibly();
        } else if (nanos <= 0) {
          return false;
        } else {
          nanos = awaitNanos(nanos);
        }
      }
      return true;
    } finally {
      waitingFor = null;
      lock.unlock();
    }
  }

  /** Session: the next byte typed, overwritten where it lay; -1 when none lies there. */
  int takeKey() {
    lock.lock();
    try {
      if (count == 0) {
        return -1;
      }
      int key = ring[head] & 0xff;
      ring[head] = 0;
      head = (head + 1) % ring.length;
      count--;
      changed.signalAll();
      return key;
    } finally {
      lock.unlock();
    }
  }

  /** Session: whether a byte lies ready. */
  boolean keyReady() {
    lock.lock();
    try {
      return count > 0;
    } finally {
      lock.unlock();
    }
  }

  /** Session: true once everything typed is taken and nothing more will come. */
  boolean exhausted() {
    lock.lock();
    try {
      return endOfInput && count == 0;
    } finally {
      lock.unlock();
    }
  }

  /** Session: takes the next mail, or null. */
  Mail takeMail() {
    lock.lock();
    try {
      return mail.poll();
    } finally {
      lock.unlock();
    }
  }

  /** Session: looks at the next mail, or null. */
  Mail peekMail() {
    lock.lock();
    try {
      return mail.peek();
    } finally {
      lock.unlock();
    }
  }

  /** Session: whether the firmware is about to hang up. */
  boolean hangingUp() {
    lock.lock();
    try {
      return hangingUp;
    } finally {
      lock.unlock();
    }
  }

  /** Session: drops everything typed up to an interrupt key; false when there is none. */
  boolean takeInterrupt() {
    lock.lock();
    try {
      if (!interrupted()) {
        return false;
      }
      while (takeKey() != Keys.INTERRUPT) {
        continue;
      }
      return true;
    } finally {
      lock.unlock();
    }
  }

  /** Session: has ended; nothing of what was typed stays behind. */
  public void finish() {
    change(() -> {
      finished = true;
      Arrays.fill(ring, (byte) 0);
      count = 0;
      mail.clear();
    });
  }

  private boolean idleNow() {
    boolean waits = waitingFor != null && !closed && !ready(waitingFor);
    return finished || waits;
  }

  private boolean ready(For what) {
    return switch (what) {
      case KEY -> count > 0 || endOfInput || hangingUp;
      case MAIL -> !mail.isEmpty();
      case KEY_OR_MAIL -> count > 0 || endOfInput || !mail.isEmpty();
      case MAIL_OR_INTERRUPT -> !mail.isEmpty() || interrupted();
      case REPLY -> replied;
    };
  }

  private boolean interrupted() {
    for (int i = 0; i < count; i++) {
      if (ring[(head + i) % ring.length] == Keys.INTERRUPT) {
        return true;
      }
    }
    return false;
  }

  private boolean over() {
    return closed || finished;
  }

  private void put(byte b) {
    while (count == CAPACITY && !over()) {
      changed.signalAll();
      changed.awaitUninterruptibly();
    }
    if (count == ring.length) {
      grow();
    }
    ring[(head + count) % ring.length] = b;
    count++;
  }

  private void grow() {
    byte[] larger = new byte[ring.length * 2];
    for (int i = 0; i < count; i++) {
      larger[i] = ring[(head + i) % ring.length];
    }
    Arrays.fill(ring, (byte) 0);
    ring = larger;
    head = 0;
  }

  private long awaitNanos(long nanos) {
    try {
      return changed.awaitNanos(nanos);
    } catch (InterruptedException e) {
      closed = true;
      return 0;
    }
  }

  private void change(Runnable what) {
    lock.lock();
    try {
      what.run();
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private static final class Reply<T> {
    private T value;
  }
}
