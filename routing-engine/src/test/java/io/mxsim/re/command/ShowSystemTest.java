package io.mxsim.re.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mxsim.chassis.RoutingEngineHardware;
import io.mxsim.chassis.catalog.SlotId;
import io.mxsim.chassis.media.FileSystem;
import io.mxsim.re.config.CommitRecord;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ShowSystemTest {
  private static RoutingEngineHardware hardware(CommandBench bench) {
    return bench
        .chassis
        .slot(SlotId.routingEngine(0))
        .board()
        .orElseThrow()
        .routingEngine()
        .orElseThrow();
  }

  @Test
  @Tag("P-MODE7")
  void theFipsLevelIsTheOneInForceAndACommittedOneWaitsForTheReboot() {
    try (CommandBench bench = CommandBench.mx2010().powerOn()) {
      String factory = bench.run("get-fips-level");
      bench.configure("set system fips chassis level 1\n");
      String committed = bench.run("get-fips-level");
      bench.fipsLevel1();

      assertEquals("level 0;\n", factory);
      assertEquals("level 0;\n## reboot is required to transition to FIPS level 1\n", committed);
      assertEquals("level 1;\n## FIPS Standard mode\n", bench.run("get-fips-level"));
      assertEquals("level 1;\n## FIPS Standard mode\n", bench.run("get-fips-chassis-level"));
    }
  }

  @Test
  void uptimeSaysWhenTheSystemBootedAndWhoConfiguredItLast() {
    try (CommandBench bench = CommandBench.mx2010().powerOn()) {
      bench.pass(Duration.ofDays(15).plusHours(3).plusMinutes(3));
      bench.lastCommit = new CommitRecord("admin", bench.loop.now(), "cli", "");
      bench.pass(Duration.ofSeconds(100));
      bench.users.add(
          new LoggedIn(
              "ops", "pts/0", Optional.of("10.1.0.1"), bench.loop.now(), Optional.empty()));

      assertEquals(
          """
          Current time: 2026-01-16 03:05:40 UTC
          Time Source:  LOCAL CLOCK\s
          System booted: 2026-01-01 00:00:00 UTC (2w1d 03:05 ago)
          Last configured: 2026-01-16 03:04:00 UTC (00:01:40 ago) by admin
          3:05AM  up 15 days, 3:05, 1 user
          """,
          bench.run("get-system-uptime-information"));
    }
  }

  @Test
  void usersAreListedAsTheBoxListsThem() {
    try (CommandBench bench = CommandBench.mx2010().powerOn()) {
      bench.pass(Duration.ofMinutes(154));
      bench.users.add(
          new LoggedIn(
              "ops", "pts/0", Optional.of("10.1.0.1"), bench.loop.now(), Optional.empty()));
      bench.users.add(
          new LoggedIn(
              "root", "u0", Optional.empty(), bench.loop.now(), Optional.of(bench.loop.now())));
      bench.pass(Duration.ofMinutes(7));

      List<String> lines = bench.run("get-system-users-information").lines().toList();

      assertEquals("2:42AM  up 2:42, 2 users", lines.getFirst());
      assertEquals(
          "USER     TTY      FROM                              LOGIN@  IDLE WHAT", lines.get(1));
      assertEquals(
          "ops      pts/0    10.1.0.1                          2:35AM      - -cl", lines.get(2));
      assertEquals(
          "root     u0       -                                 2:35AM      7 -cl", lines.get(3));
    }
  }

  @Test
  void storageIsMeasuredOnTheMedia() {
    try (CommandBench bench = CommandBench.mx2010().powerOn()) {
      FileSystem var =
          hardware(bench).disks().getFirst().partition("var").format(() -> bench.loop.now());
      bench.mounts.add(new ShowStorage.Mounted("/dev/gpt/var", "/.mount/var", var));
      String before = bench.run("get-system-storage");
      var.write("/tmp/big", new byte[20 << 20]);

      String after = bench.run("get-system-storage");

      assertTrue(
          before.startsWith(
              "Filesystem              Size       Used      Avail  Capacity   Mounted on\n"
                  + "/dev/gpt/var             64M"),
          before);
      assertTrue(after.contains("        44M       "), after);
      assertTrue(after.endsWith("32%  /.mount/var\n"), after);
    }
  }

  @Test
  void sizesHaveThreeDigitsAtMost() {
    assertEquals("0B", ShowStorage.human(0));
    assertEquals("999B", ShowStorage.human(999));
    assertEquals("1.2G", ShowStorage.human(1_288_490_189L));
    assertEquals("17G", ShowStorage.human(17L << 30));
    assertEquals("64M", ShowStorage.human(64L << 20));
  }

  @Test
  @Tag("P-MODE4")
  void interfacesAreThePortsThereAreAndTheAddressesThatAreConfigured() {
    try (CommandBench bench = CommandBench.mx2010().powerOn()) {
      bench.configure(
          """
          set interfaces fxp0 unit 0 family inet address 10.0.0.1/24
          set interfaces fxp0 unit 0 family inet address 10.0.1.1/24
          set interfaces lo0 unit 0 family inet address 10.255.0.1/32
          set interfaces xe-0/1/11:3 disable
          """);

      String all = bench.run("get-interface-terse-information");

      assertTrue(
          all.startsWith(
              "Interface               Admin Link Proto    Local                 Remote\n"
                  + "xe-0/0/0:0              up    down\n"),
          all);
      assertTrue(
          all.endsWith(
              """
              xe-0/1/11:3             down  down
              fxp0                    up    up
              fxp0.0                  up    up   inet     10.0.0.1/24
                                                          10.0.1.1/24
              lo0                     up    up
              lo0.0                   up    up   inet     10.255.0.1          --> 0/0
              """),
          all);
      assertEquals(1 + 2 * 12 * 4 + 5, all.lines().count());
      assertEquals(
          "error: device xe-7/0/0 not found\n",
          bench.run("get-interface-terse-information", "interface-name", "xe-7/0/0"));
    }
  }

  @Test
  @Tag("P-HW5")
  void theInventoryListsWhatIsInserted() {
    try (CommandBench bench = CommandBench.mx2010().powerOn()) {
      String serial = bench.chassis.slot(SlotId.mic(0, 1)).part().orElseThrow().serial();
      String plain = bench.run("get-chassis-inventory");
      String models = bench.run("get-chassis-inventory", "verbosity", "models");
      String detail = bench.run("get-chassis-inventory", "verbosity", "detail");
      bench.chassis.remove(SlotId.mic(0, 1));
      String without = bench.run("get-chassis-inventory");

      String row = "  MIC 1          REV 01   750-055993   ";
      assertTrue(
          plain.startsWith(
              "Hardware inventory:\n"
                  + "Item             Version  Part number  Serial number     Description\n"
                  + "Chassis                                "
                  + bench.chassis.serial()
                  + "      MX2010\n"
                  + "Midplane         REV 36   750-044636                     Lower Backplane\n"),
          plain);
      assertTrue(
          plain.contains(
              row
                  + serial
                  + "          MACSEC-12xQSFPP-XGE-XLGE-CGE\n"
                  + "    PIC 1                 BUILTIN      BUILTIN           MACSEC-12xQSFPP"),
          plain);
      assertTrue(models.contains(row + serial + "          MIC-MACSEC-MRATE\n"), models);
      assertTrue(detail.contains("\n  sda   50000 MB      "), detail);
      assertFalse(without.contains("MIC 1"), without);
    }
  }

  @Test
  void theEnvironmentHasTheTemperatureOfTheCardAndTheStateOfEveryPart() {
    try (CommandBench bench = CommandBench.mx2010().powerOn()) {
      bench.breakPart("Fan Tray 2", "dead");
      bench.chassis.remove(SlotId.parse("PSM 4"));

      String text = bench.run("get-environment-information");

      assertTrue(
          text.startsWith(
              "Class Item                           Status     Measurement\n"
                  + "Temp  PSM 0                          OK\n"),
          text);
      assertTrue(text.contains("\n      PSM 4                          Absent\n"), text);
      assertTrue(text.contains("\n      Fan Tray 2 Fan 6               Failed\n"), text);
      String fpc =
          text.lines().filter(line -> line.startsWith("      FPC 0")).findFirst().orElseThrow();
      assertTrue(fpc.matches(" {6}FPC 0 {26}OK {9}\\d+ degrees C / \\d+ degrees F"), fpc);
    }
  }

  @Test
  void theRoutingEngineSaysWhichItIsAndSinceWhenItRuns() {
    try (CommandBench bench = CommandBench.mx2010().powerOn()) {
      String serial = bench.chassis.slot(SlotId.routingEngine(0)).part().orElseThrow().serial();

      assertEquals(
          """
          Routing Engine status:
            Slot 0:
              Current state                  Master
              Election priority              Master (default)
              DRAM                      65536 MB (65536 MB installed)
              Model                          RE-S-2X00x8
              Serial ID                      %s
              Start time                     2026-01-01 00:00:00 UTC
              Uptime                         1 minute
              Last reboot reason             0x1:power cycle
          """
              .formatted(serial),
          bench.run("get-route-engine-information"));
      assertEquals(
          "error: Routing Engine 1 is not present\n",
          bench.run("get-route-engine-information", "slot", "1"));
    }
  }

  @Test
  @Tag("P-MODE7")
  void theReleaseIsShownBrieflyWithItsPackagesAndWithAHaiku() {
    try (CommandBench bench = CommandBench.mx2010().powerOn()) {
      String brief = bench.run("get-software-information", "level", "brief");
      String plain = bench.run("get-software-information");
      String detail = bench.run("get-software-information", "level", "detail");
      String haiku = bench.run("get-version-haiku");

      assertEquals("Hostname: r1\nModel: mx2010\nJunos: 20.3X75.8\n", brief);
      assertTrue(plain.startsWith(brief + "JUNOS OS Kernel 64-bit   ["), plain);
      assertTrue(detail.startsWith(plain + "KERNEL JNPR-11.0 #0 "), detail);
      assertTrue(haiku.startsWith(plain + "\n"), haiku);
      assertEquals(plain.lines().count() + 4, haiku.lines().count());
    }
  }

  @Test
  void theHostSaysFromWhichDiskItHasBooted() {
    try (CommandBench bench = CommandBench.mx2010().powerOn()) {
      assertEquals(
          """
          Current root details,             Device sda
          Current boot disk: Primary

          Primary Disk

          Junos Disk: sda partition junos, Junos 20.3X75.8
          """,
          bench.run("get-vmhost-version-information"));
    }
  }
}
