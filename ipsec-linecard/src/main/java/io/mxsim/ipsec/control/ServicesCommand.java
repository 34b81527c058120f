package io.mxsim.ipsec.control;

/** What a Routing Engine says to an MS-MPC. */
public sealed interface ServicesCommand {
  /**
   * A Routing Engine is there. It says so to every slot when it starts, and to a card that has sent
   * a {@link ServicesReport.Booting}. A card that has booted goes online on it, and answers with
   * everything it has to report.
   */
  record Hello() implements ServicesCommand {}

  /** Asks for a {@link ServicesReport.StatusReport}. */
  record StatusRequest() implements ServicesCommand {}

  /** Takes the card out of service. */
  record Offline() implements ServicesCommand {}

  /** Boots a card that is offline. */
  record Online() implements ServicesCommand {}

  /** Boots the card anew. */
  record Restart() implements ServicesCommand {}
}
