package io.mxsim.re.system;

import io.mxsim.chassis.ManagementPort;
import io.mxsim.re.mgd.Change;
import io.mxsim.re.mgd.CommitProgress;
import io.mxsim.re.mgd.Findings;
import io.mxsim.re.mgd.StatementHandler;
import java.util.List;
import java.util.Optional;

/** {@code interfaces fxp0}: whether the management port carries traffic. */
public final class ManagementInterfaceHandler implements StatementHandler {
  private final ManagementPort port;

  public ManagementInterfaceHandler(ManagementPort port) {
    this.port = port;
  }

  @Override
  public Optional<Daemon> daemon() {
    return Optional.of(new Daemon("interface-control", "Interface control process"));
  }

  @Override
  public List<String> path() {
    return List.of("interfaces", "fxp0");
  }

  @Override
  public void verify(Change change, Findings findings) {
    // Its addresses are checked by their types.
  }

  @Override
  public void apply(Change change, CommitProgress progress) {
    port.enable(!change.after().has("interfaces", "fxp0", "disable"));
  }
}
