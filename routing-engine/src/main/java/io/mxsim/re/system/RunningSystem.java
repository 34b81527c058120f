package io.mxsim.re.system;

import io.mxsim.chassis.RoutingEngineHardware;
import io.mxsim.chassis.catalog.RoutingEngineKind;
import io.mxsim.chassis.media.Disk;
import io.mxsim.crypto.csp.CspMonitor;
import io.mxsim.re.boot.BootImage;
import io.mxsim.re.boot.ConsoleScriptRunner;
import io.mxsim.re.boot.Disks;
import io.mxsim.re.boot.HardwareText;
import io.mxsim.re.boot.SystemParts;
import io.mxsim.re.fips.ConditionalFailure;
import io.mxsim.re.os.DateText;
import io.mxsim.re.os.Executor;
import io.mxsim.re.os.FileTree;
import io.mxsim.re.software.Release;
import io.mxsim.re.software.ValidatedFirmware;
import io.mxsim.re.syslog.Severity;
import io.mxsim.selftest.SelfTestReport;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * One boot of Junos, from the kernel's first line to the last of the shutdown: the actions that the
 * console scripts of the image call, in the order in which those say.
 */
public final class RunningSystem {
  private final SystemParts parts;
  private final Consumer<String> console;
  private final Runnable running;
  private final Kernel kernel;
  private Daemons daemons;
  private SingleUser singleUser;
  private boolean closed;

  /**
   * A system that has not begun to start.
   *
   * @param console prints a line on the console
   * @param running told when {@code login:} is reached
   */
  public RunningSystem(SystemParts parts, Consumer<String> console, Runnable running) {
    this.parts = parts;
    this.console = console;
    this.running = running;
    this.kernel = new Kernel(parts, console);
    parts
        .modules()
        .onConditionalFailure(failure -> parts.board().loop().post(() -> failed(failure)));
  }

  /** The image it was started from. */
  public BootImage image() {
    return parts.image();
  }

  public Release release() {
    return parts.image().release();
  }

  /** Watches over the CSPs of this boot. */
  public CspMonitor csps() {
    return parts.modules().monitor();
  }

  public FileTree files() {
    return kernel.files();
  }

  /** The daemons; empty until they have been started. */
  public Optional<Daemons> daemons() {
    return Optional.ofNullable(daemons);
  }

  /** What the scripts can call. */
  public Map<String, ConsoleScriptRunner.Action> actions() {
    return Map.ofEntries(
        Map.entry("probe-disks", now(this::probeDisks)),
        Map.entry("mount", now(kernel::mount)),
        Map.entry("veriexec", now(kernel::enforce)),
        Map.entry("packages", now(this::packages)),
        Map.entry("savecore", now(this::savecore)),
        Map.entry("self-tests", this::selfTests),
        Map.entry("single-user", this::singleUser),
        Map.entry("daemons", now(this::startDaemons)),
        Map.entry("line-cards", next -> daemons.chassisd().awaitSelfTests(next)),
        Map.entry("configuration", next -> daemons.configure(next)),
        Map.entry("date", now(() -> console.accept(DateText.date(kernel.clock().now())))),
        Map.entry("login", now(this::login)),
        Map.entry("terminate", now(this::terminate)),
        Map.entry("sync", now(() -> kernel.files().sync())));
  }

  /** The value of a variable in a script. */
  public String variable(String name) {
    return switch (name) {
      case "release.kernel" -> release().kernel();
      case "system.uptime" -> DateText.brief(kernel.clock().uptime());
      default -> HardwareText.of(parts.board(), name);
    };
  }

  /** The system is gone: nothing of it runs, and no secret of it stays in memory. */
  public void close() {
    closed = true;
    if (daemons != null) {
      daemons.close();
    }
    if (singleUser != null) {
      singleUser.close();
    }
    kernel.close();
  }

  private static ConsoleScriptRunner.Action now(Runnable action) {
    return next -> {
      action.run();
      next.run();
    };
  }

  private void probeDisks() {
    RoutingEngineHardware hardware = parts.board().routingEngine().orElseThrow();
    int number = 0;
    for (Disk disk : parts.disks().all()) {
      boolean vmhost = hardware.kind() == RoutingEngineKind.VMHOST;
      console.accept(
          (vmhost ? "vtbd" : "ada")
              + number
              + ": "
              + disk.size() / (1024 * 1024)
              + "MB "
              + disk.name());
      number++;
    }
  }

  private void singleUser(Runnable next) {
    singleUser = new SingleUser(parts, kernel, console, this::failed, next);
    singleUser.start();
  }

  private void packages() {
    if (kernel.configured()) {
      parts.access().startup().forget();
    }
    parts.access().startup().packages().forEach(kernel.packages()::deliver);
    kernel.mountPackages();
  }

  private void savecore() {
    Disks disks = parts.disks();
    String reason = disks.nvram().get(Kernel.LAST_PANIC).orElse("");
    disks.nvram().remove(Kernel.LAST_PANIC);
    console.accept(
        reason.isEmpty()
            ? "savecore: Router rebooting after a normal shutdown..."
            : "savecore: reboot after panic: " + reason);
    if (!reason.isEmpty()) {
      kernel.log("savecore", Severity.NOTICE, "reboot after panic: " + reason);
    }
    console.accept("savecore: no dumps found");
  }

  private void selfTests(Runnable next) {
    kernel.selfTest(
        console,
        report -> {
          if (report.passed()) {
            next.run();
          } else {
            failed(report);
          }
        });
  }

  private void failed(SelfTestReport report) {
    List<String> failures = report.failures();
    kernel.logFailure(failures);
    parts.power().panic("FIPS self-test failed: " + String.join(", ", failures));
  }

  /** A module went into error while it served: the system goes the way of any failed test. */
  private void failed(ConditionalFailure failure) {
    if (!closed) {
      failure.transcript().forEach(kernel::note);
      kernel.logFailure(List.of(failure.name()));
      parts.power().panic("FIPS self-test failed: " + failure.name());
    }
  }

  private void startDaemons() {
    for (String line : Release.lines(parts.image().files().read("/etc/services.conf"))) {
      int blank = line.indexOf(' ');
      String path = line.substring(blank + 1);
      int pid = kernel.processes().next();
      Optional<Executor.Denied> denied = kernel.executor().execute(path, 0, pid);
      if (denied.isPresent()) {
        denied.get().kernel().ifPresent(kernel::fromKernel);
        console.accept(path + ": " + denied.get().error());
      } else {
        kernel.processes().start(line.substring(0, blank), path);
      }
    }
    daemons = new Daemons(parts, kernel, console, this::failed);
    daemons.chassisd().start();
  }

  private void login() {
    String chassis = parts.board().routingEngine().orElseThrow().chassis().model().model();
    if (!ValidatedFirmware.is(release().version(), chassis)) {
      kernel.note(ValidatedFirmware.warning(release().version(), chassis));
    }
    running.run();
    daemons.login();
  }

  private void terminate() {
    if (daemons != null) {
      daemons.goingDown();
      daemons.power().terminateDaemons(console);
    }
    parts.board().routingEngine().orElseThrow().managementPort().enable(false);
  }
}
