package io.mxsim.re.dot1xd;

import io.mxsim.crypto.csp.Service;
import io.mxsim.re.config.ConfigNode;
import io.mxsim.re.fips.FipsState;
import io.mxsim.re.mgd.Change;
import io.mxsim.re.mgd.CommitProgress;
import io.mxsim.re.mgd.Findings;
import io.mxsim.re.mgd.StatementHandler;
import io.mxsim.selftest.FipsMode;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** {@code [edit security macsec]}; refused where no MACsec can be (P-MODE4, P-SV1). */
public final class MacsecHandler implements StatementHandler {
  private static final List<String> SECURITY = List.of("security");

  private final FipsState fips;
  private final Dot1xd dot1xd;
  private final Consumer<Change> keys;

  /**
   * The handler.
   *
   * @param keys takes account of the keys that stand in the configuration
   */
  public MacsecHandler(FipsState fips, Dot1xd dot1xd, Consumer<Change> keys) {
    this.fips = fips;
    this.dot1xd = dot1xd;
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
    Optional<ConfigNode> macsec = change.after().find("security", "macsec");
    if (macsec.isEmpty()) {
      return;
    }
    if (!fips.services().has(Service.MACSEC_CONNECT)) {
      String why =
          fips.mode() == FipsMode.RECOVERY
              ? "in FIPS Recovery mode"
              : "while no MIC has passed its self-tests";
      findings.error(
          SECURITY,
          "macsec",
          "MACsec is not available " + why + "; replace the failed MICs and reboot");
      return;
    }
    AssociationCheck check =
        new AssociationCheck(
            fips.governs(change.after()),
            dot1xd.modules(),
            change.after().find("security").orElseThrow(),
            findings);
    macsec.get().all("connectivity-association").forEach(check::check);
  }

  @Override
  public void apply(Change change, CommitProgress progress) {
    keys.accept(change);
    dot1xd.follow(change.after());
  }
}
