package io.mxsim.chassis.time;

/** Which of two events at the same instant goes first. */
public enum Priority {
  /** Power, clocks, buttons: what the hardware does to the firmware. */
  HARDWARE,
  /** Ordinary firmware work. */
  FIRMWARE,
  /** What an operator sees or types, after the firmware of the same instant. */
  OPERATOR
}
