package io.mxsim.re.system;

import io.mxsim.re.fips.FipsState;
import io.mxsim.re.mgd.Change;
import io.mxsim.re.mgd.CommitProgress;
import io.mxsim.re.mgd.Findings;
import io.mxsim.re.mgd.StatementHandler;
import io.mxsim.selftest.FipsMode;
import java.util.List;
import java.util.Optional;

/** {@code [edit security macsec]} where no MACsec can be: refused in Recovery mode (P-MODE4). */
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
    if (fips.mode() == FipsMode.RECOVERY && change.after().has("security", "macsec")) {
      findings.error(
          List.of("security"),
          "macsec",
          "MACsec is not available in FIPS Recovery mode; replace the failed MICs and reboot");
    }
  }

  @Override
  public void apply(Change change, CommitProgress progress) {
    // Beyond that the statements are accepted and have no effect yet; the commit says so.
    keys.follow(change);
  }
}
