package io.mxsim.re.system;

import io.mxsim.chassis.Board;
import io.mxsim.chassis.media.FileSystem;
import io.mxsim.chassis.time.Hurry;
import io.mxsim.chassis.time.Timer;
import io.mxsim.re.boot.Disks;
import io.mxsim.re.boot.SystemParts;
import io.mxsim.re.command.ShowStorage;
import io.mxsim.re.fips.SelfTestRun;
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
  private final AddedPackages packages;
  private final Syslogd syslogd;
  private BiConsumer<String, String> terminals = (user, line) -> {};
  private final List<ShowStorage.Mounted> mounted = new ArrayList<>();
  private Timer flush;
  private boolean closed;

  public Kernel(SystemParts parts, Consumer<String> console) {
    this.parts = parts;
    this.board = parts.board();
    this.console = console;
    String shift = parts.disks().nvram().get(DATE_SHIFT).orElse("0");
    this.clock = new SystemClock(board.loop(), Duration.ofNanos(Long.parseLong(shift)));
    this.files = new MountedFiles(clock, this::flushLater);
    this.veriexec = new Veriexec(files, parts.modules()::fingerprint);
    this.inspector = new PackageInspector(this::verify, parts.modules()::fingerprint);
    this.packages =
        new AddedPackages(
            files, inspector, veriexec, files::bind, parts.image().release().version());
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

  public AddedPackages packages() {
    return packages;
  }

  /** The firmware load test, with the date that the system has (P-ST9). */
  PackageInspector inspector() {
    return inspector;
  }

  private PackageVerifier.Verdict verify(byte[] signed, byte[] signature, byte[] certificate) {
    return new ModulePackageVerifier(
            parts.modules().forSoftware(), Optional.of(clock.now().toInstant()))
        .verify(signed, signature, certificate);
  }

  /** Whether this system is gone, and with it whatever it waited for. */
  boolean closed() {
    return closed;
  }

  /** Does something later, unless the system is gone by then; nobody has to watch it wait. */
  void later(Duration delay, Runnable action) {
    Hurry hurry = board.loop().hurry();
    board.loop().after(
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
    new SelfTestRun(board.loop(), parts.modules(), integrity(), line -> transcript(out, line))
        .start(done);
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
    parts.disks().nvram().put(LAST_PANIC, "FIPS self-test failed: " + failures.getFirst());
    files.sync();
  }

  /** Nothing is read or written any more. */
  public void close() {
    closed = true;
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
      syslogd.log(new Message(Facility.KERNEL, Severity.NOTICE, "/kernel", 0, "", line.text()));
    }
  }

  /** A message of a daemon of the image. */
  void log(String daemon, Severity severity, String text) {
    syslogd.log(new Message(Facility.DAEMON, severity, daemon, 0, "", text));
  }

  private void log(Severity severity, String text) {
    log("mgd", severity, text);
  }

  private IntegrityChecks integrity() {
    return new IntegrityChecks() {
      @Override
      public boolean filesIntact() {
        return veriexec.firstMismatch().isEmpty();
      }

      @Override
      public boolean cryptoIntact() {
        return CRYPTO_LIBRARIES.stream().allMatch(path -> veriexec.refuse(path).isEmpty());
      }

      @Override
      public Optional<String> cannotExec() {
        return veriexec.refuse("/sbin/kats/cannot-exec");
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
