package io.mxsim.macsec;

import io.mxsim.chassis.Board;
import io.mxsim.crypto.CryptoModule;
import io.mxsim.crypto.ModuleName;
import io.mxsim.crypto.ModuleState;
import io.mxsim.crypto.ReleaseProfile;
import io.mxsim.crypto.Services;
import io.mxsim.crypto.csp.CspMonitor;
import io.mxsim.crypto.csp.Service;
import io.mxsim.macsec.control.CardReport.SelfTestResult;
import io.mxsim.macsec.secy.SakReceiver;
import io.mxsim.selftest.FaultPlan;
import io.mxsim.selftest.SelfTest;
import io.mxsim.selftest.SelfTestReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The BCM82391 of one MIC or MPC7E, its faults by name, and its last self-test (P-ST7); and the
 * firmware's own instance of the MACsec library, by which SAKs are unwrapped.
 */
final class CardModule {
  private final Board board;
  private ReleaseProfile release;
  private final CspMonitor monitor = CspMonitor.ofBoard();
  private CryptoModule module;
  private CryptoModule library;
  private SakReceiver saks;
  private Optional<SelfTestResult> lastTest = Optional.empty();

  /**
   * A module without power.
   *
   * @param refusals takes the sentence of each access to a CSP that was refused, on the loop
   */
  CardModule(Board board, ReleaseProfile release, Consumer<String> refusals) {
    this.board = board;
    monitor.onRefusal(why -> board.loop().post(() -> refusals.accept(why)));
    load(release);
  }

  /** The card loads the software of a release; the module has no power then. */
  void load(ReleaseProfile newRelease) {
    release = newRelease;
    module = new CryptoModule(ModuleName.BCM82391, release, board.noise()::read, monitor);
    library = new CryptoModule(ModuleName.MACSEC, release, board.noise()::read, monitor);
    saks = new SakReceiver(library, release);
    board.part().faults().forEach(this::breakTest);
  }

  /** The release whose documents say what it can do. */
  ReleaseProfile release() {
    return release;
  }

  /** Watches over its CSPs. */
  CspMonitor monitor() {
    return monitor;
  }

  /** Its services answer only after {@link #test}. */
  void powerOn() {
    module.powerOn();
  }

  /** Keys and results are gone. */
  void powerOff() {
    module.powerOff();
    lastTest = Optional.empty();
  }

  /** Whether its services may be used. */
  boolean fit() {
    return module.state() == ModuleState.OPERATIONAL;
  }

  /** The engine for the frames of its ports, while it may be used. */
  Optional<Services> engine() {
    return fit() ? Optional.of(module.services(Service.SECURE_TRAFFIC)) : Optional.empty();
  }

  SakReceiver saks() {
    return saks;
  }

  /** Runs the known-answer tests; afterwards the module is operational or in error. */
  SelfTestResult test() {
    SelfTestReport report = SelfTest.card(release, module).run();
    List<String> transcript = new ArrayList<>(report.lines().size());
    for (SelfTestReport.Line line : report.lines()) {
      transcript.add(line.text());
    }
    SelfTestResult result =
        new SelfTestResult(
            module.name().name(),
            report.passed(),
            report.failures(),
            transcript,
            board.loop().now());
    lastTest = Optional.of(result);
    return result;
  }

  /** The result of the last test since power came, for who was not there to hear it. */
  Optional<SelfTestResult> lastTest() {
    return lastTest;
  }

  /** Makes the test of that name, such as {@code bcm82391/AES128-GCM}, fail from now on. */
  void breakTest(String fault) {
    plan(fault).ifPresent(plan -> plan.applyTo(of(plan)));
  }

  void repairTest(String fault) {
    plan(fault).ifPresent(plan -> plan.repair(of(plan)));
  }

  /** Other faults are not the card's. */
  private Optional<FaultPlan> plan(String fault) {
    return FaultPlan.named(release, fault)
        .filter(plan -> plan.concerns(module.name()) || plan.concerns(library.name()));
  }

  private CryptoModule of(FaultPlan plan) {
    return plan.concerns(module.name()) ? module : library;
  }
}
