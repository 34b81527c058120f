package io.mxsim.re.system;

import io.mxsim.chassis.Board;
import io.mxsim.chassis.media.FileSystem;
import io.mxsim.chassis.time.Hurry;
import io.mxsim.chassis.time.Timer;
import io.mxsim.re.boot.Disks;
import io.mxsim.re.boot.SystemParts;
import io.mxsim.re.command.ShowStorage;
import io.mxsim.re.fips.RoutingEngineModules;
import io.mxsim.re.fips.SelfTestRun;
import io.mxsim.re.os.Executor;
import io.mxsim.re.os.FileTree;
import io.mxsim.re.os.MountedFiles;
import io.mxsim.re.os.ProcessTable;
import io.mxsim.re.os.SystemClock;
import io.mxsim.re.os.Veriexec;
import io.mxsim.re.software.AddedPackages;
import io.mxsim.re.software.ModulePackageVerifier;
import io.mxsim.re.software.PackageInspector;
import io.mxsim.re.software.PackageVerifier;
import io.mxsim.re.syslog.Destination;
import io.mxsim.re.syslog.Facility;
import io.mxsim.re.syslog.LineFormat;
import io.mxsim.re.syslog.Message;
import io.mxsim.re.syslog.Selector;
import io.mxsim.re.syslog.Severity;
import io.mxsim.re.syslog.Syslogd;
import io.mxsim.selftest.FirmwareFault;
import io.mxsim.selftest.IntegrityChecks;
import io.mxsim.selftest.SelfTestReport;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** What every program stands on: clock, files, processes, the guard over execution, and the log. */
public final class Kernel {
  /** NVRAM: why the system panicked last. */
  public static final String LAST_PANIC = "last-panic";

  private static final String DOT1XD = "dot1x-protocol";
  private static final String DATE_SHIFT = "date-shift-nanos";
  private static final Duration FLUSH = Duration.ofSeconds(30);
  private static final List<String> CRYPTO_LIBRARIES =
      List.of("/usr/lib/libcrypto.so", "/usr/lib/libmd.so");

  /** What rc makes where it is missing: after an erasure, or on a new disk. */
  private static final List<String> DIRECTORIES =
      List.of("/root", "/var/crash", "/var/db", "/var/home", "/var/log", "/var/run", "/var/tmp");

  private final SystemParts parts;
  private final Board board;
  private final Consumer<String> console;
  private final SystemClock clock;
  private final MountedFiles files;
  private final ProcessTable processes = new ProcessTable();
  private final Veriexec veriexec;
  private final PackageInspector inspector;
  private final Executor executor;
  private final AddedPackages packages;
  private final Syslogd syslogd;
  private BiConsumer<String, String> terminals = (user, line) -> {};
  private final List<ShowStorage.Mounted> mounted = new ArrayList<>();
  private final SelfTestRun selfTests;
  private boolean packagesMounted;
  private Timer flush;
  private boolean closed;

  public Kernel(SystemParts parts, Consumer<String> console) {
    this.parts = parts;
    this.board = parts.board();
    this.console = console;
    String shift = parts.disks().nvram().get(DATE_SHIFT).orElse("0");
    this.clock = new SystemClock(board.loop(), Duration.ofNanos(Long.parseLong(shift)));
    this.files = new MountedFiles(clock, this::flushLater);
    RoutingEngineModules modules = parts.modules();
    this.veriexec =
        new Veriexec(
            this::program, modules::fingerprint, () -> !modules.has(FirmwareFault.CANNOT_EXEC));
    this.executor = new Executor(files, veriexec);
    this.inspector = new PackageInspector(this::verify, modules::fingerprint);
    this.packages =
        new AddedPackages(
            files, inspector, veriexec, files::bind, parts.image().release().version());
    parts
        .modules()
        .monitor()
        .onRefusal(text -> board.loop().post(() -> log("kernel", Severity.CRITICAL, text)));
    this.selfTests = new SelfTestRun(board.loop(), modules, integrity(), this::transcript);
    this.syslogd = new Syslogd(files, clock, console, (user, line) -> terminals.accept(user, line));
  }

  /** Notes something in the log that concerns the whole system. */
  void note(String text) {
    log(Severity.NOTICE, text);
  }

  public SystemClock clock() {
    return clock;
  }

  /** Whether a configuration was ever committed on these disks. */
  boolean configured() {
    return files.size("/config/juniper.conf.gz") >= 0;
  }

  public FileTree files() {
    return files;
  }

  public ProcessTable processes() {
    return processes;
  }

  public Veriexec veriexec() {
    return veriexec;
  }

  /** Executes programs. */
  public Executor executor() {
    return executor;
  }

  /** A user's shell executes a file; what the guard says goes to the log. */
  Optional<Executor.Denied> executeFor(int uid, String path) {
    Optional<Executor.Denied> denied = executor.execute(path, uid, processes.fork());
    denied.flatMap(Executor.Denied::kernel).ifPresent(this::kernelLog);
    return denied;
  }

  /** A program as it is read to be executed. */
  private Optional<byte[]> program(String path) {
    FirmwareFault fault =
        CRYPTO_LIBRARIES.contains(path)
            ? FirmwareFault.CRYPTO_INTEGRITY
            : FirmwareFault.FILE_INTEGRITY;
    return files.read(path).map(content -> parts.modules().read(fault, content));
  }

  /** Verifies and mounts the packages that were installed before this boot. */
  void mountPackages() {
    if (!packagesMounted) {
      packages.boot(console);
      packagesMounted = true;
    }
  }

  public AddedPackages packages() {
    return packages;
  }

  /** The firmware load test, with the date that the system has (P-ST9). */
  PackageInspector inspector() {
    return inspector;
  }

  private PackageVerifier.Verdict verify(byte[] signed, byte[] signature, byte[] certificate) {
    RoutingEngineModules modules = parts.modules();
    if (packagesMounted) {
      return ModulePackageVerifier.loading(modules.forSoftware(), clock.now().toInstant())
          .verify(signed, signature, certificate);
    }
    byte[] read = modules.read(FirmwareFault.OPTIONAL_PACKAGES, signed);
    return ModulePackageVerifier.atBoot(modules.forSoftware()).verify(read, signature, certificate);
  }

  /** Whether this system is gone, and with it whatever it waited for. */
  boolean closed() {
    return closed;
  }

  /** Does something later, unless the system is gone by then; nobody has to watch it wait. */
  void later(Duration delay, Runnable action) {
    Hurry hurry = board.loop().hurry();
    board
        .loop()
        .after(
            delay,
            "software installation",
            () -> {
              hurry.close();
              if (!closed) {
                action.run();
              }
            });
  }

  public Syslogd syslogd() {
    return syslogd;
  }

  /** Who prints what syslogd sends to users' terminals: user ({@code *} for all), line. */
  void terminals(BiConsumer<String, String> printer) {
    terminals = printer;
  }

  /** Mounts the image and the two partitions that change. */
  public void mount() {
    FileSystem config = parts.disks().mount(Disks.CONFIG, console);
    FileSystem var = parts.disks().mount(Disks.VAR, console);
    files.mount("/", parts.image().files(), "/");
    files.mount("/config", config, "/");
    files.mount("/var", var, "/");
    // Packages are software, not data: they lie beside the image, which zeroization leaves alone,
    // because the policy installs them before it zeroizes (6.1.1, 6.1.2).
    files.mount("/var/sw", parts.image().files(), "/packages/added");
    mounted.add(new ShowStorage.Mounted("/dev/gpt/junos", "/", parts.image().files()));
    mounted.add(new ShowStorage.Mounted("/dev/gpt/config", "/config", config));
    mounted.add(new ShowStorage.Mounted("/dev/gpt/var", "/var", var));
    files.mount("/etc/ssh", var, "/etc/ssh");
    files.mount("/root", var, "/root");
    DIRECTORIES.forEach(files::makeDirectory);
  }

  /** From now on only what the manifest of the image names is executed. */
  public void enforce() {
    veriexec.trust(parts.image().manifest().files());
    console.accept(
        "Verified "
            + parts.image().manifest().fullName()
            + " signed by "
            + parts.image().signer()
            + " method ECDSA256+SHA256");
  }

  /** The file systems, for whoever shows how full they are. */
  List<ShowStorage.Mounted> mounted() {
    return List.copyOf(mounted);
  }

  /** Sets the date, in the system and in the hardware clock. */
  void date(ZonedDateTime date) {
    Duration shift = clock.set(date);
    parts.disks().nvram().put(DATE_SHIFT, Long.toString(shift.toNanos()));
  }

  /** Runs the self-tests; their transcript goes to {@code out} and to the log (G-ST2). */
  public void selfTest(Consumer<String> out, Consumer<SelfTestReport> done) {
    selfTests.start(out, done);
  }

  /** Names the failed tests in the log, which is then put on the media (G-ST2). */
  public void logFailure(List<String> failures) {
    for (String failure : failures) {
      log(Severity.EMERGENCY, "FIPS self-test failed: " + failure);
    }
    if (!syslogd.configured()) {
      Selector notices = new Selector(null, Severity.NOTICE);
      syslogd.configure(
          LineFormat.PLAIN,
          List.of(
              new Destination.LogFile("messages", List.of(notices), 1 << 20, 10, false, false)));
    }
    files.sync();
  }

  /** Nothing is read or written any more. */
  public void close() {
    closed = true;
    selfTests.stop();
    syslogd.stop();
    if (flush != null) {
      flush.cancel();
    }
    files.release();
  }

  private void transcript(Consumer<String> out, SelfTestReport.Line line) {
    out.accept(line.text());
    if (line.daemon()) {
      log(Severity.NOTICE, line.text());
    } else {
      kernelLog(line.text());
    }
  }

  /** A message of the kernel, which the console shows too. */
  void fromKernel(String text) {
    console.accept(text);
    kernelLog(text);
  }

  void kernelLog(String text) {
    syslogd.log(new Message(Facility.KERNEL, Severity.NOTICE, "/kernel", 0, "", text));
  }

  /** A message of a daemon of the image. */
  void log(String daemon, Severity severity, String text) {
    syslogd.log(new Message(Facility.DAEMON, severity, daemon, 0, "", text));
  }

  /** A message of dot1xd. */
  void dot1xd(Severity severity, String tag, String text) {
    int pid = processes.running(DOT1XD) ? processes.pid(DOT1XD) : 0;
    syslogd.log(new Message(Facility.DAEMON, severity, "dot1xd", pid, tag, text));
  }

  private void log(Severity severity, String text) {
    log("mgd", severity, text);
  }

  private IntegrityChecks integrity() {
    return new IntegrityChecks() {
      @Override
      public boolean filesIntact() {
        return veriexec.firstMismatch(path -> !CRYPTO_LIBRARIES.contains(path)).isEmpty();
      }

      @Override
      public boolean cryptoIntact() {
        return veriexec.firstMismatch(CRYPTO_LIBRARIES::contains).isEmpty();
      }

      @Override
      public Execution execute(String path) {
        return executor
            .execute(path, 0, processes.fork())
            .map(denied -> new Execution(denied.kernel(), denied.error()))
            .orElse(Execution.DONE);
      }
    };
  }

  /** What was written reaches the media within {@link #FLUSH}, as the syncer does it. */
  private void flushLater() {
    if (flush == null || !flush.pending()) {
      flush = board.after(FLUSH, "syncer", files::sync);
    }
  }
}
