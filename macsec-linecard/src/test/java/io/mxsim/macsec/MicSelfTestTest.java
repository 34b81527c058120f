package io.mxsim.macsec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mxsim.chassis.LedState;
import io.mxsim.chassis.card.CardState;
import io.mxsim.chassis.catalog.SlotId;
import io.mxsim.crypto.ModuleName;
import io.mxsim.crypto.ReleaseProfile;
import io.mxsim.macsec.control.CardCommand;
import io.mxsim.macsec.control.CardReport;
import io.mxsim.macsec.control.CardReport.SelfTestResult;
import io.mxsim.selftest.FaultPlan;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MicSelfTestTest {
  static List<String> katsOfTheMic() {
    return FaultPlan.names(ReleaseProfile.JUNOS_20_3X75).stream()
        .filter(name -> name.startsWith(ModuleName.BCM82391.label()))
        .toList();
  }

  @Test
  @Tag("P-ST7")
  void theSuiteOfAMicIsAesGcmInBothSizes() {
    assertEquals(List.of("bcm82391/AES128-GCM", "bcm82391/AES256-GCM"), katsOfTheMic());
  }

  @Test
  @Tag("P-ST7")
  @Tag("P-ST10")
  void aMicTestsItselfBeforeItsPortsCarryData() {
    try (CardBench bench = CardBench.mx2010().attentive().powerOn()) {
      List<Object> reports =
          bench.heard.stream()
              .filter(heard -> heard.from().equals(SlotId.mic(0, 0)))
              .<Object>map(CardBench.Heard::report)
              .toList();

      int tested = reports.indexOf(bench.last("MIC 0/0", SelfTestResult.class));
      assertTrue(bench.last("MIC 0/0", SelfTestResult.class).passed());
      for (Object report : reports.subList(0, tested)) {
        if (report instanceof CardReport.PortEvents events) {
          assertTrue(events.changed().stream().noneMatch(CardReport.PortStatus::enabled));
        }
      }
      assertEquals(CardState.ONLINE, bench.state("MIC 0/0"));
      assertEquals(12, bench.enabledPorts("MIC 0/0"));
      assertEquals(LedState.GREEN, bench.led("MIC 0/0", "MACSEC"));
    }
  }

  @ParameterizedTest
  @MethodSource("katsOfTheMic")
  @Tag("P-ST7")
  void eachKatBrokenBeforeBootLeavesItsMicInErrorAndTheOtherOneOnline(String kat) {
    try (CardBench bench = CardBench.mx2010().attentive()) {
      bench.breakPart("MIC 0/0", kat);

      bench.powerOn();

      SelfTestResult result = bench.last("MIC 0/0", SelfTestResult.class);
      assertFalse(result.passed());
      assertEquals("BCM82391", result.module());
      assertEquals(List.of(kat), result.failures());
      String name = kat.substring(kat.indexOf('/') + 1);
      assertTrue(
          result.transcript().stream()
              .anyMatch(line -> line.contains(name) && line.endsWith("Failed")));
      assertEquals(CardState.ERROR, bench.state("MIC 0/0"));
      assertEquals(0, bench.enabledPorts("MIC 0/0"));
      assertEquals(LedState.RED, bench.led("MIC 0/0", "OK/FAIL"));
      assertEquals(LedState.RED, bench.led("MIC 0/0", "MACSEC"));
      assertEquals(CardState.ONLINE, bench.state("MIC 0/1"));
      assertEquals(12, bench.enabledPorts("MIC 0/1"));
    }
  }

  @ParameterizedTest
  @MethodSource("katsOfTheMic")
  @Tag("P-ST7")
  @Tag("G-ST4")
  void aKatBrokenInOperationIsNoticedByTheTestOnDemandAndEndsTheService(String kat) {
    try (CardBench bench = CardBench.mx2010().attentive().powerOn()) {
      bench.breakPart("MIC 0/0", kat);
      assertEquals(CardState.ONLINE, bench.state("MIC 0/0"));

      bench.say("MIC 0/0", new CardCommand.SelfTestRequest());

      assertEquals(List.of(kat), bench.last("MIC 0/0", SelfTestResult.class).failures());
      assertEquals(CardState.ERROR, bench.state("MIC 0/0"));
      assertEquals(0, bench.enabledPorts("MIC 0/0"));
    }
  }

  @Test
  @Tag("G-ST4")
  void aHealthyMicPassesOnDemandAndStaysOnline() {
    try (CardBench bench = CardBench.mx2010().attentive().powerOn()) {
      var atPowerUp = bench.last("MIC 0/0", SelfTestResult.class);

      bench.say("MIC 0/0", new CardCommand.SelfTestRequest());

      var onDemand = bench.last("MIC 0/0", SelfTestResult.class);
      assertTrue(onDemand.passed());
      assertTrue(onDemand.ended().isAfter(atPowerUp.ended()));
      assertEquals(CardState.ONLINE, bench.state("MIC 0/0"));
    }
  }

  @Test
  void aRepairedMicStaysInErrorUntilItBootsAgain() {
    try (CardBench bench = CardBench.mx2010().attentive()) {
      bench.breakPart("MIC 0/0", "bcm82391/AES256-GCM");
      bench.powerOn();

      bench.chassis.repair(SlotId.mic(0, 0), "bcm82391/AES256-GCM");
      bench.say("MIC 0/0", new CardCommand.SelfTestRequest());
      assertEquals(CardState.ERROR, bench.state("MIC 0/0"));

      bench.say("MIC 0/0", new CardCommand.Restart());
      bench.loop.runFor(CardBench.BOOT);
      assertEquals(CardState.ONLINE, bench.state("MIC 0/0"));
    }
  }

  @Test
  @Tag("P-HW3")
  void fortyMicsOfAnMx2020AllPass() {
    String[] cards = new String[120];
    for (int fpc = 0; fpc < 20; fpc++) {
      cards[fpc * 6] = "FPC " + fpc;
      cards[fpc * 6 + 1] = "MPC9E";
      for (int mic = 0; mic < 2; mic++) {
        cards[fpc * 6 + 2 + mic * 2] = "MIC " + fpc + "/" + mic;
        cards[fpc * 6 + 3 + mic * 2] = "MIC-MACSEC-MRATE";
      }
    }
    try (CardBench bench = new CardBench("MX2020", cards).attentive().powerOn()) {
      long passed =
          bench.heard.stream()
              .filter(heard -> heard.report() instanceof SelfTestResult result && result.passed())
              .map(CardBench.Heard::from)
              .distinct()
              .count();

      assertEquals(40, passed);
    }
  }

  @Test
  void theFaultOfOneMicIsNotThatOfAnother() {
    try (CardBench bench = CardBench.mx2010().attentive().powerOn()) {
      bench.breakPart("MIC 0/1", "bcm82391/AES128-GCM");

      bench.say("MIC 0/0", new CardCommand.SelfTestRequest());
      bench.loop.runFor(Duration.ofSeconds(1));

      assertTrue(bench.last("MIC 0/0", SelfTestResult.class).passed());
    }
  }
}
