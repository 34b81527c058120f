package io.mxsim.ipsec;

import io.mxsim.chassis.Board;
import io.mxsim.chassis.Firmware;
import io.mxsim.chassis.card.CardProfile;
import java.util.Map;
import java.util.Optional;

/** Makes the firmware of the services cards. */
public final class IpsecCards {
  private static final Map<String, CardProfile> PROFILES =
      CardProfile.table(IpsecCards.class, "cards.table");

  private final String version;

  /**
   * The cards of one chassis.
   *
   * @param version of the firmware, as the cards report it
   */
  public IpsecCards(String version) {
    this.version = version;
  }

  /** The firmware of the board, when the board is a services card. */
  public Optional<Firmware> forBoard(Board board) {
    CardProfile profile = PROFILES.get(board.fru().model());
    return profile == null
        ? Optional.empty()
        : Optional.of(new MsMpcFirmware(board, profile, version));
  }
}
