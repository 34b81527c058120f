package io.mxsim.chassis;

import io.mxsim.chassis.catalog.SlotId;
import io.mxsim.chassis.wire.Frame;

/** A board's connection to the data paths of the chassis. */
public final class FabricPort {
  private static final Receiver DROP = (from, frame, label) -> frame.release();

  private final Fabric fabric;
  private final SlotId address;
  private Receiver receiver = DROP;

  FabricPort(Fabric fabric, SlotId address) {
    this.fabric = fabric;
    this.address = address;
  }

  /** Takes the frames that arrive; it holds each. */
  @FunctionalInterface
  public interface Receiver {
    void received(SlotId from, Frame frame, long label);
  }

  SlotId address() {
    return address;
  }

  /**
   * Passes a frame to the board in a slot, or loses it when that board is off.
   *
   * @param label what the two boards have agreed on, such as the channel the frame is for
   */
  public void send(SlotId to, Frame frame, long label) {
    fabric.send(address, to, frame, label);
  }

  /** Who gets what arrives from now on; forgotten when the board loses power or is reset. */
  public void listen(Receiver newReceiver) {
    receiver = newReceiver;
  }

  void deliver(SlotId from, Frame frame, long label) {
    receiver.received(from, frame, label);
  }

  void silence() {
    receiver = DROP;
  }
}
