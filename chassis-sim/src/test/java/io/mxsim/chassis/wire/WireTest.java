package io.mxsim.chassis.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mxsim.chassis.time.EventLoop;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class WireTest {
  private static final Duration SOON = Duration.ofSeconds(1);

  private final EventLoop loop = new EventLoop(Instant.EPOCH);
  private final FramePool pool = new FramePool();
  private final End left = new End();
  private final End right = new End();
  private final Wire wire = wire(1);

  /** A jack that keeps what it hears. */
  private final class End implements Jack {
    private final List<Integer> heard = new ArrayList<>();
    private final List<Instant> times = new ArrayList<>();
    private Cable cable;
    private boolean carrier;

    @Override
    public void plug(Cable newCable) {
      cable = newCable;
      cable.light(true);
    }

    @Override
    public void unplug() {
      cable.light(false);
    }

    @Override
    public void carrier(boolean on) {
      carrier = on;
    }

    @Override
    public void deliver(Frame frame) {
      heard.add(frame.octet(frame.length() - 1));
      times.add(loop.now());
      frame.release();
    }
  }

  private Wire wire(long seed) {
    Wire made = new Wire(loop, left, right, new SplittableRandom(seed));
    made.plug();
    return made;
  }

  private void send(int first, int last) {
    for (int i = first; i <= last; i++) {
      left.cable.carry(frame(0x0800, i));
    }
  }

  /** Sixty octets of a type; the last is a mark, and the fourth behind the type says MKA. */
  private Frame frame(int type, int mark) {
    byte[] octets = new byte[60];
    octets[12] = (byte) (type >> 8);
    octets[13] = (byte) type;
    octets[15] = 5;
    octets[59] = (byte) mark;
    return pool.frame(octets);
  }

  @Test
  void framesArriveInOrderOnTheOtherSideOnly() {
    send(1, 3);
    loop.runFor(SOON);

    assertEquals(List.of(1, 2, 3), right.heard);
    assertEquals(List.of(), left.heard);
  }

  @Test
  void lightGoesOutWhenTheFarEndOrTheWireIsGone() {
    assertTrue(left.carrier && right.carrier);

    left.cable.light(false);
    assertTrue(left.carrier);
    assertFalse(right.carrier);

    left.cable.light(true);
    wire.cut(true);
    assertFalse(left.carrier || right.carrier);

    wire.cut(false);
    assertTrue(left.carrier && right.carrier);
  }

  @Test
  void aCutLosesWhatIsUnderWay() {
    wire.impair(true, new Impairment(Duration.ofMillis(5), Duration.ofMillis(1), 0, 0, 0, 0));
    send(1, 1);
    wire.cut(true);
    wire.cut(false);
    send(2, 2);
    loop.runFor(SOON);

    assertEquals(List.of(2), right.heard);
  }

  @Test
  void theThirdMkpduVanishesAndNoOther() {
    wire.rule(true, new FrameRule(FrameKind.MKPDU, 3, 1, new FrameRule.Action.Drop()));
    for (int i = 1; i <= 5; i++) {
      left.cable.carry(frame(0x888E, i));
      left.cable.carry(frame(0x88E5, 10 + i));
    }
    loop.runFor(SOON);

    assertEquals(List.of(1, 11, 2, 12, 13, 4, 14, 5, 15), right.heard);
  }

  @Test
  void rulesDuplicateCorruptAndDelayExactFrames() {
    wire.rule(true, new FrameRule(FrameKind.ANY, 1, 1, new FrameRule.Action.Duplicate()));
    wire.rule(true, new FrameRule(FrameKind.ANY, 2, 1, new FrameRule.Action.FlipBit(-1)));
    wire.rule(
        true, new FrameRule(FrameKind.ANY, 3, 1, new FrameRule.Action.Delay(Duration.ofMillis(9))));
    send(1, 4);
    loop.runFor(SOON);

    assertEquals(List.of(1, 1, 2 ^ 1, 4, 3), right.heard);
  }

  @Test
  void delayAndJitterKeepTheOrder() {
    wire.impair(true, new Impairment(Duration.ofMillis(5), Duration.ofMillis(3), 0, 0, 0, 0));
    send(1, 50);
    loop.runFor(SOON);

    assertEquals(50, right.heard.size());
    assertEquals(right.heard.stream().sorted().toList(), right.heard);
    assertFalse(right.times.getFirst().isBefore(Instant.EPOCH.plusMillis(5)));
    assertFalse(right.times.getLast().isAfter(Instant.EPOCH.plusMillis(8)));
  }

  @Test
  void aSeedRepeatsWhatChanceDid() {
    Impairment rough = new Impairment(Duration.ofMillis(1), SOON, 0.2, 0.2, 0.2, 0.2);

    List<Integer> first = rough(7, rough);
    List<Integer> again = rough(7, rough);
    List<Integer> other = rough(8, rough);

    assertEquals(first, again);
    assertNotEquals(first, other);
    assertNotEquals(first.stream().sorted().toList(), first);
  }

  private List<Integer> rough(long seed, Impairment impairment) {
    right.heard.clear();
    Wire rough = wire(seed);
    rough.impair(true, impairment);
    send(1, 100);
    loop.runFor(SOON.multipliedBy(3));
    return List.copyOf(right.heard);
  }

  @Test
  void aTapSeesWhatIsSentBeforeAnythingHappensToIt() {
    List<Boolean> seen = new ArrayList<>();
    wire.tap((when, fromFirst, frame) -> seen.add(fromFirst));
    wire.impair(true, new Impairment(Duration.ZERO, Duration.ZERO, 1, 0, 0, 0));
    send(1, 2);
    right.cable.carry(frame(0x0806, 3));
    loop.runFor(SOON);

    assertEquals(List.of(true, true, false), seen);
    assertEquals(List.of(), right.heard);
    assertEquals(List.of(3), left.heard);
  }

  @Test
  void aShareBeyondOneIsRefused() {
    assertThrows(
        IllegalArgumentException.class,
        () -> new Impairment(Duration.ZERO, Duration.ZERO, 1.5, 0, 0, 0));
  }

  @Test
  void aSteadyFlowUsesTheSameBuffersAgain() {
    Frame one = frame(0x0800, 1);
    byte[] buffer = one.bytes();
    left.cable.carry(one);
    loop.runFor(SOON);

    assertTrue(pool.frame(60).bytes() == buffer);
  }

  @Test
  void aFrameIsReleasedOnce() {
    Frame one = frame(0x0800, 1);
    one.release();

    assertThrows(IllegalStateException.class, one::release);
  }
}
