package io.mxsim.chassis;

import io.mxsim.chassis.wire.Cable;
import io.mxsim.chassis.wire.Frame;
import io.mxsim.chassis.wire.Jack;
import java.util.function.Consumer;

/**
 * One channel of a network port: the whole port at 40 or 100 Gbps, or one of the four of a breakout
 * cable. It passes Ethernet frames while it is enabled and sees the light of a far end.
 */
public final class EthernetChannel implements Jack {
  private final int number;
  private final MacAddress mac;
  private final Runnable linkChanged;
  private Consumer<Frame> receiver = Frame::release;
  private Cable cable;
  private boolean enabled;
  private boolean carrier;

  EthernetChannel(int number, MacAddress mac, Runnable linkChanged) {
    this.number = number;
    this.mac = mac;
    this.linkChanged = linkChanged;
  }

  /** 0 to 3. */
  public int number() {
    return number;
  }

  public MacAddress mac() {
    return mac;
  }

  /** Firmware's side: who gets the frames that arrive; it holds each. */
  public void listen(Consumer<Frame> newReceiver) {
    receiver = newReceiver;
  }

  /** Firmware's side: sends a frame, or loses it when there is no link. */
  public void transmit(Frame frame) {
    if (linkUp()) {
      cable.carry(frame);
    } else {
      frame.release();
    }
  }

  /** Firmware's side: switches receiver and transmitter on or off. */
  public void enable(boolean on) {
    if (enabled != on) {
      enabled = on;
      if (cable != null) {
        cable.light(on);
      }
    }
  }

  public boolean enabled() {
    return enabled;
  }

  @Override
  public void plug(Cable newCable) {
    unplug();
    cable = newCable;
    cable.light(enabled);
    if (linkUp()) {
      linkChanged.run();
    }
  }

  @Override
  public void unplug() {
    if (cable != null) {
      cable.light(false);
      cable = null;
      carrier(false);
    }
  }

  /** Whether a cable is in. */
  public boolean plugged() {
    return cable != null;
  }

  @Override
  public void carrier(boolean on) {
    if (carrier != on) {
      carrier = on;
      linkChanged.run();
    }
  }

  @Override
  public void deliver(Frame frame) {
    if (linkUp()) {
      receiver.accept(frame);
    } else {
      frame.release();
    }
  }

  /** True when data can pass. */
  public boolean linkUp() {
    return enabled && carrier && cable != null;
  }

  void forget() {
    receiver = Frame::release;
  }
}
