package io.mxsim.re.system;

import io.mxsim.crypto.csp.Service;
import io.mxsim.re.fips.FipsState;
import io.mxsim.re.mgd.Change;
import io.mxsim.re.mgd.CommitProgress;
import io.mxsim.re.mgd.Findings;
import io.mxsim.re.mgd.StatementHandler;
import io.mxsim.selftest.FipsMode;
import java.util.List;
import java.util.Optional;

/**
 * {@code [edit security macsec]} where no MACsec can be: refused in Recovery mode (P-MODE4, P-SV1).
 */
final class MacsecHandler implements StatementHandler {
  private final FipsState fips;
  private final ConfiguredKeys keys;

  MacsecHandler(FipsState fips, ConfiguredKeys keys) {
    this.fips = fips;
    this.keys = keys;
  }

  @Override
  public Optional<Daemon> daemon() {
    return Optional.of(new Daemon("dot1x-protocol", "802.1X Port Based Network Access Control"));
  }

  @Override
  public List<String> path() {
    return List.of("security", "macsec");
  }

  @Override
  public void verify(Change change, Findings findings) {
    if (!fips.services().has(Service.MACSEC_CONNECT) && change.after().has("security", "macsec")) {
      String why =
          fips.mode() == FipsMode.RECOVERY
              ? "in FIPS Recovery mode"
              : "while no MIC has passed its self-tests";
      findings.error(
          List.of("security"),
          "macsec",
          "MACsec is not available " + why + "; replace the failed MICs and reboot");
    }
  }

  @Override
  public void apply(Change change, CommitProgress progress) {
    // Beyond that the statements are accepted and have no effect yet; the commit says so.
    keys.follow(ConfiguredKeys.MACSEC, change);
  }
}
