package io.mxsim.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.mxsim.chassis.time.Pace;
import io.mxsim.lab.router.RouterOptions;
import io.mxsim.lab.router.RouterOptions.MicPlace;
import io.mxsim.lab.router.RouterStatus;
import io.mxsim.lab.router.RouterStatus.CardState;
import io.mxsim.lab.router.RouterStatus.RoutingEngineState;
import io.mxsim.lab.router.SimulatedRouter;
import io.mxsim.lab.router.Workbench;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Power, reset buttons and cards, touched at the worst moment. */
class HardwareTest {
  private static final Duration BOOT = Duration.ofMinutes(4);

  @TempDir Path folder;

  @Test
  @Tag("P-Z3")
  void aResetOrAPowerCutAtAnyMomentOfTheBootLeadsToALogin() throws Exception {
    try (SimulatedRouter router = router(1)) {
      for (int millis = 300; millis < 15_000; millis += 1_700) {
        router.power(true);
        router.runFor(Duration.ofMillis(millis));
        router.press("re0", "reset");
        router.runFor(Duration.ofMillis(millis));
        router.power(false);
        assertEquals(RoutingEngineState.OFF, engine(router.status(), 0));
      }

      router.power(true);
      router.runFor(BOOT);

      assertEquals(RoutingEngineState.LOGIN, engine(router.status(), 0));
    }
  }

  @Test
  void aMicThatIsPulledAndPutBackComesOnlineAgain() throws Exception {
    try (SimulatedRouter router = router(1)) {
      router.power(true);
      router.runFor(BOOT);

      router.remove("fpc 0 mic 0");
      router.runFor(Duration.ofSeconds(10));
      int pulled = router.status().cards().size();
      router.insert("fpc 0 mic 0", "MIC-MACSEC-MRATE");
      router.runFor(BOOT);

      assertEquals(1, pulled);
      RouterStatus.Card mic = router.status().cards().getLast();
      assertEquals("fpc 0 mic 0", mic.slot());
      assertEquals(CardState.ONLINE, mic.state());
    }
  }

  @Test
  void theOtherRoutingEngineRunsTheChassisWhileOneIsPulled() throws Exception {
    try (SimulatedRouter router = router(2)) {
      router.power(true);
      router.runFor(BOOT);
      assertEquals(RoutingEngineState.LOGIN, engine(router.status(), 1));

      router.remove("re1");
      router.runFor(Duration.ofSeconds(10));

      assertEquals(RoutingEngineState.LOGIN, engine(router.status(), 0));
    }
  }

  private SimulatedRouter router(int engines) throws Exception {
    return new Workbench()
        .assemble(
            new RouterOptions(
                "mx2010",
                "ngre",
                engines,
                List.of(new MicPlace(0, 0)),
                Optional.empty(),
                folder,
                false,
                0,
                Pace.STEPPED,
                OptionalLong.of(7),
                Instant.parse("2026-06-11T09:00:00Z"),
                List.of()));
  }

  private static RoutingEngineState engine(RouterStatus status, int number) {
    return status.routingEngines().get(number).state();
  }
}
