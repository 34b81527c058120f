package io.mxsim.re.lldpd;

import io.mxsim.re.mgd.Change;
import io.mxsim.re.mgd.CommitProgress;
import io.mxsim.re.mgd.Findings;
import io.mxsim.re.mgd.StatementHandler;
import java.util.List;
import java.util.Optional;

/** {@code [edit protocols lldp]}. */
public final class LldpHandler implements StatementHandler {
  private final Lldpd lldpd;

  public LldpHandler(Lldpd lldpd) {
    this.lldpd = lldpd;
  }

  @Override
  public Optional<Daemon> daemon() {
    return Optional.of(new Daemon("lldpd-service", "Link Layer Discovery Protocol"));
  }

  @Override
  public List<String> path() {
    return List.of("protocols", "lldp");
  }

  @Override
  public void verify(Change change, Findings findings) {
    // A port that is named need not exist.
  }

  @Override
  public void apply(Change change, CommitProgress progress) {
    lldpd.follow(change.after());
  }
}
