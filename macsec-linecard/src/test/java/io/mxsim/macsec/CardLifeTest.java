package io.mxsim.macsec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mxsim.chassis.LedState;
import io.mxsim.chassis.card.CardState;
import io.mxsim.chassis.card.OfflineReason;
import io.mxsim.chassis.card.Vitals;
import io.mxsim.chassis.catalog.Button;
import io.mxsim.chassis.catalog.SlotId;
import io.mxsim.macsec.control.CardCommand;
import io.mxsim.macsec.control.CardReport.Announce;
import io.mxsim.macsec.control.CardReport.PortsReport;
import io.mxsim.macsec.control.CardReport.Refused;
import io.mxsim.macsec.control.CardReport.SelfTestResult;
import io.mxsim.macsec.control.CardReport.StatusReport;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CardLifeTest {
  @Test
  void anMpcGoesFromPresentThroughTestingToOnline() {
    try (CardBench bench = CardBench.mx2010().attentive().powerOn()) {
      List<CardState> states = new ArrayList<>();
      for (CardBench.Heard heard : bench.heard) {
        if (heard.from().equals(SlotId.fpc(0))
            && heard.report() instanceof StatusReport status
            && (states.isEmpty() || states.getLast() != status.state())) {
          states.add(status.state());
        }
      }

      assertEquals(List.of(CardState.PRESENT, CardState.TESTING, CardState.ONLINE), states);
      assertEquals(LedState.GREEN, bench.led("FPC 0", "OK/FAIL"));
      assertFalse(bench.loop.hurried());
    }
  }

  @Test
  void aCardBlinksWhileItBootsAndAsksTimeToHurry() {
    try (CardBench bench = CardBench.mx2010()) {
      bench.chassis.power(true);
      bench.loop.runFor(Duration.ofSeconds(1));

      assertEquals(LedState.GREEN_BLINKING, bench.led("FPC 0", "OK/FAIL"));
      assertTrue(bench.loop.hurried());
    }
  }

  @Test
  void aPowerCutInTheMiddleOfABootLeavesNothingBehind() {
    try (CardBench bench = CardBench.mx2010().attentive()) {
      bench.chassis.power(true);
      bench.loop.runFor(Duration.ofSeconds(10));
      bench.chassis.power(false);

      assertFalse(bench.loop.hurried());
      assertEquals(LedState.DARK, bench.led("FPC 0", "OK/FAIL"));
      bench.loop.runFor(CardBench.BOOT);
      assertEquals(0, bench.enabledPorts("MIC 0/0"));

      bench.powerOn();
      assertEquals(CardState.ONLINE, bench.state("MIC 0/0"));
    }
  }

  @Test
  void withoutARoutingEngineACardIsReadyAndItsPortsAreShut() {
    try (CardBench bench = CardBench.mx2010().powerOn()) {
      assertEquals(CardState.READY, bench.state("FPC 0"));
      assertEquals(CardState.READY, bench.state("MIC 0/0"));
      assertEquals(0, bench.enabledPorts("MIC 0/0"));
    }
  }

  @Test
  void aRoutingEngineThatComesLateGetsEveryReport() {
    try (CardBench bench = CardBench.mx2010().powerOn()) {
      bench.heard.clear();

      bench.say("FPC 0", new CardCommand.Hello());
      bench.say("MIC 0/0", new CardCommand.Hello());

      Announce announce = bench.last("MIC 0/0", Announce.class);
      String serial = bench.chassis.slot(SlotId.mic(0, 0)).part().orElseThrow().serial();
      assertEquals("MIC-MACSEC-MRATE", announce.model());
      assertEquals(serial, announce.serial());
      assertEquals("20.3X75-D30.1", announce.firmware());
      assertTrue(bench.last("MIC 0/0", SelfTestResult.class).passed());
      assertEquals(12, bench.last("MIC 0/0", PortsReport.class).ports().size());
      assertEquals(CardState.ONLINE, bench.last("FPC 0", StatusReport.class).state());
      assertEquals(CardState.ONLINE, bench.last("MIC 0/0", StatusReport.class).state());
    }
  }

  @Test
  void anMpcTakenOfflineTakesItsMicsWithItAndBringsThemBack() {
    try (CardBench bench = CardBench.mx2010().attentive().powerOn()) {
      bench.say("FPC 0", new CardCommand.Offline());

      assertEquals(OfflineReason.COMMAND, bench.status("FPC 0").reason());
      assertEquals(OfflineReason.CARRIER, bench.status("MIC 0/0").reason());
      assertEquals(0, bench.enabledPorts("MIC 0/0"));
      assertEquals(LedState.DARK, bench.led("FPC 0", "OK/FAIL"));

      bench.say("FPC 0", new CardCommand.Online());
      bench.loop.runFor(CardBench.BOOT);
      assertEquals(CardState.ONLINE, bench.state("FPC 0"));
      assertEquals(CardState.ONLINE, bench.state("MIC 0/0"));
      assertEquals(12, bench.enabledPorts("MIC 0/0"));
    }
  }

  @Test
  void aMicTakenOfflineByCommandStaysOfflineWhenItsMpcRestarts() {
    try (CardBench bench = CardBench.mx2010().attentive().powerOn()) {
      bench.say("MIC 0/0", new CardCommand.Offline());

      bench.say("FPC 0", new CardCommand.Restart());
      bench.loop.runFor(CardBench.BOOT);

      assertEquals(CardState.OFFLINE, bench.state("MIC 0/0"));
      assertEquals(CardState.ONLINE, bench.state("MIC 0/1"));

      bench.say("MIC 0/0", new CardCommand.Online());
      bench.loop.runFor(CardBench.BOOT);
      assertEquals(CardState.ONLINE, bench.state("MIC 0/0"));
    }
  }

  @Test
  void theButtonTakesAnMpcOfflineAndBringsItBack() {
    try (CardBench bench = CardBench.mx2010().attentive().powerOn()) {
      bench.chassis.press(SlotId.fpc(0), Button.ONLINE_OFFLINE);
      assertEquals(OfflineReason.BUTTON, bench.status("FPC 0").reason());

      bench.chassis.press(SlotId.fpc(0), Button.ONLINE_OFFLINE);
      bench.loop.runFor(CardBench.BOOT);
      assertEquals(CardState.ONLINE, bench.state("FPC 0"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"FPC 0", "MIC 0/0"})
  void aResetCardBootsAnewAndAMicTestsItselfAgain(String slot) {
    try (CardBench bench = CardBench.mx2010().attentive().powerOn()) {
      var firstTest = bench.last("MIC 0/0", SelfTestResult.class).ended();
      var firstStart = bench.status(slot).started();

      bench.chassis.reset(SlotId.parse(slot));
      bench.loop.runFor(Duration.ofSeconds(1));
      assertEquals(CardState.PRESENT, bench.state(slot));
      assertEquals(0, bench.enabledPorts("MIC 0/0"));

      bench.loop.runFor(CardBench.BOOT);
      assertEquals(CardState.ONLINE, bench.state("MIC 0/0"));
      assertTrue(bench.status(slot).started().isAfter(firstStart));
      assertTrue(bench.last("MIC 0/0", SelfTestResult.class).ended().isAfter(firstTest));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"MX240", "MX960", "MX2010"})
  void anMpc7eBehavesAlikeInEveryChassis(String model) {
    try (CardBench bench = new CardBench(model, "FPC 1", "MPC7E").attentive().powerOn()) {
      assertEquals(CardState.ONLINE, bench.state("FPC 1"));
      assertEquals(12, bench.enabledPorts("FPC 1"));

      bench.heard.clear();
      bench.say("FPC 1", new CardCommand.SelfTestRequest());
      assertTrue(bench.last("FPC 1", SelfTestResult.class).passed());
    }
  }

  @Test
  void anMpc7eWhoseModuleFailsShutsItsPorts() {
    try (CardBench bench = new CardBench("MX480", "FPC 1", "MPC7E").attentive()) {
      bench.breakPart("FPC 1", "bcm82391/AES256-GCM");

      bench.powerOn();

      assertEquals(CardState.ERROR, bench.state("FPC 1"));
      assertEquals(0, bench.enabledPorts("FPC 1"));
      assertEquals(
          List.of("bcm82391/AES256-GCM"), bench.last("FPC 1", SelfTestResult.class).failures());
    }
  }

  @Test
  void anMpc9eHasNoModuleToTest() {
    try (CardBench bench = CardBench.mx2010().attentive().powerOn()) {
      bench.say("FPC 0", new CardCommand.SelfTestRequest());

      assertEquals(
          "the card has no cryptographic module", bench.last("FPC 0", Refused.class).why());
    }
  }

  @Test
  void temperatureRisesToTheWorkingOneAndLoadSettles() {
    try (CardBench bench = CardBench.mx2010().attentive().powerOn()) {
      Vitals early = bench.status("FPC 0").vitals();
      bench.loop.runFor(Duration.ofHours(2));
      Vitals late = bench.status("FPC 0").vitals();

      assertTrue(early.temperatureCelsius() < late.temperatureCelsius());
      assertEquals(43, late.temperatureCelsius());
      assertTrue(early.cpuOneMinutePercent() > late.cpuOneMinutePercent());
      assertEquals(late.cpuTotalPercent(), late.cpuFifteenMinutesPercent());
      assertEquals(3584, late.dramMegabytes());
      assertNotEquals(0, late.heapPercent());

      bench.say("FPC 0", new CardCommand.Offline());
      bench.loop.runFor(Duration.ofHours(2));
      assertEquals(22, bench.status("FPC 0").vitals().temperatureCelsius());
      assertEquals(0, bench.status("FPC 0").vitals().heapPercent());
    }
  }

  @Test
  void theSameSeedGivesTheSameReportsAtTheSameInstants() {
    try (CardBench one = CardBench.mx2010().attentive().powerOn();
        CardBench other = CardBench.mx2010().attentive().powerOn()) {
      assertEquals(one.heard, other.heard);
    }
  }
}
