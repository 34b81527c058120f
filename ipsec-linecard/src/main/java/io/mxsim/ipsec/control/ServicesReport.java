package io.mxsim.ipsec.control;

import io.mxsim.chassis.card.CardState;
import io.mxsim.chassis.card.OfflineReason;
import io.mxsim.chassis.card.Vitals;
import java.time.Instant;

/** What an MS-MPC says: to both Routing Engine slots at each change, and when it is asked. */
public sealed interface ServicesReport {
  /** A boot begins: what the card was told is forgotten. To be answered by a Hello. */
  record Booting() implements ServicesReport {}

  /**
   * What the card is; the first answer to {@link ServicesCommand.Hello}.
   *
   * @param firmware the version it runs
   * @param servicePics how many PICs it has; none has ports
   */
  record Announce(
      String model, String serial, String firmware, boolean fipsCapable, int servicePics)
      implements ServicesReport {}

  /**
   * The card's state and measurements.
   *
   * @param started when its boot began
   */
  record StatusReport(
      CardState state, OfflineReason reason, Vitals vitals, Instant started, int maxPowerWatts)
      implements ServicesReport {}
}
