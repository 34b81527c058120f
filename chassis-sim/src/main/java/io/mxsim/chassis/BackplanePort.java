package io.mxsim.chassis;

import io.mxsim.chassis.catalog.SlotId;
import io.mxsim.chassis.catalog.SlotKind;
import java.util.function.Consumer;

/** A board's connection to the backplane; its pins tell the board which slot it is in. */
public final class BackplanePort {
  private final Backplane backplane;
  private final SlotId address;
  private Receiver receiver;
  private Consumer<SlotId> presence;

  BackplanePort(Backplane backplane, SlotId address) {
    this.backplane = backplane;
    this.address = address;
  }

  /** Takes what arrives. */
  @FunctionalInterface
  public interface Receiver {
    void received(SlotId from, Object message);
  }

  /** The slot this connection is in. */
  public SlotId address() {
    return address;
  }

  /** Sends to the board in a slot; it is lost when that board is off or does not listen. */
  public void send(SlotId to, Object message) {
    backplane.send(address, to, message);
  }

  /** Who gets what arrives from now on; forgotten when the board loses power or is reset. */
  public void listen(Receiver newReceiver) {
    receiver = newReceiver;
  }

  /**
   * A Routing Engine only: who is told that a slot was filled, emptied, powered on or off, or has
   * got or lost a fault. The state itself is to be read from the chassis.
   */
  public void watch(Consumer<SlotId> newPresence) {
    presence = newPresence;
  }

  boolean routingEngine() {
    return address.kind() == SlotKind.ROUTING_ENGINE;
  }

  boolean deliver(SlotId from, Object message) {
    if (receiver == null) {
      return false;
    }
    receiver.received(from, message);
    return true;
  }

  void announce(SlotId slot) {
    if (presence != null) {
      presence.accept(slot);
    }
  }

  void silence() {
    receiver = null;
    presence = null;
  }
}
