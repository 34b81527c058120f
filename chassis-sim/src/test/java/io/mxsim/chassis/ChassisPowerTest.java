package io.mxsim.chassis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mxsim.chassis.catalog.Button;
import io.mxsim.chassis.catalog.HardwareRefusal;
import io.mxsim.chassis.catalog.SlotId;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ChassisPowerTest {
  private static final SlotId RE0 = SlotId.routingEngine(0);
  private static final SlotId FPC0 = SlotId.fpc(0);

  private final Bench bench = new Bench("MX2010");
  private final Chassis chassis = bench.chassis;

  @BeforeEach
  void anMx2010WithOneMic() {
    chassis.insertInfrastructure();
    bench.insert("RE 0", "REMX2K-X8-64G-S");
    bench.insert("FPC 0", "MPC9E");
    bench.insert("MIC 0/0", "MIC-MACSEC-MRATE");
  }

  @AfterEach
  void cleanUp() {
    bench.close();
  }

  @Test
  void powerReachesTheRoutingEngineBeforeTheCardAndTheCardBeforeItsMic() {
    chassis.power(true);

    assertEquals(
        List.of("RE 0 made", "RE 0 on", "FPC 0 made", "FPC 0 on", "MIC 0/0 made", "MIC 0/0 on"),
        bench.told);
  }

  @Test
  void theFirmwareOfABoardIsMadeOnceForAnInsertion() {
    chassis.power(true);
    bench.told.clear();

    chassis.power(false);
    chassis.power(true);
    Part card = chassis.remove(FPC0);
    chassis.insert(FPC0, card);

    assertEquals(
        List.of(
            "MIC 0/0 off",
            "FPC 0 off",
            "RE 0 off",
            "RE 0 on",
            "FPC 0 on",
            "MIC 0/0 on",
            "MIC 0/0 off",
            "FPC 0 off",
            "FPC 0 made",
            "FPC 0 on",
            "MIC 0/0 made",
            "MIC 0/0 on"),
        bench.told);
  }

  @Test
  void aCardThatIsSwitchedOffTakesItsMicAlong() {
    chassis.power(true);
    bench.told.clear();

    chassis.power(FPC0, false);

    assertEquals(List.of("MIC 0/0 off", "FPC 0 off"), bench.told);
    assertFalse(chassis.slot(SlotId.mic(0, 0)).powered());
  }

  @Test
  void aChassisWithoutPowerSupplyOrWithoutRoutingEngineDoesNotStart() {
    try (Bench empty = new Bench("MX2010")) {
      String noSupply =
          assertThrows(HardwareRefusal.class, () -> empty.chassis.power(true)).getMessage();
      empty.insert("PSM 3", "MX2000-PSM-DC");
      String noRoutingEngine =
          assertThrows(HardwareRefusal.class, () -> empty.chassis.power(true)).getMessage();

      assertEquals("the MX2010 has no working power supply", noSupply);
      assertEquals("the MX2010 has no Routing Engine", noRoutingEngine);
    }
  }

  @Test
  void theLastPowerSupplyThatDiesTakesEverythingDownAndItsRepairBringsItBack() {
    chassis.power(true);
    bench.told.clear();

    for (int i = 0; i < 9; i++) {
      assertTrue(chassis.slot(RE0).powered());
      chassis.breakPart(SlotId.parse("PSM " + i), Chassis.DEAD);
    }
    boolean poweredWithoutSupply = chassis.slot(RE0).powered();
    chassis.repair(SlotId.parse("PSM 4"), Chassis.DEAD);

    assertFalse(poweredWithoutSupply);
    assertEquals(
        List.of("MIC 0/0 off", "FPC 0 off", "RE 0 off", "RE 0 on", "FPC 0 on", "MIC 0/0 on"),
        bench.told);
  }

  @Test
  void aFaultReachesTheFirmwareOnceAndStaysWithThePart() {
    chassis.power(true);
    bench.told.clear();

    chassis.breakPart(SlotId.mic(0, 0), "aes-gcm");
    chassis.breakPart(SlotId.mic(0, 0), "aes-gcm");
    Part mic = chassis.remove(SlotId.mic(0, 0));
    chassis.insert(SlotId.mic(0, 1), mic);

    assertEquals(
        List.of("MIC 0/0 broken aes-gcm", "MIC 0/0 off", "MIC 0/1 made", "MIC 0/1 on"), bench.told);
    assertEquals(List.of("aes-gcm"), bench.board("MIC 0/1").part().faults());
  }

  @Test
  @Tag("P-HW5")
  void theResetButtonResetsAndTheOnlineOfflineButtonIsForTheFirmwareUnlessTheSlotIsOff() {
    chassis.power(true);
    bench.told.clear();

    chassis.press(RE0, Button.RESET);
    chassis.press(RE0, Button.ONLINE_OFFLINE);
    chassis.power(RE0, false);
    chassis.press(RE0, Button.RESET);
    chassis.press(RE0, Button.ONLINE_OFFLINE);

    assertEquals(List.of("RE 0 reset", "RE 0 ONLINE_OFFLINE", "RE 0 off", "RE 0 on"), bench.told);
    String refusal =
        assertThrows(
                HardwareRefusal.class, () -> chassis.press(SlotId.parse("SFB 0"), Button.RESET))
            .getMessage();
    assertEquals("an MX2000-SFB3-S has no such button", refusal);
  }

  @Test
  void workOfAnEarlierLifeOfABoardNeverRuns() {
    chassis.power(true);
    Board board = bench.board("RE 0");
    board.after(Duration.ofSeconds(1), "old", () -> bench.told.add("old"));
    chassis.reset(RE0);
    board.after(Duration.ofSeconds(1), "new", () -> bench.told.add("new"));
    bench.told.clear();

    bench.loop.runFor(Duration.ofSeconds(2));

    assertEquals(List.of("new"), bench.told);
  }
}
