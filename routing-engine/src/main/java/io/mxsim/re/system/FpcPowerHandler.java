package io.mxsim.re.system;

import io.mxsim.chassis.Slot;
import io.mxsim.chassis.catalog.SlotId;
import io.mxsim.chassis.catalog.SlotKind;
import io.mxsim.re.chassisd.Chassisd;
import io.mxsim.re.mgd.Change;
import io.mxsim.re.mgd.CommitProgress;
import io.mxsim.re.mgd.Findings;
import io.mxsim.re.mgd.StatementHandler;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** {@code chassis fpc N power}: which line cards get none. */
final class FpcPowerHandler implements StatementHandler {
  private final Chassisd chassisd;

  FpcPowerHandler(Chassisd chassisd) {
    this.chassisd = chassisd;
  }

  @Override
  public List<String> path() {
    return List.of("chassis");
  }

  @Override
  public void verify(Change change, Findings findings) {
    // A slot that this chassis does not have may be configured; nothing comes of it.
  }

  @Override
  public void apply(Change change, CommitProgress progress) {
    Set<SlotId> off = new HashSet<>();
    for (Slot slot : chassisd.chassis().slots(SlotKind.FPC)) {
      String number = Integer.toString(slot.id().number());
      if (change.after().text("chassis", "fpc", number, "power").orElse("").equals("off")) {
        off.add(slot.id());
      }
    }
    chassisd.keepOff(off);
  }
}
