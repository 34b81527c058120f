package io.mxsim.re.fips;

import io.mxsim.chassis.time.EventLoop;
import io.mxsim.selftest.IntegrityChecks;
import io.mxsim.selftest.SelfTest;
import io.mxsim.selftest.SelfTestReport;
import java.util.function.Consumer;

/**
 * Runs the self-tests of the Routing Engine, a suite an event: at power-up, on demand and at the
 * configured time (G-ST3, G-ST4).
 */
public final class SelfTestRun {
  private final EventLoop loop;
  private final RoutingEngineModules modules;
  private final IntegrityChecks integrity;
  private final Consumer<SelfTestReport.Line> transcript;
  private boolean running;

  /**
   * Self-tests that have not begun.
   *
   * @param transcript takes each line as it is found
   */
  public SelfTestRun(
      EventLoop loop,
      RoutingEngineModules modules,
      IntegrityChecks integrity,
      Consumer<SelfTestReport.Line> transcript) {
    this.loop = loop;
    this.modules = modules;
    this.integrity = integrity;
    this.transcript = transcript;
  }

  /** Begins, unless a run is under way; {@code done} gets what was found. */
  public void start(Consumer<SelfTestReport> done) {
    if (running) {
      return;
    }
    running = true;
    step(SelfTest.routingEngine(modules.release(), modules.all(), integrity), done);
  }

  private void step(SelfTest test, Consumer<SelfTestReport> done) {
    test.step().forEach(transcript);
    if (test.isDone()) {
      running = false;
      done.accept(test.report());
    } else {
      loop.soon("self-test", () -> step(test, done));
    }
  }
}
