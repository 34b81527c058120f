package io.mxsim.re.system;

import io.mxsim.re.mgd.Change;
import io.mxsim.re.mgd.CommitProgress;
import io.mxsim.re.mgd.Findings;
import io.mxsim.re.mgd.StatementHandler;
import java.util.List;

/** {@code [edit security authentication-key-chains]}: its keys with a name are CSPs (P-CSP1). */
final class KeyChainsHandler implements StatementHandler {
  private final ConfiguredKeys keys;

  KeyChainsHandler(ConfiguredKeys keys) {
    this.keys = keys;
  }

  @Override
  public List<String> path() {
    return List.of("security", ConfiguredKeys.CHAINS);
  }

  @Override
  public void verify(Change change, Findings findings) {
    // The model says everything that can be wrong.
  }

  @Override
  public void apply(Change change, CommitProgress progress) {
    keys.follow(ConfiguredKeys.CHAINS, change);
  }
}
