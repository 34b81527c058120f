package io.mxsim.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mxsim.lab.router.FaultName;
import io.mxsim.lab.router.RouterStatus.Card;
import io.mxsim.lab.router.RouterStatus.CardState;
import io.mxsim.lab.router.RouterStatus.RoutingEngineState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every combination of self-test results of the MICs and of the Routing Engine, at power-up. */
class EveryCardResultTest {
  private static final String STANDARD = "FIPS Standard mode";
  private static final String REDUCED = "FIPS Reduced Throughput mode";
  private static final String RECOVERY = "FIPS Recovery mode";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4})
  @Tag("P-MODE1")
  @Tag("P-MODE2")
  @Tag("P-MODE3")
  @Tag("P-MODE4")
  @Tag("P-MODE5")
  @Tag("P-ST7")
  void theModeFollowsFromTheResultsOfAllCards(int mics) throws Exception {
    try (FipsBench bench = new FipsBench(folder, "mx2010", "ngre", mics)) {
      bench.boot();
      for (int failing = 0; failing < 1 << mics; failing++) {
        for (int mic = 0; mic < mics; mic++) {
          bench.router().fault(gcmOf(mic), (failing >> mic & 1) == 1);
        }

        bench.reset();

        String bits = Integer.toBinaryString(failing) + " of " + mics;
        assertEquals(mode(mics, failing), bench.mode(), bits);
        assertTrue(bench.console().contains(mode(mics, failing) + "\r\n"), bits);
        assertEquals(states(mics, failing), states(bench), bits);
      }

      bench.router().fault(FaultName.parse("kernel/SHA-2-512"), true);
      bench.resetUntilPanic();
      assertEquals(RoutingEngineState.ERROR, bench.state());
    }
  }

  @Test
  @Tag("P-MODE3")
  @Tag("P-MODE4")
  void theDataPortsOfAFailedMicAreDownAndThoseOfTheOtherAreNot() throws Exception {
    try (FipsBench bench = new FipsBench(folder, "mx2010", "ngre", 2)) {
      bench.boot();
      assertEquals(List.of("0", "1"), withPorts(bench));

      bench.router().fault(gcmOf(1), true);
      bench.reset();
      assertEquals(List.of("0"), withPorts(bench));
      String detail = bench.command("show chassis fpc detail 0 | no-more");
      assertTrue(detail.contains("MIC 1 FIPS self-test"), detail);
      assertTrue(detail.contains("Failed (bcm82391/AES128-GCM)"), detail);
      String alarms = bench.command("show chassis alarms | no-more");
      assertTrue(alarms.contains("Major  FPC 0 MIC 1 FIPS self-test failed"), alarms);

      String log = bench.log();
      String line = "chassisd: FPC 0 MIC 1 FIPS self-test failed: bcm82391/AES128-GCM";
      assertEquals(2, log.split(line, -1).length, log);

      bench.router().fault(gcmOf(0), true);
      bench.reset();
      assertEquals(List.of(), withPorts(bench));

      bench.router().fault(gcmOf(0), false);
      bench.router().fault(gcmOf(1), false);
      bench.reset();
      assertEquals(List.of("0", "1"), withPorts(bench));
    }
  }

  /** The MICs whose first port {@code show interfaces terse} has. */
  private static List<String> withPorts(FipsBench bench) {
    String terse = bench.command("show interfaces terse | no-more");
    List<String> mics = new ArrayList<>();
    for (String line : terse.lines().toList()) {
      if (line.startsWith("xe-0/") && line.contains("/0:0 ")) {
        mics.add(line.substring(5, 6));
      }
    }
    return mics;
  }

  private static FaultName gcmOf(int mic) throws Exception {
    return FaultName.parse("fpc " + mic / 2 + " mic " + mic % 2 + ":bcm82391/AES128-GCM");
  }

  private static String mode(int mics, int failing) {
    if (failing == 0) {
      return STANDARD;
    }
    return Integer.bitCount(failing) == mics ? RECOVERY : REDUCED;
  }

  private static List<CardState> states(int mics, int failing) {
    List<CardState> states = new ArrayList<>();
    for (int mic = 0; mic < mics; mic++) {
      states.add((failing >> mic & 1) == 1 ? CardState.FAULTY : CardState.ONLINE);
    }
    return states;
  }

  private static List<CardState> states(FipsBench bench) {
    List<CardState> states = new ArrayList<>();
    for (Card card : bench.router().status().cards()) {
      if (card.slot().contains("mic")) {
        states.add(card.state());
      }
    }
    return states;
  }
}
