package io.mxsim.chassis.wire;

import io.mxsim.chassis.time.EventLoop;
import io.mxsim.chassis.wire.FrameRule.Action;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.random.RandomGenerator;

/** One direction of a wire. */
final class Lane {
  /** How much later an overtaken frame arrives than it would have. */
  private static final Duration OVERTAKEN = Duration.ofMillis(1);

  private final EventLoop loop;
  private final Jack to;
  private final RandomGenerator chance;
  private final ArrayDeque<Frame> steady = new ArrayDeque<>();
  private final List<Counting> rules = new ArrayList<>();
  private Impairment impairment = Impairment.NONE;
  private Instant lastArrival = Instant.MIN;
  private boolean scheduled;
  private int life;

  private static final class Counting {
    private final FrameRule rule;
    private int seen;

    Counting(FrameRule rule) {
      this.rule = rule;
    }
  }

  Lane(EventLoop loop, Jack to, RandomGenerator chance) {
    this.loop = loop;
    this.to = to;
    this.chance = chance;
  }

  void impair(Impairment newImpairment) {
    impairment = newImpairment;
  }

  void rule(FrameRule rule) {
    rules.add(new Counting(rule));
  }

  void clear() {
    life++;
    scheduled = false;
    steady.forEach(Frame::release);
    steady.clear();
  }

  void send(Frame frame) {
    if (rules.isEmpty() && impairment.steady() && !loop.now().isBefore(lastArrival)) {
      steady.addLast(frame);
      schedule();
      return;
    }
    Action action = rules.isEmpty() ? null : act(frame);
    switch (action) {
      case null -> unruled(frame);
      case Action.Drop() -> frame.release();
      case Action.Duplicate() -> {
        later(frame.copy(), impairment.delay(), true);
        later(frame, impairment.delay(), true);
      }
      case Action.FlipBit(int octet) -> {
        flip(frame, octet < 0 ? frame.length() + octet : octet);
        later(frame, impairment.delay(), true);
      }
      case Action.Delay(Duration by) -> later(frame, impairment.delay().plus(by), false);
    }
  }

  /** Frames that are sent close to each other arrive in one event. */
  private void schedule() {
    if (!scheduled) {
      scheduled = true;
      int born = life;
      loop.after(
          impairment.delay(),
          "wire",
          () -> {
            if (life == born) {
              arrive();
            }
          });
    }
  }

  private void arrive() {
    scheduled = false;
    for (int left = steady.size(); left > 0; left--) {
      to.deliver(steady.pollFirst());
    }
  }

  private void unruled(Frame frame) {
    if (happens(impairment.loss())) {
      frame.release();
      return;
    }
    if (happens(impairment.corruption())) {
      flip(frame, chance.nextInt(frame.length()));
    }
    if (happens(impairment.duplication())) {
      later(frame.copy(), delay(), true);
    }
    if (happens(impairment.reordering())) {
      later(frame, delay().plus(OVERTAKEN), false);
    } else {
      later(frame, delay(), true);
    }
  }

  private Duration delay() {
    long jitter = impairment.jitter().toNanos();
    return jitter == 0
        ? impairment.delay()
        : impairment.delay().plusNanos(chance.nextLong(jitter + 1));
  }

  private boolean happens(double share) {
    return share > 0 && chance.nextDouble() < share;
  }

  private void later(Frame frame, Duration after, boolean inOrder) {
    Instant due = loop.now().plus(after);
    if (inOrder) {
      due = due.isBefore(lastArrival) ? lastArrival : due;
      lastArrival = due;
    }
    int born = life;
    loop.after(
        Duration.between(loop.now(), due),
        "wire",
        () -> {
          if (life == born) {
            to.deliver(frame);
          } else {
            frame.release();
          }
        });
  }

  private Action act(Frame frame) {
    Action action = null;
    for (Iterator<Counting> all = rules.iterator(); all.hasNext(); ) {
      Counting counting = all.next();
      FrameRule rule = counting.rule;
      if (rule.kind().matches(frame)) {
        counting.seen++;
        if (counting.seen >= rule.first() && action == null) {
          action = rule.action();
        }
        if (counting.seen >= rule.first() + rule.count() - 1) {
          all.remove();
        }
      }
    }
    return action;
  }

  private static void flip(Frame frame, int octet) {
    if (octet >= 0 && octet < frame.length()) {
      frame.bytes()[frame.start() + octet] ^= 0x01;
    }
  }
}
