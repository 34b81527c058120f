package io.mxsim.macsec;

import io.mxsim.chassis.Board;
import io.mxsim.chassis.Firmware;
import io.mxsim.chassis.card.CardProfile;
import io.mxsim.crypto.ReleaseProfile;
import java.util.Map;
import java.util.Optional;

/** Makes the firmware of the MACsec line cards. */
public final class MacsecCards {
  private static final Map<String, CardProfile> PROFILES =
      CardProfile.table(MacsecCards.class, "cards.table");

  private final ReleaseProfile release;
  private final String version;

  /**
   * The cards of one chassis.
   *
   * @param release that the chassis family selects
   * @param version of the firmware, as the cards report it
   */
  public MacsecCards(ReleaseProfile release, String version) {
    this.release = release;
    this.version = version;
  }

  /** The firmware of the board, when the board is a MACsec line card. */
  public Optional<Firmware> forBoard(Board board) {
    CardProfile profile = PROFILES.get(board.fru().model());
    if (profile == null) {
      return Optional.empty();
    }
    return Optional.of(
        switch (board.fru().kind()) {
          case MIC -> new MicFirmware(board, profile, release, version);
          default -> new MpcFirmware(board, profile, release, version);
        });
  }
}
