package io.mxsim.re.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mxsim.chassis.Chassis;
import io.mxsim.chassis.LedState;
import io.mxsim.chassis.catalog.SlotId;
import io.mxsim.re.alarmd.Alarm.Severity;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class AlarmsTest {
  private static final String NONE = "No alarms currently active\n";

  @Test
  @Tag("G-OP1")
  void aChassisThatIsWellHasNoAlarmAndASystemWithoutRescueConfigurationHasOne() {
    try (CommandBench bench = CommandBench.mx2010().powerOn()) {
      String chassis = bench.run("get-alarm-information");
      String system = bench.run("get-system-alarm-information");
      bench.rescueSet = true;
      bench.review();

      assertEquals(NONE, chassis);
      assertEquals(
          """
          1 alarms currently active
          Alarm time               Class  Description
          2026-01-01 00:00:00 UTC  Minor  Rescue configuration is not set
          """,
          system);
      assertEquals(NONE, bench.run("get-system-alarm-information"));
    }
  }

  @Test
  void anAlarmKeepsTheTimeAtWhichItWasRaisedAndIsLoggedOnce() {
    try (CommandBench bench = CommandBench.mx2010().powerOn()) {
      bench.breakPart("PSM 3", Chassis.DEAD);
      bench.pass(Duration.ofMinutes(5));
      bench.chassis.remove(SlotId.parse("Fan Tray 1"));
      String both = bench.run("get-alarm-information");
      bench.chassis.repair(SlotId.parse("PSM 3"), Chassis.DEAD);
      bench.insert("Fan Tray 1", "MX2000-FANTRAY-S");

      assertEquals(
          """
          2 alarms currently active
          Alarm time               Class  Description
          2026-01-01 00:01:00 UTC  Major  PSM 3 Not OK
          2026-01-01 00:06:00 UTC  Major  Fan Tray 1 Absent
          """,
          both);
      assertEquals(NONE, bench.run("get-alarm-information"));
      assertEquals(1, bench.log.stream().filter(line -> line.startsWith("Alarm set: PSM")).count());
      assertTrue(
          bench.log.contains("Alarm cleared: PSM color=RED, class=CHASSIS, reason=PSM 3 Not OK"));
    }
  }

  @Test
  @Tag("P-MODE3")
  @Tag("P-MODE4")
  void aFailedMicAndTheModeThatFollowsRaiseAlarms() {
    try (CommandBench bench = CommandBench.mx2010()) {
      bench.breakPart("MIC 0/0", "bcm82391/AES256-GCM");
      bench.powerOn().fipsLevel1();
      String reduced = bench.run("get-alarm-information");
      bench.breakPart("MIC 0/1", "bcm82391/AES256-GCM");
      bench.chassis.reset(SlotId.mic(0, 1));
      bench.pass(Duration.ofMinutes(1));
      bench.fipsLevel1();
      String recovery = bench.run("get-alarm-information");

      assertTrue(reduced.contains("  Major  FPC 0 MIC 0 FIPS self-test failed\n"), reduced);
      assertTrue(reduced.contains("  Minor  FIPS Reduced Throughput mode\n"), reduced);
      assertTrue(recovery.contains("  Major  FPC 0 MIC 1 FIPS self-test failed\n"), recovery);
      assertTrue(recovery.contains("  Major  FIPS Recovery mode, no MACsec service\n"), recovery);
    }
  }

  @Test
  void aPulledManagementCableRaisesAnAlarm() {
    try (CommandBench bench = CommandBench.mx2010().powerOn()) {
      bench
          .chassis
          .slot(SlotId.routingEngine(0))
          .board()
          .orElseThrow()
          .routingEngine()
          .orElseThrow()
          .managementPort()
          .plug(false);
      bench.review();

      String major = bench.run("get-alarm-information");
      bench.alarms().managementLink(Optional.of(Severity.MINOR));
      bench.review();
      String minor = bench.run("get-alarm-information");
      bench.alarms().managementLink(Optional.empty());
      bench.review();

      assertTrue(major.endsWith("  Major  Host 0 fxp0 : Ethernet Link Down\n"), major);
      assertTrue(minor.endsWith("  Minor  Host 0 fxp0 : Ethernet Link Down\n"), minor);
      assertEquals(NONE, bench.run("get-alarm-information"));
      assertTrue(
          bench
              .run("get-interface-terse-information")
              .contains("fxp0                    up    down"));
    }
  }

  @Test
  @Tag("P-HW5")
  void theCraftInterfaceShowsTheLampsThatAreLit() {
    try (CommandBench bench = new CommandBench("MX960", "FPC 0", "MPC7E")) {
      bench.rescueSet = true;
      bench.powerOn();

      String well = bench.run("get-craft-information");
      bench.breakPart("PEM 2", Chassis.DEAD);
      bench.breakPart("FPC 0", Chassis.DEAD);
      String ill = bench.run("get-craft-information");

      assertEquals(
          """
          Front Panel System LEDs:
          Routing Engine    0    1
          --------------------------
          OK                *    .
          Fail              .    .
          Master            *    .

          Front Panel Alarm Indicators:
          -----------------------------
          Red LED      .
          Yellow LED   .
          Major relay  .
          Minor relay  .

          Front Panel FPC LEDs:
          FPC    0   1   2   3   4   5   6   7   8   9  10  11
          ------------------------------------------------------
          Red    .   .   .   .   .   .   .   .   .   .   .   .
          Green  *   .   .   .   .   .   .   .   .   .   .   .

          CB LEDs:
            CB   0   1   2
          ------------------
          Amber  .   .   .
          Green  *   *   .

          PS LEDs:
            PS   0   1   2   3
          --------------------
          Red    .   .   .   .
          Green  *   *   *   *

          Fan Tray LEDs:
            FT   0   1
          ----------------------
          Red    .   .
          Green  *   *
          """,
          well);
      assertEquals(LedState.RED, bench.chassis.led("MAJOR ALARM").state());
      assertTrue(ill.contains("Red LED      *\n"), ill);
      assertTrue(ill.contains("Red    *   .   .   .   .   .   .   .   .   .   .   .\n"), ill);
      assertTrue(ill.contains("Red    .   .   *   .\nGreen  *   *   .   *\n"), ill);
    }
  }
}
