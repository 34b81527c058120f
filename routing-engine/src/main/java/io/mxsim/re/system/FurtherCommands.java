package io.mxsim.re.system;

import io.mxsim.crypto.Sha;
import io.mxsim.re.command.Directories;
import io.mxsim.re.command.FileArchive;
import io.mxsim.re.command.FileChecksum;
import io.mxsim.re.command.FileCompare;
import io.mxsim.re.command.FileDelete;
import io.mxsim.re.command.FileList;
import io.mxsim.re.command.FileMove;
import io.mxsim.re.command.FileShow;
import io.mxsim.re.command.LogoutUser;
import io.mxsim.re.command.Monitor;
import io.mxsim.re.command.NoNtp;
import io.mxsim.re.command.RequestMessage;
import io.mxsim.re.command.RestartDaemon;
import io.mxsim.re.command.ShowBootMessages;
import io.mxsim.re.command.ShowCoreDumps;
import io.mxsim.re.command.ShowFirmware;
import io.mxsim.re.command.ShowLicense;
import io.mxsim.re.command.ShowProcesses;
import io.mxsim.re.command.ShowSystemInformation;
import io.mxsim.re.command.StartShell;
import io.mxsim.re.command.StorageCleanup;
import io.mxsim.re.command.SyslogHelp;
import io.mxsim.re.command.Tips;
import io.mxsim.re.fips.RoutingEngineModules;
import io.mxsim.re.mgd.CliSession;
import io.mxsim.re.mgd.Invocation;
import io.mxsim.re.mgd.OperationalCommand;
import io.mxsim.re.os.FileTree;
import io.mxsim.re.shell.RootShell;
import io.mxsim.re.shell.ShellHost;
import io.mxsim.re.syslog.Facility;
import io.mxsim.re.syslog.Message;
import io.mxsim.re.syslog.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The commands on files, processes, users, logs and shells. */
final class FurtherCommands {
  private final Daemons daemons;
  private final Kernel kernel;

  FurtherCommands(Daemons daemons) {
    this.daemons = daemons;
    this.kernel = daemons.kernel();
  }

  List<OperationalCommand> all() {
    List<OperationalCommand> commands = new ArrayList<>(files());
    commands.add(new StartShell(this::shell));
    commands.addAll(Monitor.all(kernel.files(), kernel.syslogd(), daemons::mgd, kernel.clock()));
    commands.add(
        new RestartDaemon(
            kernel.processes(), kernel.executor(), this::init, () -> daemons.model().commands()));
    commands.addAll(RequestMessage.all(daemons::mgd, daemons::hostName, kernel.clock()));
    commands.add(new LogoutUser(daemons::mgd));
    commands.add(new StorageCleanup(kernel.files()));
    commands.add(new ShowProcesses(kernel.processes(), kernel.clock(), daemons::mgd));
    commands.add(
        new ShowSystemInformation(
            daemons.hardware().chassis().model().model().toLowerCase(Locale.ROOT),
            daemons.parts().image().release().version(),
            daemons::hostName));
    commands.add(new ShowCoreDumps(kernel.files()));
    commands.add(new ShowBootMessages(kernel.files()));
    commands.add(new ShowFirmware(daemons.chassisd(), daemons.parts().image().release()));
    commands.add(new ShowLicense());
    commands.addAll(NoNtp.all());
    commands.add(new SyslogHelp());
    commands.add(new Tips());
    return commands;
  }

  private List<OperationalCommand> files() {
    FileTree files = kernel.files();
    RoutingEngineModules modules = daemons.parts().modules();
    List<OperationalCommand> commands = new ArrayList<>();
    commands.add(FileShow.file(files));
    commands.add(new FileList(files));
    commands.add(new FileDelete(files));
    commands.addAll(FileMove.all(files));
    commands.addAll(Directories.all(files));
    commands.add(new FileCompare(files));
    commands.add(new FileArchive(files));
    commands.add(FileChecksum.sha256(files, modules::fingerprint));
    commands.add(FileChecksum.sha1(files, content -> modules.digest(Sha.SHA_1, content)));
    commands.add(FileChecksum.md5(files, () -> daemons.fips().inForce()));
    return commands;
  }

  /** A shell inside the session that asks for it. */
  private RootShell shell(Invocation invocation) {
    CliSession outer = daemons.mgd().session(invocation.pid()).orElseThrow();
    ShellHost.User user =
        new ShellHost.User(
            outer.account().user(),
            outer.account().uid(),
            outer.account().uid() == 0 ? "wheel" : "staff",
            () ->
                daemons
                    .logins()
                    .began(
                        daemons
                            .mgd()
                            .openSession(outer.account(), outer.origin(), outer.terminal())));
    return daemons.sessions().shell(user, invocation.argument("kind").orElse("").equals("sh"));
  }

  /** A line of init, as it starts and ends processes. */
  private void init(String text) {
    String init = daemons.parts().image().release().init();
    kernel.syslogd().log(new Message(Facility.DAEMON, Severity.NOTICE, init, 0, "", text));
  }
}
