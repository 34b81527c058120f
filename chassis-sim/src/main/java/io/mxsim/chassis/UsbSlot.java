package io.mxsim.chassis;

import io.mxsim.chassis.catalog.HardwareRefusal;
import java.util.Optional;

/** A USB port of a Routing Engine. */
public final class UsbSlot {
  private UsbStick stick;

  UsbSlot() {}

  /** Plugs in a stick. */
  public void insert(UsbStick newStick) {
    if (stick != null) {
      throw new HardwareRefusal(
          "the USB port holds \"" + stick.label() + "\" already; pull it first");
    }
    stick = newStick;
  }

  /** Pulls the stick; empty when there was none. */
  public Optional<UsbStick> remove() {
    Optional<UsbStick> pulled = Optional.ofNullable(stick);
    stick = null;
    return pulled;
  }

  public Optional<UsbStick> stick() {
    return Optional.ofNullable(stick);
  }
}
