package io.mxsim.chassis.card;

/** How far a card has come. */
public enum CardState {
  /** It has power, and its boot loader runs. */
  PRESENT,
  /** It tests and initialises itself. */
  TESTING,
  /** It has booted and waits to be taken into service. */
  READY,
  ONLINE,
  /** Taken out of service; {@link OfflineReason} says by what. */
  OFFLINE,
  /** A self-test failed: it stays out of service until it boots again and passes. */
  ERROR
}
