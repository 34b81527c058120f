package io.mxsim.re.system;

import io.mxsim.re.command.ChassisCommands;
import io.mxsim.re.command.ClearLog;
import io.mxsim.re.command.FileShow;
import io.mxsim.re.command.FipsSelfTest;
import io.mxsim.re.command.Help;
import io.mxsim.re.command.NotHere;
import io.mxsim.re.command.RequestPower;
import io.mxsim.re.command.RequestZeroize;
import io.mxsim.re.command.RescueConfiguration;
import io.mxsim.re.command.SetDate;
import io.mxsim.re.command.ShowVersion;
import io.mxsim.re.command.ShowVersionElsewhere;
import io.mxsim.re.command.ShowVmhostVersion;
import io.mxsim.re.command.SystemCommands;
import io.mxsim.re.command.VersionHaiku;
import io.mxsim.re.dot1xd.MacsecCommand;
import io.mxsim.re.mgd.OperationalCommand;
import io.mxsim.re.os.FileTree;
import io.mxsim.re.power.Redundancy;
import io.mxsim.re.software.Manifest;
import io.mxsim.re.software.SoftwareSets;
import java.util.ArrayList;
import java.util.List;

/** The operational commands of this Routing Engine, each with what it works on. */
final class Commands {
  static final String VMHOST_ZEROIZE = "request vmhost zeroize no-forwarding";
  static final String ZEROIZE = "request system zeroize";

  private final Daemons daemons;

  Commands(Daemons daemons) {
    this.daemons = daemons;
  }

  List<OperationalCommand> all() {
    Kernel kernel = daemons.kernel();
    FileTree files = kernel.files();
    List<OperationalCommand> commands = new ArrayList<>();
    ShowVersion showVersion = daemons.showVersion();
    PeerVersion peer = daemons.peerVersion();
    String own = "re" + daemons.redundancy().number();
    commands.add(new ShowVersionElsewhere(showVersion, own, peer::name, peer::ask));
    commands.add(new VersionHaiku(showVersion));
    if (daemons.vmhost()) {
      commands.add(new NotHere("request-system-zeroize", VMHOST_ZEROIZE));
      commands.add(
          new ShowVmhostVersion(
              daemons.parts().board().fru().routingEngineSpec().disks(),
              daemons.parts().image().release(),
              () ->
                  new SoftwareSets(daemons.parts().image().files())
                      .pending()
                      .map(Manifest::version)));
    }
    commands.addAll(chassis());
    commands.addAll(daemons.networking().commands(kernel.clock()));
    commands.add(FileShow.log(files));
    commands.addAll(Help.all(daemons::model));
    commands.addAll(new FurtherCommands(daemons).all());
    commands.addAll(MacsecCommand.all(daemons.dot1xd()));
    commands.add(new ClearLog(files));
    commands.addAll(RescueConfiguration.all(daemons::mgd, daemons.alarms()::changed));
    commands.add(
        new SetDate(
            kernel.clock(),
            date -> {
              kernel.date(date);
              daemons.dateChanged();
            }));
    commands.addAll(
        RequestPower.all(
            new RequestPower.Surroundings(
                daemons.power(), kernel.processes(), daemons::mgd, daemons::hostName)));
    commands.add(
        new RequestZeroize(
            daemons.vmhost(),
            daemons.redundancy().number(),
            daemons.power(),
            files,
            daemons.console()));
    commands.addAll(new SoftwareCommands(daemons).all());
    commands.add(new FipsSelfTest(done -> daemons.selfTest(report -> done.run())));
    return commands;
  }

  private List<OperationalCommand> chassis() {
    Kernel kernel = daemons.kernel();
    Redundancy redundancy = daemons.redundancy();
    List<OperationalCommand> commands = new ArrayList<>();
    commands.addAll(
        ChassisCommands.all(
            daemons.chassisd(),
            daemons.alarms(),
            daemons.fips(),
            kernel.clock(),
            redundancy.number(),
            redundancy::masterNumber,
            () -> ""));
    commands.addAll(
        SystemCommands.all(
            daemons.chassisd(),
            daemons.hardware().managementPort(),
            daemons.alarms(),
            daemons.fips(),
            kernel.clock(),
            new SystemCommands.Sources(
                () -> daemons.mgd().engine().running(),
                () -> daemons.mgd().engine().record(),
                daemons.logins()::list,
                kernel::mounted)));
    return commands;
  }
}
