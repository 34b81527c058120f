package io.mxsim.re.command;

import io.mxsim.chassis.ManagementPort;
import io.mxsim.re.alarmd.Alarms;
import io.mxsim.re.chassisd.Chassisd;
import io.mxsim.re.config.CommitRecord;
import io.mxsim.re.config.ConfigNode;
import io.mxsim.re.fips.FipsState;
import io.mxsim.re.mgd.OperationalCommand;
import io.mxsim.re.os.SystemClock;
import java.util.List;
import java.util.function.Supplier;

/** The commands that report on the system of one Routing Engine. */
public final class SystemCommands {
  private SystemCommands() {}

  /**
   * What the daemons of the system know.
   *
   * @param committed the committed configuration, as it takes effect
   * @param lastCommit who made it, and when
   * @param users who is logged in, oldest login first
   * @param mounts the mounted file systems
   */
  public record Sources(
      Supplier<ConfigNode> committed,
      Supplier<CommitRecord> lastCommit,
      Supplier<List<LoggedIn>> users,
      Supplier<List<ShowStorage.Mounted>> mounts) {}

  /** All of them. */
  public static List<OperationalCommand> all(
      Chassisd chassisd,
      ManagementPort managementPort,
      Alarms alarms,
      FipsState fips,
      SystemClock clock,
      Sources sources) {
    return List.of(
        ShowAlarms.system(alarms, clock),
        new ShowUptime(clock, sources.lastCommit(), sources.users()),
        new ShowUsers(clock, sources.users()),
        new ShowStorage(sources.mounts()),
        new ShowInterfacesTerse(
            () -> PhysicalInterface.all(chassisd, managementPort), sources.committed()),
        ShowFipsLevel.system(fips, sources.committed()),
        ShowFipsLevel.chassis(fips, sources.committed()));
  }
}
