package io.mxsim.re.system;

import io.mxsim.chassis.Board;
import io.mxsim.chassis.RoutingEngineHardware;
import io.mxsim.chassis.catalog.RoutingEngineKind;
import io.mxsim.chassis.catalog.SlotId;
import io.mxsim.crypto.ReleaseProfile;
import io.mxsim.crypto.csp.Service;
import io.mxsim.crypto.csp.Store;
import io.mxsim.macsec.control.CardCommand;
import io.mxsim.macsec.control.SecYReport;
import io.mxsim.re.alarmd.Alarms;
import io.mxsim.re.alarmd.CraftPanel;
import io.mxsim.re.boot.SystemParts;
import io.mxsim.re.chassisd.Chassisd;
import io.mxsim.re.command.ShowVersion;
import io.mxsim.re.config.TextProblem;
import io.mxsim.re.dot1xd.ChassisLines;
import io.mxsim.re.dot1xd.Dot1xd;
import io.mxsim.re.dot1xd.KeyChainHandler;
import io.mxsim.re.dot1xd.MacsecHandler;
import io.mxsim.re.fips.AfterKeyGeneration;
import io.mxsim.re.fips.FipsState;
import io.mxsim.re.fips.PeriodicSelfTest;
import io.mxsim.re.fips.RoutingEngineModules;
import io.mxsim.re.login.Account;
import io.mxsim.re.login.EnteredPasswords;
import io.mxsim.re.login.LoginFirmware;
import io.mxsim.re.login.StoredPasswords;
import io.mxsim.re.mgd.CommitEngine;
import io.mxsim.re.mgd.ManagementDaemon;
import io.mxsim.re.mgd.StatementHandler;
import io.mxsim.re.model.Model;
import io.mxsim.re.model.Platform;
import io.mxsim.re.power.GoingDown;
import io.mxsim.re.power.PeerMessage;
import io.mxsim.re.power.Redundancy;
import io.mxsim.re.software.Release;
import io.mxsim.re.ssh.ApprovedAlgorithms;
import io.mxsim.re.ssh.HostKeys;
import io.mxsim.re.ssh.SshHandler;
import io.mxsim.re.syslog.Severity;
import io.mxsim.selftest.FipsMode;
import io.mxsim.selftest.SelfTestReport;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/** The daemons of a running system, and how they know of each other. */
public final class Daemons {
  private final SystemParts parts;
  private final Kernel kernel;
  private final Consumer<String> console;
  private final Consumer<SelfTestReport> selfTestFailed;
  private final FipsState fips = new FipsState();
  private final Redundancy redundancy;
  private final PeerChannel peerChannel;
  private final PeerVersion peerVersion;
  private final ShowVersion showVersion;
  private final Chassisd chassisd;
  private final Networking networking;
  private final PeriodicSelfTest periodic;
  private final AfterKeyGeneration afterKeys;
  private final HostKeys hostKeys;
  private final EnteredPasswords entered;
  private final StoredPasswords passwords;
  private final ConfiguredKeys keys;
  private final Dot1xd dot1xd;
  private final LoginFirmware login;
  private final SystemHandler system;
  private final SshHandler ssh;
  private final Model model;
  private final ManagementDaemon mgd;
  private final GoingDown goingDown;
  private final Logins logins;
  private final Sessions sessions = new Sessions(this);
  private final Alarms alarms;
  private final ModeDecision mode;
  private final CraftPanel panel;

  public Daemons(
      SystemParts parts,
      Kernel kernel,
      Consumer<String> console,
      Consumer<SelfTestReport> selfTestFailed) {
    this.parts = parts;
    this.kernel = kernel;
    this.console = console;
    this.selfTestFailed = selfTestFailed;
    Board board = parts.board();
    RoutingEngineModules modules = parts.modules();
    redundancy = new Redundancy(board);
    peerChannel = new PeerChannel(board, redundancy);
    peerVersion = new PeerVersion(board, redundancy);
    showVersion = version();
    chassisd = new Chassisd(board, this::fromPeer);
    chassisd.software(this::cardSoftware);
    chassisd.onRefusal((slot, why) -> kernel.log("kernel", Severity.CRITICAL, slot + ": " + why));
    chassisd.onSelfTestFailure(line -> kernel.log("chassisd", Severity.ALERT, line));
    networking =
        new Networking(board, chassisd, redundancy::master, this::hostName, release());
    periodic = new PeriodicSelfTest(board.loop(), kernel.clock(), () -> selfTest(passed -> {}));
    afterKeys = new AfterKeyGeneration(board.loop(), () -> selfTest(passed -> {}));
    hostKeys = new HostKeys(kernel.files(), modules.openssl(), afterKeys::generated);
    modules.monitor().register().add(hostKeys::tell);
    entered = new EnteredPasswords(kernel.files(), modules.libmd());
    SystemAudit audit = new SystemAudit(kernel.syslogd(), kernel.processes());
    passwords = new StoredPasswords(modules.monitor(), modules.libmd());
    login =
        new LoginFirmware(
            board.loop(),
            kernel.clock()::now,
            kernel.syslogd(),
            kernel.processes(),
            passwords,
            sessions::open,
            audit::ssh);
    keys = new ConfiguredKeys(modules.monitor());
    dot1xd = dot1xd(board);
    system = new SystemHandler(kernel.clock(), this::dateChanged);
    ssh = new SshHandler(board.loop(), fips, hostKeys, kernel.files(), parts.access().ssh(), login);
    logins = new Logins(board.loop(), this::mgd);
    alarms =
        new Alarms(
            board,
            chassisd,
            fips,
            () -> kernel.files().size("/config/rescue.conf.gz") >= 0,
            text -> kernel.log("alarmd", Severity.WARNING, text));
    mode = new ModeDecision(parts, kernel, fips, console, selfTestFailed, this::modeDecided);
    panel = new CraftPanel(chassisd, alarms, redundancy::masterNumber);
    goingDown =
        new GoingDown(
            parts,
            kernel.clock(),
            kernel.processes(),
            console,
            redundancy,
            this::inhibit,
            this::wipe);
    Model own = Model.load(platform());
    model = parts.access().statements().map(own::with).orElse(own);
    mgd = management(audit);
    kernel.terminals(logins::print);
    alarms.onReview(this::refreshPanel);
    chassisd.onChange(this::cardsChanged);
    hardware()
        .managementPort()
        .onChange(() -> {
          networking.dcd().hardwareChanged();
          alarms.changed();
        });
  }

  private Dot1xd dot1xd(Board board) {
    return new Dot1xd(
        board.loop(),
        new ChassisLines(board, chassisd),
        new Dot1xd.Platform(
            parts.modules(),
            fips,
            kernel.clock(),
            kernel.files(),
            redundancy::master,
            kernel::dot1xd));
  }

  /** Somebody set the date or the time zone. */
  void dateChanged() {
    periodic.dateChanged();
    dot1xd.dateChanged();
  }

  private void cardsChanged() {
    alarms.changed();
    dot1xd.review();
  }

  private ShowVersion version() {
    return new ShowVersion(
        parts.image().release(),
        hardware().chassis().model().model().toLowerCase(Locale.ROOT),
        this::hostName,
        kernel.packages()::components,
        parts.board().noise().seeded());
  }

  private ManagementDaemon management(SystemAudit audit) {
    MediaFiles files = new MediaFiles(kernel.files());
    return new ManagementDaemon(
        parts.board().loop(),
        model,
        files,
        new ObfuscatedSecrets(parts.modules()),
        files,
        audit::mgd,
        new MachineHost(
            kernel.clock(),
            system::hostName,
            redundancy,
            peerChannel,
            release(),
            fips,
            kernel.processes(),
            parts.modules(),
            entered,
            keys),
        handlers(),
        new Commands(this).all());
  }

  public Chassisd chassisd() {
    return chassisd;
  }

  Networking networking() {
    return networking;
  }

  public FipsState fips() {
    return fips;
  }

  public ManagementDaemon mgd() {
    return mgd;
  }

  /** The host's name; empty when it has none. */
  public String hostName() {
    return system.hostName();
  }

  /** Loads the committed configuration, or the first one, and makes it act. */
  public void configure(Runnable next) {
    console.accept("Creating initial configuration...mgd: commit complete");
    BootProgress progress = new BootProgress(parts.board(), console);
    Optional<byte[]> startup = parts.access().startup().take();
    CommitEngine.Boot boot = mgd.boot(startup, FactoryConfiguration.text(), progress);
    startup.ifPresent(text -> Arrays.fill(text, (byte) 0));
    for (TextProblem problem : boot.problems()) {
      console.accept(problem.text("juniper.conf").stripTrailing().replace("\n", "\r\n"));
    }
    progress.finish(next);
  }

  /** Logins begin, on the console and where the configuration says. */
  public void login() {
    ssh.start();
    parts.access().console().start(login);
  }

  /** An orderly shutdown has begun: every session ends. */
  public void goingDown() {
    peerChannel.close();
    networking.stop();
    parts.access().console().stop();
    ssh.close();
    dot1xd.close();
    periodic.stop();
    afterKeys.stop();
    alarms.stop();
  }

  /** The system is gone; nothing of it stays in memory. */
  public void close() {
    goingDown();
    login.close();
    passwords.close();
    mgd.zeroize();
  }

  /** Root, as the committed configuration has him. */
  Account rootAccount() {
    return login.account("root").orElseThrow();
  }

  SystemParts parts() {
    return parts;
  }

  Consumer<String> console() {
    return console;
  }

  Kernel kernel() {
    return kernel;
  }

  Model model() {
    return model;
  }

  Alarms alarms() {
    return alarms;
  }

  Logins logins() {
    return logins;
  }

  Sessions sessions() {
    return sessions;
  }

  ShowVersion showVersion() {
    return showVersion;
  }

  PeerVersion peerVersion() {
    return peerVersion;
  }

  Redundancy redundancy() {
    return redundancy;
  }

  /** Whether this Routing Engine runs the chassis. */
  public boolean master() {
    return redundancy.master();
  }

  /** How the system goes down. */
  public GoingDown power() {
    return goingDown;
  }

  boolean vmhost() {
    return hardware().kind() == RoutingEngineKind.VMHOST;
  }

  Dot1xd dot1xd() {
    return dot1xd;
  }

  RoutingEngineHardware hardware() {
    return parts.board().routingEngine().orElseThrow();
  }

  /** Runs the self-tests of the Routing Engine now; a failure panics (G-ST2, G-ST4). */
  void selfTest(Consumer<SelfTestReport> passed) {
    kernel.selfTest(
        line -> {},
        report -> {
          if (report.passed()) {
            passed.accept(report);
          } else {
            selfTestFailed.accept(report);
          }
        });
  }

  private String release() {
    return parts.image().release().version();
  }

  private Platform platform() {
    return new Platform(vmhost(), hardware().chassis().model().mx2000());
  }

  private List<StatementHandler> handlers() {
    boolean policy = parts.modules().release() == ReleaseProfile.JUNOS_20_3X75;
    FipsHandler.Settings settings =
        new FipsHandler.Settings(policy, vmhost() ? Commands.VMHOST_ZEROIZE : Commands.ZEROIZE);
    List<StatementHandler> handlers = new ArrayList<>(networking.handlers());
    handlers.addAll(
        List.of(
            new FipsHandler(
                fips,
                hostKeys,
                entered,
                mode::missingPackages,
                new FipsHandler.SelfTests(chassisd::micResults, mode::decided, periodic, afterKeys),
                settings),
            system,
            new SyslogHandler(kernel.syslogd()),
            new LoginHandler(login, passwords, fips),
            new MacsecHandler(fips, dot1xd, change -> keys.follow(ConfiguredKeys.MACSEC, change)),
            new KeyChainHandler(dot1xd, change -> keys.follow(ConfiguredKeys.CHAINS, change)),
            new ApprovedAlgorithms(fips, hostKeys.module()),
            ssh,
            new FpcPowerHandler(chassisd),
            new ManagementAlarmHandler(alarms::managementLink),
            new ManagementInterfaceHandler(hardware().managementPort())));
    return handlers;
  }

  private void modeDecided() {
    if (fips.mode() == FipsMode.RECOVERY) {
      chassisd.shutDownPorts("FIPS Recovery mode");
    }
    alarms.changed();
    dot1xd.review();
  }

  /** Cards load what they run from the master. */
  private Optional<CardCommand.Load> cardSoftware() {
    Release booted = parts.image().release();
    return master()
        ? Optional.of(new CardCommand.Load(booted.profile(), booted.version()))
        : Optional.empty();
  }

  private void refreshPanel() {
    if (redundancy.master()) {
      panel.refresh();
    }
  }

  private void fromPeer(SlotId from, Object message) {
    if (message instanceof SecYReport report) {
      dot1xd.received(from, report);
    } else if (message instanceof PeerMessage peer) {
      switch (peer) {
        case PeerMessage.Down down -> goingDown.fromPeer(down);
        case PeerMessage.Bound ignored -> parts.disks().settled();
        case PeerMessage.Synchronize asked -> peerChannel.asked(from, asked, mgd::fromPeer);
        case PeerMessage.Synchronized answered -> peerChannel.answered(answered);
        case PeerMessage.AskVersion asked -> peerVersion.asked(from, asked, showVersion);
        case PeerMessage.Version answered -> peerVersion.answered(answered);
      }
    }
  }

  /** No data leaves from now on but the last words to operators: P-ST10. */
  private void inhibit() {
    login.inhibit();
    parts.access().console().hangUp();
    chassisd.silence();
  }

  /** Every secret in memory is overwritten, every session but the console's output ends. */
  private void wipe() {
    parts.modules().zeroize(Service.ZEROIZE, Store.RAM);
    parts.modules().zeroize(Service.ZEROIZE, Store.DISK);
    goingDown();
    chassisd.silence();
    hardware().managementPort().enable(false);
    kernel.close();
    login.close();
    passwords.close();
    hostKeys.close();
    mgd.zeroize();
    kernel.close();
  }
}
