package io.mxsim.re.power;

/** What one Routing Engine tells the other over the backplane. */
public sealed interface PeerMessage {
  /** Zeroize yourself: the operator confirmed it on the other Routing Engine (P-Z1, G-Z1). */
  record Zeroize() implements PeerMessage {}

  /** Reboot, halt or switch off together with the one that sends this. */
  record GoDown(Way way) implements PeerMessage {}

  /** How to go down. */
  enum Way {
    REBOOT,
    HALT,
    POWER_OFF
  }
}
