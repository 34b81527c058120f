package io.mxsim.re.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mxsim.chassis.card.CardState;
import io.mxsim.chassis.card.OfflineReason;
import io.mxsim.chassis.card.Vitals;
import io.mxsim.chassis.catalog.SlotId;
import io.mxsim.macsec.control.CardReport;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ShowFpcTest {
  private static final String KAT = "bcm82391/AES128-GCM";

  private static CardReport status(CardState state, OfflineReason reason, int celsius) {
    Vitals vitals = new Vitals(celsius, 8, 0, 8, 3, 1, 2048, 8, 20);
    return new CardReport.StatusReport(
        state, reason, vitals, Instant.parse("2026-01-01T00:00:00Z"), 785);
  }

  private static List<String> lines(String text) {
    return text.lines().toList();
  }

  @Test
  @Tag("G-OP1")
  void theTableIsThatOfTheBoxToTheColumn() {
    try (CommandBench bench = new CommandBench("MX240", "FPC 1", "MPC7E").powerOn()) {
      bench.say("FPC 1", status(CardState.ONLINE, OfflineReason.NONE, 23));

      String text = bench.run("get-fpc-information");

      String header =
          """
                               Temp  CPU Utilization (%)   CPU Utilization (%)  Memory    Utilization (%)
          Slot State            (C)  Total  Interrupt      1min   5min   15min  DRAM (MB) Heap     Buffer
          """;
      String online =
          "  1  Online            23      8          0        8      3      1    2048        8"
              + "         20\n";
      String empty = "Empty           \n";
      assertEquals(header + "  0  " + empty + online + "  2  " + empty, text);
    }
  }

  @Test
  void aCardIsFollowedThroughItsBootAndOutOfService() {
    try (CommandBench bench = new CommandBench("MX240", "FPC 1", "MPC7E").powerOn()) {
      String[] arguments = {"fpc-slot", "1"};
      bench.say("FPC 1", status(CardState.PRESENT, OfflineReason.NONE, 21));
      String present = lines(bench.run("get-fpc-information", arguments)).getLast();
      bench.say("FPC 1", status(CardState.TESTING, OfflineReason.NONE, 22));
      String testing = lines(bench.run("get-fpc-information", arguments)).getLast();
      bench.say("FPC 1", status(CardState.OFFLINE, OfflineReason.COMMAND, 22));
      String command = lines(bench.run("get-fpc-information", arguments)).getLast();
      bench.say("FPC 1", status(CardState.OFFLINE, OfflineReason.BUTTON, 22));
      String button = lines(bench.run("get-fpc-information", arguments)).getLast();
      bench.chassis.power(SlotId.fpc(1), false);
      String unpowered = lines(bench.run("get-fpc-information", arguments)).getLast();
      bench.chassis.power(SlotId.fpc(1), true);
      bench.breakPart("FPC 1", "dead");
      String dead = lines(bench.run("get-fpc-information", arguments)).getLast();

      assertEquals("  1  Present           21", present);
      assertTrue(testing.startsWith("  1  Testing           22      8          0"), testing);
      assertEquals("  1  Offline         ---Offlined by cli command---", command);
      assertEquals("  1  Offline         ---Offlined by button press---", button);
      assertEquals("  1  Offline         ---No power---", unpowered);
      assertEquals("  1  Offline         ---Unresponsive---", dead);
    }
  }

  /** A line for each port of a MIC whose chip has failed. */
  private static String failedPorts() {
    StringBuilder lines = new StringBuilder();
    for (int port = 0; port < 12; port++) {
      lines.append("  %-5d BCM82391 Failed%n".formatted(port));
    }
    return lines.toString();
  }

  @Test
  @Tag("P-MODE3")
  void aMicThatHasFailedItsSelfTestStandsOutInEveryViewOfItsCard() {
    try (CommandBench bench = CommandBench.mx2010()) {
      bench.breakPart("MIC 0/1", KAT);

      bench.powerOn().fipsLevel1();

      List<String> table = lines(bench.run("get-fpc-information"));
      assertEquals("     MIC 1 Offline   ---FIPS self-test failed---", table.get(3));
      String status = bench.run("get-pic-information");
      assertEquals(
          """
          Slot 0   Online       MPC9E 3D
            PIC 0  Online       MACSEC-12xQSFPP-XGE-XLGE-CGE
            PIC 1  Offline      MACSEC-12xQSFPP-XGE-XLGE-CGE (FIPS self-test failed)
          """,
          status);
      assertEquals(
          """
          FPC slot 0, PIC slot 1 information:
            Type                             MACSEC-12xQSFPP-XGE-XLGE-CGE
            State                            Offline
            Reason                           FIPS self-test failed: bcm82391/AES128-GCM

          Port FIPS self-test information:

            Port  Module   Result
          %s\
          """
              .formatted(failedPorts()),
          bench.run("get-pic-detail", "fpc-slot", "0", "pic-slot", "1"));
      String detail = bench.run("get-fpc-information", "detail", "", "fpc-slot", "0");
      assertTrue(detail.contains("  MIC 0 FIPS self-test                Passed\n"), detail);
      assertTrue(
          detail.contains("  MIC 1 FIPS self-test                Failed (bcm82391/AES128-GCM)\n"),
          detail);
      assertTrue(detail.contains("  FIPS Mode                           True  \n"), detail);
    }
  }

  @Test
  @Tag("P-MODE4")
  void aCardWhoseMicsHaveAllFailedIsNotInFipsModeAndItsPortsAreGone() {
    try (CommandBench bench = CommandBench.mx2010()) {
      bench.breakPart("MIC 0/0", KAT);
      bench.breakPart("MIC 0/1", KAT);

      bench.powerOn().fipsLevel1();

      String detail = bench.run("get-fpc-information", "detail", "", "fpc-slot", "0");
      assertTrue(detail.contains("  FIPS Mode                           False \n"), detail);
      assertFalse(bench.run("get-interface-terse-information").contains("xe-0/"));
      assertEquals("level 1;\n## FIPS Recovery mode\n", bench.run("get-fips-chassis-level"));
    }
  }

  @Test
  @Tag("G-OP1")
  void theDetailsOfACardAreThoseOfTheBoxToTheColumn() {
    try (CommandBench bench = new CommandBench("MX240", "FPC 1", "MPC7E").powerOn()) {
      bench.pass(Duration.ofDays(19).plusHours(4).plusMinutes(18).plusSeconds(23));
      bench.say("FPC 1", status(CardState.ONLINE, OfflineReason.NONE, 43));

      String detail = bench.run("get-fpc-information", "detail", "", "fpc-slot", "1");

      assertEquals(
          "Slot 1 information:\n"
              + "  State                               Online    \n"
              + "  Temperature                      43 degrees C / 109 degrees F\n"
              + "  Total CPU DRAM                  2048 MB\n"
              + "  FIPS Capable                        True  \n"
              + "  FIPS Mode                           False \n"
              + "  Start time                          2026-01-01 00:00:00 UTC\n"
              + "  Uptime                              19 days, 4 hours, 19 minutes, 23 seconds\n"
              + "  Max power consumption            785 Watts\n",
          detail);
    }
  }

  @Test
  void aSlotThatTheChassisDoesNotHaveIsAnError() {
    try (CommandBench bench = CommandBench.mx2010().powerOn()) {
      String expected = "error: Illegal FPC slot number: 10\n";

      assertEquals(expected, bench.run("get-fpc-information", "fpc-slot", "10"));
      assertEquals(expected, bench.run("get-pic-information", "slot", "10"));
      assertEquals(expected, bench.run("request-chassis-fpc", "slot", "10", "cmd", "offline"));
      assertEquals(
          "error: Illegal FPC slot number: 2147483647\n",
          bench.run("get-fpc-information", "fpc-slot", "4294967295"));
      assertEquals(
          "FPC slot 2 is empty\n", bench.run("get-pic-detail", "fpc-slot", "2", "pic-slot", "0"));
    }
  }
}
