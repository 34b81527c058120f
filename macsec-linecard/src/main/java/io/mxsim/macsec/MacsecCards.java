package io.mxsim.macsec;

import io.mxsim.chassis.Board;
import io.mxsim.chassis.Firmware;
import io.mxsim.chassis.card.CardProfile;
import io.mxsim.chassis.catalog.SlotId;
import io.mxsim.crypto.ReleaseProfile;
import io.mxsim.crypto.csp.CspMonitor;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Makes the firmware of the MACsec line cards. */
public final class MacsecCards {
  private static final Map<String, CardProfile> PROFILES =
      CardProfile.table(MacsecCards.class, "cards.table");

  private final ReleaseProfile release;
  private final String version;
  private final Map<SlotId, CspMonitor> monitors = new TreeMap<>();

  /**
   * The cards of one chassis.
   *
   * @param release of the software that they have from the factory
   * @param version of it, as the cards report it
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
          case MIC -> mic(board, profile);
          default -> mpc(board, profile);
        });
  }

  private MicFirmware mic(Board board, CardProfile profile) {
    MicFirmware mic = new MicFirmware(board, profile, release, version);
    monitors.put(board.backplane().address(), mic.csps());
    return mic;
  }

  private MpcFirmware mpc(Board board, CardProfile profile) {
    MpcFirmware mpc = new MpcFirmware(board, profile, release, version);
    monitors.remove(board.backplane().address());
    mpc.csps().ifPresent(csps -> monitors.put(board.backplane().address(), csps));
    return mpc;
  }

  /** Watches over the CSPs of the card in a slot; empty when no card with a module was there. */
  public Optional<CspMonitor> csps(SlotId slot) {
    return Optional.ofNullable(monitors.get(slot));
  }
}
