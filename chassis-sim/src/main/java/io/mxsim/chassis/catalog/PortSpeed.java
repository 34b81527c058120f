package io.mxsim.chassis.catalog;

/** What a QSFP+ port is set to. */
public enum PortSpeed {
  OFF(0),
  /** Four 10GbE channels by a breakout cable. */
  FOUR_TEN_GIGABIT(40),
  FORTY_GIGABIT(40),
  HUNDRED_GIGABIT(100);

  private final int gigabits;

  PortSpeed(int gigabits) {
    this.gigabits = gigabits;
  }

  /** What the port takes of the capacity of its group, in Gbps. */
  public int gigabits() {
    return gigabits;
  }
}
