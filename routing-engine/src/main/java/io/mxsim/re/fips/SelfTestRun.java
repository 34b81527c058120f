package io.mxsim.re.fips;

import io.mxsim.chassis.time.EventLoop;
import io.mxsim.selftest.IntegrityChecks;
import io.mxsim.selftest.SelfTest;
import io.mxsim.selftest.SelfTestReport;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Runs the self-tests of the Routing Engine, a suite an event: at power-up, on demand and at the
 * configured time (G-ST3, G-ST4).
 */
public final class SelfTestRun {
  private final EventLoop loop;
  private final RoutingEngineModules modules;
  private final IntegrityChecks integrity;
  private final BiConsumer<Consumer<String>, SelfTestReport.Line> transcript;
  private final Deque<Runnable> waiting = new ArrayDeque<>();
  private boolean running;
  private boolean stopped;

  /**
   * Self-tests that have not begun.
   *
   * @param transcript takes each line as it is found
   */
  public SelfTestRun(
      EventLoop loop,
      RoutingEngineModules modules,
      IntegrityChecks integrity,
      BiConsumer<Consumer<String>, SelfTestReport.Line> transcript) {
    this.loop = loop;
    this.modules = modules;
    this.integrity = integrity;
    this.transcript = transcript;
  }

  /**
   * Begins when no other run is under way, or after those that are asked for already.
   *
   * @param out takes the lines of this run, beside the log
   * @param done gets what was found
   */
  public void start(Consumer<String> out, Consumer<SelfTestReport> done) {
    if (running) {
      waiting.add(() -> begin(out, done));
    } else {
      begin(out, done);
    }
  }

  /** The system goes: no step follows, and nobody is told anything. */
  public void stop() {
    stopped = true;
    waiting.clear();
  }

  private void begin(Consumer<String> out, Consumer<SelfTestReport> done) {
    running = true;
    step(SelfTest.routingEngine(modules.release(), modules.all(), integrity), out, done);
  }

  private void step(SelfTest test, Consumer<String> out, Consumer<SelfTestReport> done) {
    if (stopped) {
      return;
    }
    test.step().forEach(line -> transcript.accept(out, line));
    if (test.isDone()) {
      running = false;
      done.accept(test.report());
      next();
    } else {
      loop.soon("self-test", () -> step(test, out, done));
    }
  }

  private void next() {
    if (!running && !waiting.isEmpty()) {
      waiting.poll().run();
    }
  }
}
