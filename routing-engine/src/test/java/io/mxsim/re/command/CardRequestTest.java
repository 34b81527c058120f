package io.mxsim.re.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mxsim.chassis.catalog.SlotId;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class CardRequestTest {
  private static final Duration BOOT = Duration.ofSeconds(60);

  private static String fpc(CommandBench bench, String command) {
    return bench.run("request-chassis-fpc", "slot", "0", "cmd", command);
  }

  private static String mic(CommandBench bench, String command) {
    return bench.run("request-chassis-mic", "fpc-slot", "0", "mic-slot", "1", "cmd", command);
  }

  @Test
  @Tag("G-OP1")
  void anFpcGoesOfflineAndComesBackByCommand() {
    try (CommandBench bench = CommandBench.mx2010().powerOn()) {
      String offline = fpc(bench, "offline");
      String afterwards = bench.run("get-fpc-information", "fpc-slot", "0");
      String again = fpc(bench, "offline");
      String restart = fpc(bench, "restart");
      String online = fpc(bench, "online");
      bench.pass(BOOT);

      assertEquals("Offline initiated, use \"show chassis fpc\" to verify\n", offline);
      assertTrue(
          afterwards.endsWith("  0  Offline         ---Offlined by cli command---\n"), afterwards);
      assertEquals("FPC 0 already offline\n", again);
      assertEquals("FPC 0 is offline\n", restart);
      assertEquals("Online initiated, use \"show chassis fpc\" to verify\n", online);
      assertTrue(bench.run("get-fpc-information", "fpc-slot", "0").contains("  0  Online  "));
      assertEquals("FPC 0 already online\n", fpc(bench, "online"));
    }
  }

  @Test
  void aRestartedFpcBootsAnew() {
    try (CommandBench bench = CommandBench.mx2010().powerOn()) {
      String restart = fpc(bench, "restart");
      String meanwhile = bench.run("get-fpc-information", "fpc-slot", "0");
      bench.pass(BOOT);

      assertEquals("Restart initiated, use \"show chassis fpc\" to verify\n", restart);
      assertFalse(meanwhile.contains("Online"), meanwhile);
      assertTrue(bench.run("get-fpc-information", "fpc-slot", "0").contains("  0  Online  "));
    }
  }

  @Test
  void anFpcThatIsConfiguredOffStaysOffUntilTheStatementIsGone() {
    try (CommandBench bench = CommandBench.mx2010().powerOn()) {
      bench.chassisd().keepOff(Set.of(SlotId.fpc(0), SlotId.fpc(5)));
      String off = bench.run("get-fpc-information", "fpc-slot", "0");
      String refused = fpc(bench, "online");
      bench.chassis.power(SlotId.fpc(0), true);
      bench.pass(BOOT);
      String stillOff = bench.run("get-fpc-information", "fpc-slot", "0");
      bench.chassisd().keepOff(Set.of());
      bench.pass(BOOT);

      assertTrue(off.endsWith("  0  Offline         ---Configured power off---\n"), off);
      assertEquals("FPC 0 is configured to be powered off\n", refused);
      assertEquals(off, stillOff);
      assertTrue(bench.run("get-fpc-information", "fpc-slot", "0").contains("  0  Online  "));
    }
  }

  @Test
  void anEmptySlotIsSaidToBeEmpty() {
    try (CommandBench bench = CommandBench.mx2010().powerOn()) {
      assertEquals(
          "FPC slot 5 is empty\n", bench.run("request-chassis-fpc", "slot", "5", "cmd", "offline"));
      assertEquals(
          "FPC 5 MIC 0 is not present\n",
          bench.run("request-chassis-mic", "fpc-slot", "5", "mic-slot", "0", "cmd", "offline"));
    }
  }

  @Test
  void aMicGoesOfflineAloneAndComesBack() {
    try (CommandBench bench = CommandBench.mx2010().powerOn()) {
      String offline = mic(bench, "offline");
      String afterwards = bench.run("get-pic-information", "slot", "0");
      mic(bench, "online");
      bench.pass(BOOT);

      assertEquals(
          "FPC 0 MIC 1, offline initiated, use \"show chassis fpc pic-status 0\" to verify\n",
          offline);
      assertEquals(
          """
          Slot 0   Online       MPC9E 3D
            PIC 0  Online       MACSEC-12xQSFPP-XGE-XLGE-CGE
            PIC 1  Offline      MACSEC-12xQSFPP-XGE-XLGE-CGE
          """,
          afterwards);
      assertFalse(bench.run("get-pic-information", "slot", "0").contains("Offline"));
    }
  }

  @Test
  @Tag("P-MODE3")
  void aMicThatHasFailedIsTestedAnewWhenItIsBroughtOnline() {
    try (CommandBench bench = CommandBench.mx2010()) {
      bench.breakPart("MIC 0/1", "bcm82391/AES128-GCM");
      bench.powerOn();

      mic(bench, "online");
      bench.pass(BOOT);
      String stillBroken = bench.run("get-pic-information", "slot", "0");
      bench.chassis.repair(SlotId.mic(0, 1), "bcm82391/AES128-GCM");
      mic(bench, "online");
      bench.pass(BOOT);

      assertTrue(stillBroken.contains("PIC 1  Offline"), stillBroken);
      assertFalse(bench.run("get-pic-information", "slot", "0").contains("Offline"));
      assertTrue(
          bench.log.contains(
              "Alarm cleared: FPC color=RED, class=CHASSIS, "
                  + "reason=FPC 0 MIC 1 FIPS self-test failed"));
    }
  }
}
