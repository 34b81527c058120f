package io.mxsim.chassis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mxsim.chassis.catalog.HardwareRefusal;
import io.mxsim.chassis.catalog.SlotId;
import io.mxsim.chassis.catalog.SlotKind;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HardwareLimitsTest {
  @ParameterizedTest
  @CsvSource({
    "RE-S-1800X4, MPC7E",
    "RE-S-X6-64G, MPC7E",
    "RE-S-X6-64G, MS-MPC",
    "RE-S-1800X4, MS-MPC"
  })
  @Tag("G-HW1")
  void everyEvaluatedPairOfRoutingEngineAndCardMakesAValidBoundary(String engine, String card) {
    for (String model : List.of("MX240", "MX480", "MX960")) {
      try (Bench bench = new Bench(model)) {
        bench.chassis.insertInfrastructure();
        bench.insert("RE 0", engine);
        bench.insert("FPC 1", card);

        bench.chassis.power(true);

        assertEquals(List.of(), bench.chassis.boundary().shortfalls());
        assertTrue(bench.told.containsAll(List.of("RE 0 on", "FPC 1 on")));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"MX2010, 10, 9, 20", "MX2020, 20, 18, 40"})
  @Tag("P-HW1")
  @Tag("P-HW3")
  void anMx2000TakesTwoMicsInEachOfItsCards(String model, int cards, int supplies, int mics) {
    try (Bench bench = new Bench(model)) {
      Chassis chassis = bench.chassis;
      chassis.insertInfrastructure();
      bench.insert("RE 0", "REMX2K-X8-64G-S");
      bench.insert("RE 1", "RE-MX2000-1800X4-S");
      for (int fpc = 0; fpc < cards; fpc++) {
        bench.insert("FPC " + fpc, "MPC9E");
        bench.insert("MIC " + fpc + "/0", "MIC-MACSEC-MRATE");
        bench.insert("MIC " + fpc + "/1", "MIC-MACSEC-MRATE");
      }

      chassis.power(true);

      assertEquals(2, chassis.slots(SlotKind.ROUTING_ENGINE).size());
      assertEquals(supplies, chassis.slots(SlotKind.POWER_SUPPLY_MODULE).size());
      assertEquals(mics, chassis.slots(SlotKind.MIC).size());
      assertEquals(2 + cards + mics, bench.boards.size());
      assertTrue(chassis.boundary().valid());
      assertEquals(
          "there is no FPC " + cards + " in an " + model + ", which has FPC 0 to " + (cards - 1),
          refusal(bench, "FPC " + cards, "MPC9E"));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "MX2010 | SFB 7 | MIC-MACSEC-MRATE | SFB 7 does not take a MIC-MACSEC-MRATE, which goes"
            + " into a MIC slot of an MPC9E; SFB slots of an MX2010 take MX2000-SFB-S,"
            + " MX2000-SFB3-S",
        "MX2010 | MIC 0/2 | MIC-MACSEC-MRATE | an MPC9E holds 2 MICs: there is no MIC 0/2, only"
            + " MIC 0/0 to 0/1",
        "MX2010 | MIC 3/0 | MIC-MACSEC-MRATE | MIC 3/0 is a slot of a card, and FPC 3 is empty;"
            + " insert an MPC9E first",
        "MX240 | FPC 1 | MPC9E | an MPC9E does not fit an MX240 (it fits MX2010, MX2020); FPC"
            + " slots of an MX240 take MPC7E, MS-MPC",
        "MX2010 | RE 0 | RE-S-1800X4 | an RE-S-1800X4 does not fit an MX2010 (it fits MX240,"
            + " MX480, MX960); RE slots of an MX2010 take RE-MX2000-1800X4-S, REMX2K-X8-64G-S",
        "MX480 | RE 1 | RE-S-1800X4 | RE 1 sits in the board of CB 1, which is empty; insert an"
            + " SCBE2 there first",
        "MX960 | RE 2 | RE-S-1800X4 | an MX960 takes 2 Routing Engines, RE 0 to RE 1",
        "MX480 | PSM 0 | MX2000-PSM-AC | an MX2000-PSM-AC does not fit an MX480 (it fits MX2010,"
            + " MX2020); an MX480 has nothing of kind PSM",
        "MX2010 | FPC 0 | MPC9E | FPC 0 holds an MPC9E; remove it first",
      })
  @Tag("P-HW3")
  void hardwareThatCannotBeIsRefusedWithASentenceThatSaysWhatFits(
      String model, String slot, String part, String sentence) {
    try (Bench bench = new Bench(model)) {
      if (model.equals("MX2010")) {
        bench.insert("FPC 0", "MPC9E");
      }

      assertEquals(sentence, refusal(bench, slot, part));
    }
  }

  @Test
  void slotsThatShareAnOpeningHoldOnePart() {
    try (Bench bench = new Bench("MX240")) {
      bench.insert("CB 0", "SCBE2");
      bench.insert("CB 1", "SCBE2");

      assertEquals(
          "FPC 0 and CB 1 of an MX240 are one opening, and CB 1 holds an SCBE2",
          refusal(bench, "FPC 0", "MPC7E"));
    }
  }

  @Test
  void unknownNamesAreAnsweredWithTheKnownOnes() {
    try (Bench bench = new Bench("MX2010")) {
      String chassis =
          assertThrows(HardwareRefusal.class, () -> bench.catalogue.chassis("MX80")).getMessage();
      String slot = assertThrows(HardwareRefusal.class, () -> SlotId.parse("FPC x")).getMessage();

      assertEquals(
          "there is no chassis model \"MX80\"; known are MX240, MX480, MX960, MX2010, MX2020",
          chassis);
      assertTrue(slot.startsWith("\"FPC x\" names no slot; write for instance \"RE 0\""));
      assertEquals(SlotId.mic(12, 1), SlotId.parse("mic 12/1"));
      assertEquals(
          SlotId.of(SlotKind.FAN_TRAY, 3),
          SlotId.parse(SlotId.of(SlotKind.FAN_TRAY, 3).toString()));
    }
  }

  @Test
  @Tag("P-HW2")
  void aBoundaryThatLacksSomethingSaysWhatAndRunsAllTheSame() {
    try (Bench bench = new Bench("MX2020")) {
      Chassis chassis = bench.chassis;
      bench.insert("PSM 0", "MX2000-PSM-AC");
      bench.insert("RE 0", "RE-MX2000-1800X4-S");
      bench.insert("SFB 0", "MX2000-SFB3-S");
      bench.insert("FPC 0", "MPC9E");
      chassis.cover(SlotId.fpc(5), false);

      chassis.power(true);

      assertEquals(
          List.of(
              "there is no MX2000-SFB-S",
              "there is no MIC-MACSEC-MRATE",
              "FPC 5 is empty and has no slot cover"),
          chassis.boundary().shortfalls());
      assertTrue(chassis.slot(SlotId.fpc(0)).powered());
    }
  }

  @Test
  @Tag("P-HW2")
  void aPulledPartLeavesACoveredSlotAndTakesItsMicsAlong() {
    try (Bench bench = new Bench("MX2010")) {
      bench.insert("FPC 2", "MPC9E");
      Part mic = bench.insert("MIC 2/1", "MIC-MACSEC-MRATE");

      Part card = bench.chassis.remove(SlotId.fpc(2));

      assertTrue(bench.chassis.slot(SlotId.fpc(2)).covered());
      assertFalse(bench.chassis.exists(SlotId.mic(2, 1)));
      assertEquals(List.of(mic), card.contents());
    }
  }

  private static String refusal(Bench bench, String slot, String part) {
    return assertThrows(HardwareRefusal.class, () -> bench.insert(slot, part)).getMessage();
  }
}
