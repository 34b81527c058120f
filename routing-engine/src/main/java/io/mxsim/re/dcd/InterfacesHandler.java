package io.mxsim.re.dcd;

import io.mxsim.re.config.ConfigNode;
import io.mxsim.re.mgd.Change;
import io.mxsim.re.mgd.CommitProgress;
import io.mxsim.re.mgd.Findings;
import io.mxsim.re.mgd.StatementHandler;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** {@code [edit interfaces]} and {@code [edit bridge-domains]}. */
public final class InterfacesHandler implements StatementHandler {
  private final String top;
  private final Daemon daemon;
  private final Dcd dcd;
  private final Consumer<ConfigNode> follow;

  private InterfacesHandler(Dcd dcd, String top, Daemon daemon, Consumer<ConfigNode> follow) {
    this.dcd = dcd;
    this.top = top;
    this.daemon = daemon;
    this.follow = follow;
  }

  /** Both. */
  public static List<StatementHandler> all(Dcd dcd) {
    return List.of(
        new InterfacesHandler(
            dcd,
            "interfaces",
            new Daemon("interface-control", "Interface control process"),
            dcd::interfaces),
        new InterfacesHandler(
            dcd,
            "bridge-domains",
            new Daemon("l2-learning", "Layer 2 address flooding and learning process"),
            dcd::domains));
  }

  @Override
  public Optional<Daemon> daemon() {
    return Optional.of(daemon);
  }

  @Override
  public List<String> path() {
    return List.of(top);
  }

  @Override
  public void verify(Change change, Findings findings) {
    if (top.equals("interfaces")) {
      InterfaceChecks.verify(dcd.read(change.after()), findings);
    }
  }

  @Override
  public void apply(Change change, CommitProgress progress) {
    follow.accept(change.after());
  }
}
