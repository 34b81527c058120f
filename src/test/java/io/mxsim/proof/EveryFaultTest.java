package io.mxsim.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mxsim.crypto.ReleaseProfile;
import io.mxsim.lab.router.FaultName;
import io.mxsim.lab.router.RouterStatus.RoutingEngineState;
import io.mxsim.selftest.FaultPlan;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Breaks every test of the power-up self-test of both releases, one after the other, under the real
 * firmware in FIPS mode. A test of the Routing Engine has to be named, and nobody gets in.
 */
class EveryFaultTest {
  /** The loader has no log; it says it on the console, and the next boot logs it. */
  private static final Map<String, String> SAID_BY_THE_LOADER =
      Map.of("firmware/signature", "firmware integrity check failed: the signature");

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"mx480, re1800, JUNOS_19_1R2", "mx2010, ngre, JUNOS_20_3X75"})
  @Tag("P-MODE5")
  @Tag("P-ST1")
  @Tag("P-ST2")
  @Tag("P-ST3")
  @Tag("P-ST4")
  @Tag("P-ST5")
  @Tag("P-ST6")
  @Tag("P-ST8")
  @Tag("P-ST10")
  @Tag("G-ST2")
  void eachTestOfTheRoutingEngineIsNamedAndEndsInThePanicLoop(
      String model, String kind, ReleaseProfile release) throws Exception {
    try (FipsBench bench = new FipsBench(folder, model, kind, 0)) {
      Set<String> silent = new LinkedHashSet<>();
      bench.boot();
      assertEquals("FIPS Standard mode", bench.mode());

      for (String name : faults(release)) {
        FaultName fault = FaultName.parse(name);
        bench.router().fault(fault, true);
        bench.resetUntilPanic();
        String said = SAID_BY_THE_LOADER.getOrDefault(name, "FIPS self-test failed: " + name);
        if (!bench.panic().contains(said.replace("FIPS self-test failed: ", ""))) {
          silent.add(name + " -> " + bench.panic());
        }
        assertEquals(RoutingEngineState.ERROR, bench.state(), name);
        assertFalse(bench.console().contains("login: "), name);
        assertFalse(bench.listening(), name);
        bench.router().fault(fault, false);
      }
      assertEquals(Set.of(), silent);

      bench.boot();
      String log = bench.log();
      for (String name : faults(release)) {
        String said = SAID_BY_THE_LOADER.getOrDefault(name, "FIPS self-test failed: " + name);
        assertTrue(log.contains(said), () -> "not in the log: " + said);
      }
    }
  }

  private static List<String> faults(ReleaseProfile release) {
    List<String> names = new ArrayList<>(FaultPlan.names(release, FaultPlan.Kind.POWER_UP));
    names.removeIf(name -> name.startsWith("bcm82391/"));
    names.addAll(FaultPlan.names(release, FaultPlan.Kind.FIRMWARE));
    return names;
  }
}
