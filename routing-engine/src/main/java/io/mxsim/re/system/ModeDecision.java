package io.mxsim.re.system;

import io.mxsim.re.boot.SystemParts;
import io.mxsim.re.fips.FipsState;
import io.mxsim.re.software.FactoryImage;
import io.mxsim.re.syslog.Severity;
import io.mxsim.selftest.FipsMode;
import io.mxsim.selftest.SelfTestReport;
import io.mxsim.selftest.SelfTestReport.Result;
import io.mxsim.selftest.SelfTestReport.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What follows at once from the mode of operation that a boot has selected (policy 1.2). */
final class ModeDecision {
  private final SystemParts parts;
  private final Kernel kernel;
  private final FipsState fips;
  private final Consumer<String> console;
  private final Consumer<SelfTestReport> selfTestFailed;
  private final Runnable decided;

  /**
   * A decision to come.
   *
   * @param decided tells the daemons
   */
  ModeDecision(
      SystemParts parts,
      Kernel kernel,
      FipsState fips,
      Consumer<String> console,
      Consumer<SelfTestReport> selfTestFailed,
      Runnable decided) {
    this.parts = parts;
    this.kernel = kernel;
    this.fips = fips;
    this.console = console;
    this.selfTestFailed = selfTestFailed;
    this.decided = decided;
  }

  /** The packages of FIPS mode that are not there, or were not found good. */
  List<String> missingPackages() {
    List<String> missing = new ArrayList<>(FactoryImage.OPTIONAL);
    missing.removeIf(kernel.packages()::has);
    return missing;
  }

  /** The mode of this boot is known. */
  void decided() {
    if (criticalFunctionFails()) {
      return;
    }
    if (fips.mode() == FipsMode.RECOVERY) {
      parts.modules().recovery();
    }
    decided.run();
    if (fips.inForce()) {
      console.accept(FipsText.of(fips.mode()));
      kernel.note(FipsText.of(fips.mode()));
    }
  }

  /** A package that FIPS mode needs and that was not found good at this boot (P-ST8). */
  private boolean criticalFunctionFails() {
    List<String> missing = fips.inForce() ? missingPackages() : List.of();
    missing.forEach(name ->
        kernel.log("mgd", Severity.EMERGENCY, "optional package " + name + " is not verified"));
    if (!missing.isEmpty()) {
      Result failed = new Result("optional-packages", false);
      Section section = new Section("firmware", "optional packages", List.of(failed));
      selfTestFailed.accept(new SelfTestReport(List.of(section), List.of()));
    }
    return !missing.isEmpty();
  }
}
