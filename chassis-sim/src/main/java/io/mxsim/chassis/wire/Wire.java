package io.mxsim.chassis.wire;

import io.mxsim.chassis.time.EventLoop;
import java.util.random.RandomGenerator;

/**
 * A wire between two jacks of one process. Light goes through it like frames: an end that switches
 * its transmitter off takes the link of the other one down.
 */
public final class Wire {
  private final EventLoop loop;
  private final Jack first;
  private final Jack second;
  private final Lane forth;
  private final Lane back;
  private WireTap tap = (when, fromFirst, frame) -> {};
  private boolean firstLit;
  private boolean secondLit;
  private boolean cut;

  /**
   * A wire that is not plugged in yet.
   *
   * @param chance draws what {@link Impairment} leaves to chance
   */
  public Wire(EventLoop loop, Jack first, Jack second, RandomGenerator chance) {
    this.loop = loop;
    this.first = first;
    this.second = second;
    this.forth = new Lane(loop, second, chance);
    this.back = new Lane(loop, first, chance);
  }

  /** Plugs both ends in. */
  public void plug() {
    first.plug(
        new Cable() {
          @Override
          public void carry(Frame frame) {
            send(true, frame);
          }

          @Override
          public void light(boolean on) {
            firstLit = on;
            shine();
          }
        });
    second.plug(
        new Cable() {
          @Override
          public void carry(Frame frame) {
            send(false, frame);
          }

          @Override
          public void light(boolean on) {
            secondLit = on;
            shine();
          }
        });
  }

  /** Pulls both ends; what is under way is lost. */
  public void unplug() {
    first.unplug();
    second.unplug();
    forth.clear();
    back.clear();
  }

  /** Cuts the wire, or mends it. */
  public void cut(boolean nowCut) {
    cut = nowCut;
    if (cut) {
      forth.clear();
      back.clear();
    }
    shine();
  }

  /** What happens to frames from the first end, or from the second, from now on. */
  public void impair(boolean fromFirst, Impairment impairment) {
    lane(fromFirst).impair(impairment);
  }

  /** Adds a rule for frames from the first end, or from the second; counting starts now. */
  public void rule(boolean fromFirst, FrameRule rule) {
    lane(fromFirst).rule(rule);
  }

  /** Who sees the frames from now on. */
  public void tap(WireTap newTap) {
    tap = newTap;
  }

  private Lane lane(boolean fromFirst) {
    return fromFirst ? forth : back;
  }

  private void send(boolean fromFirst, Frame frame) {
    tap.seen(loop.now(), fromFirst, frame);
    if (cut) {
      frame.release();
    } else {
      lane(fromFirst).send(frame);
    }
  }

  private void shine() {
    second.carrier(firstLit && !cut);
    first.carrier(secondLit && !cut);
  }
}
