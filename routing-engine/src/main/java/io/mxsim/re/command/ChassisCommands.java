package io.mxsim.re.command;

import io.mxsim.re.alarmd.Alarms;
import io.mxsim.re.chassisd.Chassisd;
import io.mxsim.re.fips.FipsState;
import io.mxsim.re.mgd.OperationalCommand;
import io.mxsim.re.os.SystemClock;
import java.util.List;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

/** The commands that report on the chassis, and act on it. */
public final class ChassisCommands {
  private ChassisCommands() {}

  /**
   * All of them.
   *
   * @param own slot of the Routing Engine they run on
   * @param master slot of the master
   * @param rebootReason why this Routing Engine booted last; empty when that is not known
   */
  public static List<OperationalCommand> all(
      Chassisd chassisd,
      Alarms alarms,
      FipsState fips,
      SystemClock clock,
      int own,
      IntSupplier master,
      Supplier<String> rebootReason) {
    return List.of(
        new ShowFpc(chassisd, fips, clock),
        new ShowPicStatus(chassisd),
        new ShowPic(chassisd, clock),
        new ShowHardware(chassisd),
        ShowAlarms.chassis(alarms, clock),
        new ShowRoutingEngine(chassisd, clock, own, master, rebootReason),
        new ShowEnvironment(chassisd),
        new ShowCraftInterface(chassisd),
        new RequestFpc(chassisd),
        new RequestMic(chassisd));
  }
}
