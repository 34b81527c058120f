package io.mxsim.re.command;

import io.mxsim.chassis.Slot;
import io.mxsim.chassis.card.CardState;
import io.mxsim.chassis.card.OfflineReason;
import io.mxsim.macsec.control.CardReport;
import io.mxsim.re.chassisd.CardRecord;
import io.mxsim.re.chassisd.Chassisd;
import java.util.Optional;

/**
 * A line card or MIC as an operator sees it: what its slot shows and what it has told.
 *
 * @param word its state, such as {@code Online} or {@code Empty}
 * @param reason why it is offline, such as {@code Offlined by cli command}, or empty
 */
record CardView(Slot slot, Optional<CardRecord> card, String word, String reason) {
  private static final String OFFLINE = "Offline";

  static CardView of(Chassisd chassisd, Slot slot) {
    Optional<CardRecord> card = chassisd.card(slot.id());
    if (slot.part().isEmpty()) {
      return new CardView(slot, Optional.empty(), "Empty", "");
    }
    if (slot.part().get().dead()) {
      return new CardView(slot, card, OFFLINE, "Unresponsive");
    }
    if (!slot.powered()) {
      String why = chassisd.keptOff(slot.id()) ? "Configured power off" : "No power";
      return new CardView(slot, card, OFFLINE, why);
    }
    CardState state = card.flatMap(CardRecord::state).orElse(CardState.PRESENT);
    return switch (state) {
      case PRESENT -> new CardView(slot, card, "Present", "");
      case TESTING -> new CardView(slot, card, "Testing", "");
      case READY -> new CardView(slot, card, "Ready", "");
      case ONLINE -> new CardView(slot, card, "Online", "");
      case OFFLINE -> new CardView(slot, card, OFFLINE, reason(card.get().status().get().reason()));
      case ERROR -> new CardView(slot, card, OFFLINE, "FIPS self-test failed");
    };
  }

  boolean empty() {
    return slot.part().isEmpty();
  }

  boolean online() {
    return word.equals("Online");
  }

  boolean offline() {
    return word.equals(OFFLINE);
  }

  /** Whether a self-test keeps it out of service. */
  boolean inError() {
    return card.flatMap(CardRecord::state).filter(CardState.ERROR::equals).isPresent();
  }

  /** State and measurements; empty when it is offline and measures nothing. */
  Optional<CardRecord.Status> status() {
    return offline() ? Optional.empty() : card.flatMap(CardRecord::status);
  }

  /** The self-test it has failed, if it has. */
  Optional<CardReport.SelfTestResult> failedSelfTest() {
    return card.flatMap(CardRecord::selfTest).filter(result -> !result.passed());
  }

  private static String reason(OfflineReason reason) {
    return switch (reason) {
      case NONE -> "";
      case COMMAND -> "Offlined by cli command";
      case BUTTON -> "Offlined by button press";
      case CARRIER -> "FPC offline";
      case NO_POWER -> "No power";
    };
  }
}
