package io.mxsim.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mxsim.chassis.noise.NoiseFault;
import io.mxsim.crypto.ReleaseProfile;
import io.mxsim.lab.router.FaultName;
import io.mxsim.lab.router.RouterStatus.RoutingEngineState;
import io.mxsim.selftest.FaultPlan;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Breaks the noise of a Routing Engine, in every way and under every module that draws from it. */
class ConditionalFaultTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"mx480, re1800, JUNOS_19_1R2", "mx2010, ngre, JUNOS_20_3X75"})
  @Tag("P-ST9")
  @Tag("G-ST5")
  @Tag("P-MODE5")
  void noiseThatFailsItsStartUpTestIsNamedAndEndsInThePanicLoop(
      String model, String kind, ReleaseProfile release) throws Exception {
    try (FipsBench bench = new FipsBench(folder, model, kind, 0)) {
      bench.boot();
      List<String> logged = new ArrayList<>();

      for (String name : noiseFaults(release)) {
        FaultName fault = FaultName.parse(name);
        bench.router().fault(fault, true);
        bench.resetUntilPanic();
        String said = "FIPS self-test failed: " + failure(name);
        assertTrue(bench.panic().contains(said), () -> name + ": " + bench.panic());
        assertEquals(RoutingEngineState.ERROR, bench.state(), name);
        assertFalse(bench.console().contains("login: "), name);
        bench.router().fault(fault, false);
        logged.add(said);
      }

      bench.boot();
      String log = bench.log();
      for (String said : logged) {
        assertTrue(log.contains(said), said);
      }
    }
  }

  /** On demand the noise is looked at again (SP 800-90B section 4.3), and a service still runs. */
  @ParameterizedTest
  @EnumSource(NoiseFault.class)
  @Tag("P-ST9")
  @Tag("G-ST4")
  void noiseThatFailedSinceIsFoundByTheTestOnDemand(NoiseFault fault) throws Exception {
    try (FipsBench bench = new FipsBench(folder, "mx2010", "ngre", 0)) {
      bench.boot();
      bench.command("request system fips self-test");
      assertEquals("", bench.panic());

      bench.router().fault(FaultName.parse(fault.label()), true);
      bench.type("officer\r", "Password:");
      bench.type("Officer-Pass-1\r", "officer@ci:fips> ");
      bench.type("request system fips self-test\r", "panic: FIPS self-test failed: kernel/");

      assertEquals(RoutingEngineState.ERROR, bench.state());
    }
  }

  @Test
  void theHardwareKnowsTheFaultsOfTheBoardsThatTheCatalogueNames() {
    List<String> names =
        new ArrayList<>(FaultPlan.names(ReleaseProfile.JUNOS_20_3X75, FaultPlan.Kind.CONDITIONAL));
    names.removeIf(name -> !name.startsWith("noise/"));
    List<String> known = new ArrayList<>();
    for (NoiseFault fault : NoiseFault.values()) {
      known.add(fault.label());
    }

    assertEquals(known, names);
  }

  private static List<String> noiseFaults(ReleaseProfile release) {
    List<String> names = new ArrayList<>(FaultPlan.names(release, FaultPlan.Kind.CONDITIONAL));
    names.removeIf(
        name -> !name.startsWith("noise/") && !name.endsWith("/RCT") && !name.endsWith("/APT"));
    return names;
  }

  private static String failure(String fault) {
    return switch (fault) {
      case "noise/stuck" -> "kernel/RCT, openssl/RCT";
      case "noise/biased" -> "kernel/APT, openssl/APT";
      default -> fault;
    };
  }
}
