package io.mxsim.lab.bench;

import io.mxsim.crypto.AlgorithmTable;
import io.mxsim.crypto.CryptoModule;
import io.mxsim.crypto.ModuleName;
import io.mxsim.crypto.ReleaseProfile;
import io.mxsim.lab.bench.Windows.Cost;
import io.mxsim.selftest.IntegrityChecks;
import io.mxsim.selftest.SelfTest;
import io.mxsim.selftest.SelfTestReport;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * The known-answer tests of a Routing Engine and of a MACsec card, warm, beside the arithmetic that
 * they cannot do without.
 */
final class SelfTestFigures {
  private static final ReleaseProfile RELEASE = ReleaseProfile.JUNOS_20_3X75;
  private static final int WINDOWS = 9;
  private static final double WARM_UP_SECONDS = 5;

  private final Report report;

  SelfTestFigures(Report report) {
    this.report = report;
  }

  void measure() throws GeneralSecurityException {
    System.err.println("known-answer tests ...");
    BareSignatures bare = new BareSignatures();
    Windows.warmUp(WARM_UP_SECONDS, SelfTestFigures::routingEngine);
    Windows.warmUp(WARM_UP_SECONDS, bare::run);
    Windows.warmUp(WARM_UP_SECONDS, SelfTestFigures::card);
    Windows.warmUp(WARM_UP_SECONDS, BareGcm::run);
    List<Cost> engine =
        Windows.inTurns(WINDOWS, List.of(SelfTestFigures::routingEngine, bare::run));
    report.print("self-test of a Routing Engine", engine.get(0).nanos() / 1e6, "ms");
    report.print("its public-key operations alone", engine.get(1).nanos() / 1e6, "ms");
    report.limit("  times these", engine.get(0).nanos() / engine.get(1).nanos(), 3, "");
    List<Cost> card = Windows.inTurns(WINDOWS, List.of(SelfTestFigures::card, BareGcm::run));
    report.print("self-test of a MIC", card.get(0).nanos() / 1e6, "ms");
    report.print("its vectors through the JDK's cipher", card.get(1).nanos() / 1e6, "ms");
    report.limit("  times these", card.get(0).nanos() / card.get(1).nanos(), 5, "");
  }

  private static void routingEngine(int times) {
    for (int i = 0; i < times; i++) {
      Map<ModuleName, CryptoModule> modules = new TreeMap<>();
      for (ModuleName name : AlgorithmTable.modules(RELEASE)) {
        if (name != ModuleName.BCM82391) {
          modules.put(name, powered(name));
        }
      }
      passed(SelfTest.routingEngine(RELEASE, modules, IntegrityChecks.withoutFirmware()).run());
      modules.values().forEach(CryptoModule::powerOff);
    }
  }

  private static void card(int times) {
    for (int i = 0; i < times; i++) {
      CryptoModule module = powered(ModuleName.BCM82391);
      passed(SelfTest.card(RELEASE, module).run());
      module.powerOff();
    }
  }

  private static CryptoModule powered(ModuleName name) {
    CryptoModule module = new CryptoModule(name, RELEASE, new SplittableRandom(1)::nextBytes);
    module.powerOn();
    return module;
  }

  private static void passed(SelfTestReport report) {
    if (!report.passed()) {
      throw new IllegalStateException(String.join(", ", report.failures()));
    }
  }
}
