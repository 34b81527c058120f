package io.mxsim.chassis;

import io.mxsim.chassis.catalog.PortSpeed;

/** A network port of a card: its address, whether it is enabled, and whether a link is there. */
public final class EthernetPort {
  private final int number;
  private final MacAddress mac;
  private PortSpeed speed = PortSpeed.FOUR_TEN_GIGABIT;
  private boolean enabled;
  private boolean cable;
  private Runnable cableChanged = () -> {};

  EthernetPort(int number, MacAddress mac) {
    this.number = number;
    this.mac = mac;
  }

  /** Its number on the PIC. */
  public int number() {
    return number;
  }

  /** The first of its four addresses: one for each channel of a breakout cable. */
  public MacAddress mac() {
    return mac;
  }

  public PortSpeed speed() {
    return speed;
  }

  void speed(PortSpeed newSpeed) {
    speed = newSpeed;
  }

  /** Firmware's side: lets the port carry data, or shuts it down. */
  public void enable(boolean on) {
    enabled = on;
  }

  public boolean enabled() {
    return enabled;
  }

  /** Firmware's side: who is told that a cable was plugged in or pulled. */
  public void watchCable(Runnable changed) {
    cableChanged = changed;
  }

  /** The world's side: plugs in a cable with a live far end, or pulls it. */
  public void plug(boolean connected) {
    if (cable != connected) {
      cable = connected;
      cableChanged.run();
    }
  }

  public boolean plugged() {
    return cable;
  }

  /** True when data can pass: enabled, set to a speed, and a live far end. */
  public boolean linkUp() {
    return enabled && cable && speed != PortSpeed.OFF;
  }
}
