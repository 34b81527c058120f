package io.mxsim.selftest;

import io.mxsim.crypto.ConditionalTest;
import io.mxsim.crypto.CryptoModule;
import io.mxsim.crypto.ModuleName;
import io.mxsim.crypto.ModuleRefusal;
import io.mxsim.crypto.ModuleState;
import io.mxsim.crypto.RawNoise;
import io.mxsim.crypto.ReleaseProfile;
import io.mxsim.selftest.SelfTestReport.Line;
import io.mxsim.selftest.SelfTestReport.Result;
import io.mxsim.selftest.SelfTestReport.Section;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * One run of the self-test of one board, a step at a time, so that the firmware can make each step
 * an event. No step stops the run: each failed test is named. At the end every module of the board
 * is operational when all passed, and in error otherwise (P-MODE5, P-ST10).
 *
 * <p>A run at power-on finds the modules in {@link ModuleState#SELF_TEST}; an on-demand or periodic
 * run finds them operational and puts each into self-test for the length of its own suite only.
 */
public final class SelfTest {
  private static final int RESULT_COLUMN = 51;
  private static final String FIRMWARE = "firmware";
  private static final String PROGRAMS = "/sbin/kats/";
  private static final String RUN_TESTS = PROGRAMS.concat("run-tests");
  private static final String CANNOT_EXEC = PROGRAMS.concat("cannot-exec");

  /** In the order in which a boot needs them last. */
  private static final Map<ModuleName, List<String>> WARM_UP =
      new TreeMap<>(
          Map.of(
              ModuleName.OPENSSL, List.of("rsa-sign", "ecdh-p521", "ecdh-p384"),
              ModuleName.MACSEC, List.of("kbkdf-128")));

  private final List<Suite> suites;
  private final Map<ModuleName, CryptoModule> modules;
  private final Optional<IntegrityChecks> integrity;
  private final List<Section> sections = new ArrayList<>();
  private final List<Line> lines = new ArrayList<>();
  private final Map<CryptoModule, String> failed = new IdentityHashMap<>();
  private int step;

  private SelfTest(
      List<Suite> suites,
      Map<ModuleName, CryptoModule> modules,
      Optional<IntegrityChecks> integrity) {
    this.suites = suites;
    this.modules = modules;
    this.integrity = integrity;
  }

  /**
   * Of a Routing Engine: its suites in order, then the integrity tests.
   *
   * @param modules those in use; the suites of others are left out
   */
  public static SelfTest routingEngine(
      ReleaseProfile release, Map<ModuleName, CryptoModule> modules, IntegrityChecks integrity) {
    List<Suite> suites = new ArrayList<>();
    for (Suite suite : Suites.routingEngine(release)) {
      if (modules.containsKey(suite.module())) {
        suites.add(suite);
      }
    }
    return new SelfTest(suites, modules, Optional.of(integrity));
  }

  /** Reads the vectors, which otherwise happens in the first run. */
  public static void loadVectors() {
    Vector.count();
  }

  /**
   * Computes the answers that take longest the first time, on modules that nobody uses, beside a
   * boot that is still busy with its image: the boot's own tests find the code warm.
   */
  public static void warmUp() {
    RawNoise noise = new SplittableRandom(0)::nextBytes;
    WARM_UP.forEach((name, vectors) -> {
      CryptoModule module = new CryptoModule(name, ReleaseProfile.JUNOS_20_3X75, noise);
      module.powerOn();
      KnownAnswers answers = new KnownAnswers(module.selfTestServices());
      vectors.forEach(vector -> answers.holds(Vector.named(vector)));
      module.powerOff();
    });
  }

  /** Of a MACsec card: one suite. */
  public static SelfTest card(ReleaseProfile release, CryptoModule bcm82391) {
    return new SelfTest(
        List.of(Suites.card(release)), Map.of(ModuleName.BCM82391, bcm82391), Optional.empty());
  }

  /** Of one module that a card's firmware has besides: the suite that the release has for it. */
  public static SelfTest library(ReleaseProfile release, CryptoModule module) {
    List<Suite> suites = new ArrayList<>(Suites.routingEngine(release));
    suites.removeIf(suite -> suite.module() != module.name());
    return new SelfTest(suites, Map.of(module.name(), module), Optional.empty());
  }

  /** Runs every step that is left. */
  public SelfTestReport run() {
    while (!isDone()) {
      step();
    }
    return report();
  }

  /** Whether no step is left. */
  public boolean isDone() {
    return step == steps();
  }

  /** Runs the next suite or integrity test and gives its lines of the transcript. */
  public List<Line> step() {
    int before = lines.size();
    if (step == 0) {
      say("Running FIPS Self-tests");
      integrity.ifPresent(checks -> program("run-tests", checks));
    }
    if (step < suites.size()) {
      suite(suites.get(step));
    } else {
      integrity(step - suites.size());
    }
    step++;
    if (isDone()) {
      end();
    }
    return List.copyOf(lines.subList(before, lines.size()));
  }

  /** What has been found until now. */
  public SelfTestReport report() {
    return new SelfTestReport(List.copyOf(sections), List.copyOf(lines));
  }

  private int steps() {
    return suites.size() + (integrity.isPresent() ? 3 : 0);
  }

  private void suite(Suite suite) {
    CryptoModule module = modules.get(suite.module());
    boolean onDemand = module.state() == ModuleState.OPERATIONAL;
    if (onDemand) {
      module.beginSelfTest();
    }
    say("Testing ".concat(suite.title()).concat(":"));
    integrity.ifPresent(checks -> program(suite.program(), checks));
    List<Result> results = new ArrayList<>();
    Optional<ConditionalTest> unfit = module.testNoise();
    if (unfit.isPresent()) {
      // Without noise there is no DRBG, and a module without one answers nothing.
      failed.put(module, unfit.get().title());
      results.add(result(unfit.get().label(), unfit.get().title(), false));
    } else {
      KnownAnswers answers = new KnownAnswers(module.selfTestServices());
      for (Kat kat : suite.kats()) {
        results.add(result(kat.name(), holds(answers, kat)));
      }
    }
    Section section = new Section(suite.module().label(), suite.title(), results);
    sections.add(section);
    conclude(module, section, onDemand);
  }

  private static boolean holds(KnownAnswers answers, Kat kat) {
    try {
      boolean holds = true;
      for (String vector : kat.vectors()) {
        holds &= answers.holds(Vector.named(vector));
      }
      return holds;
    } catch (ModuleRefusal e) {
      // A module in error, or whose broken unit made it refuse its own result, gives no answer.
      return false;
    }
  }

  /**
   * A module that failed stays in self-test, where nobody else is served, until the end of the run:
   * the tests that follow need the kernel's module to look at files.
   */
  private void conclude(CryptoModule module, Section section, boolean onDemand) {
    for (Result result : section.results()) {
      if (!result.passed()) {
        failed.putIfAbsent(module, result.name().concat(" Known Answer Test"));
        return;
      }
    }
    if (onDemand) {
      module.passed();
    }
  }

  private void integrity(int test) {
    IntegrityChecks checks = integrity.orElseThrow();
    switch (test) {
      case 0 -> integrity("file integrity", "File integrity", checks.filesIntact());
      case 1 -> integrity("crypto integrity", "Crypto integrity", checks.cryptoIntact());
      default -> cannotExec(checks.execute(CANNOT_EXEC));
    }
  }

  private void integrity(String title, String name, boolean passed) {
    say("Testing ".concat(title).concat(":"));
    sections.add(new Section(FIRMWARE, title, List.of(result(name, passed))));
  }

  /** A program of the tests that does not run is a test that has failed. */
  private void program(String name, IntegrityChecks checks) {
    IntegrityChecks.Execution tried = checks.execute(PROGRAMS.concat(name));
    if (!tried.done()) {
      tried.kernel().ifPresent(message -> lines.add(new Line(message, false)));
      say(said(PROGRAMS.concat(name), tried.error()));
      sections.add(new Section(FIRMWARE, name, List.of(new Result(name, false))));
    }
  }

  /** The kernel's message cuts the daemon's line in two, as in the guide's log. */
  private void cannotExec(IntegrityChecks.Execution tried) {
    if (tried.kernel().isPresent()) {
      say("Expect an e".concat(tried.kernel().get()));
      lines.add(new Line("xec Authentication error...", false));
    } else {
      say("Expect an exec Authentication error...");
    }
    say(said(CANNOT_EXEC, tried.done() ? "executed" : tried.error()));
    Result result = new Result("cannot-exec", tried.refusedByGuard());
    sections.add(new Section(FIRMWARE, "cannot-exec", List.of(result)));
  }

  private static String said(String path, String what) {
    return RUN_TESTS.concat(": ").concat(path).concat(": ").concat(what);
  }

  private void end() {
    boolean passed = report().passed();
    say(passed ? "FIPS Self-tests Passed" : "FIPS Self-tests Failed");
    for (CryptoModule module : modules.values()) {
      if (passed) {
        module.passed();
      } else if (module.state() != ModuleState.ERROR) {
        module.fail(failed.getOrDefault(module, "self-test of the board"));
      }
    }
  }

  private Result result(String name, boolean passed) {
    return result(name, name.concat(" Known Answer Test"), passed);
  }

  private Result result(String name, String title, boolean passed) {
    StringBuilder line = new StringBuilder("  ").append(title).append(':');
    do {
      line.append(' ');
    } while (line.length() < RESULT_COLUMN);
    say(line.append(passed ? "Passed" : "Failed").toString());
    return new Result(name, passed);
  }

  private void say(String text) {
    lines.add(new Line(text, true));
  }
}
