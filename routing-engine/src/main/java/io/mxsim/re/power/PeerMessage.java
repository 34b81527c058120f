package io.mxsim.re.power;

import io.mxsim.re.mgd.PeerRoutingEngine;
import io.mxsim.re.reply.Element;

/** What one Routing Engine tells the other over the backplane. */
public sealed interface PeerMessage {
  /** What makes the other one go down. */
  sealed interface Down extends PeerMessage {}

  /** Zeroize yourself: the operator confirmed it on the other Routing Engine (P-Z1, G-Z1). */
  record Zeroize() implements Down {}

  /** I will zeroize myself, whatever happens to my power: the answer to {@link Zeroize}. */
  record Bound() implements PeerMessage {}

  /** Reboot, halt or switch off together with the one that sends this. */
  record GoDown(Way way) implements Down {}

  /** How to go down. */
  enum Way {
    REBOOT,
    HALT,
    POWER_OFF
  }

  /**
   * Check or commit a configuration ({@code commit synchronize}).
   *
   * @param number comes back with the answer
   * @param request whose text the sender overwrites after the answer
   */
  record Synchronize(int number, PeerRoutingEngine.Request request) implements PeerMessage {}

  /** What came of {@link Synchronize}. */
  record Synchronized(int number, PeerRoutingEngine.Answer answer) implements PeerMessage {}

  /**
   * Say what software runs ({@code show version invoke-on}).
   *
   * @param number comes back with the answer
   */
  record AskVersion(int number, String level) implements PeerMessage {}

  /** What came of {@link AskVersion}. */
  record Version(int number, Element reply, String text) implements PeerMessage {}
}
