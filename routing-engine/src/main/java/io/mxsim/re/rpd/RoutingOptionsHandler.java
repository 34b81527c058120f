package io.mxsim.re.rpd;

import io.mxsim.re.mgd.Change;
import io.mxsim.re.mgd.CommitProgress;
import io.mxsim.re.mgd.Findings;
import io.mxsim.re.mgd.StatementHandler;
import java.util.List;
import java.util.Optional;

/** {@code [edit routing-options]}: static routes. */
public final class RoutingOptionsHandler implements StatementHandler {
  private final Rpd rpd;

  public RoutingOptionsHandler(Rpd rpd) {
    this.rpd = rpd;
  }

  @Override
  public Optional<Daemon> daemon() {
    return Optional.of(new Daemon("routing", "Routing protocols process"));
  }

  @Override
  public List<String> path() {
    return List.of("routing-options");
  }

  @Override
  public void verify(Change change, Findings findings) {
    // A next hop that cannot be reached makes the route inactive, not the commit fail.
  }

  @Override
  public void apply(Change change, CommitProgress progress) {
    rpd.follow(change.after());
  }
}
