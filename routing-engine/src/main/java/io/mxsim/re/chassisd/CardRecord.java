package io.mxsim.re.chassisd;

import io.mxsim.chassis.card.CardState;
import io.mxsim.chassis.card.OfflineReason;
import io.mxsim.chassis.card.Vitals;
import io.mxsim.macsec.control.CardReport;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a card has told so far. Every field but the model is empty until its message came.
 *
 * @param ports of a card with ports of its own
 * @param firmware the version that it runs
 */
public record CardRecord(
    String model,
    List<String> pics,
    boolean fipsCapable,
    Optional<Status> status,
    Optional<CardReport.SelfTestResult> selfTest,
    List<CardReport.PortStatus> ports,
    String firmware) {

  /** State and measurements. */
  public record Status(
      CardState state, OfflineReason reason, Vitals vitals, Instant started, int maxPowerWatts) {}

  static CardRecord announced(
      String model, List<String> pics, boolean fipsCapable, String firmware) {
    return new CardRecord(
        model, pics, fipsCapable, Optional.empty(), Optional.empty(), List.of(), firmware);
  }

  CardRecord with(Status newStatus) {
    return new CardRecord(
        model, pics, fipsCapable, Optional.of(newStatus), selfTest, ports, firmware);
  }

  CardRecord with(CardReport.SelfTestResult result) {
    return new CardRecord(model, pics, fipsCapable, status, Optional.of(result), ports, firmware);
  }

  CardRecord with(List<CardReport.PortStatus> newPorts) {
    return new CardRecord(
        model, pics, fipsCapable, status, selfTest, List.copyOf(newPorts), firmware);
  }

  /** The card's state, as far as it has told one. */
  public Optional<CardState> state() {
    return status.map(Status::state);
  }
}
