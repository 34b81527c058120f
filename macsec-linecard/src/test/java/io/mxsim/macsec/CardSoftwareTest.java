package io.mxsim.macsec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mxsim.chassis.card.CardState;
import io.mxsim.chassis.catalog.SlotId;
import io.mxsim.crypto.ReleaseProfile;
import io.mxsim.crypto.csp.CspMonitor;
import io.mxsim.crypto.csp.CspName;
import io.mxsim.crypto.csp.CspRefusal;
import io.mxsim.crypto.csp.Right;
import io.mxsim.crypto.csp.Service;
import io.mxsim.macsec.control.CardCommand;
import io.mxsim.macsec.control.CardReport;
import io.mxsim.macsec.control.CardReport.SelfTestResult;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a card runs, and what it says of its CSPs. */
class CardSoftwareTest {
  private static final CardCommand.Load OTHER =
      new CardCommand.Load(ReleaseProfile.JUNOS_19_1R2, "19.1R2.8");

  @Test
  @Tag("P-ST7")
  void aCardThatIsToRunOtherSoftwareBootsWithItAndTestsItself() {
    try (CardBench bench = CardBench.mx2010().attentive().powerOn()) {
      String before = bench.last("FPC 0", CardReport.Announce.class).firmware();
      SelfTestResult first = bench.last("MIC 0/0", SelfTestResult.class);

      bench.say("FPC 0", OTHER);
      bench.say("MIC 0/0", OTHER);
      assertEquals(0, bench.enabledPorts("MIC 0/0"));
      bench.loop.runFor(CardBench.BOOT);

      assertEquals("20.3X75-D30.1", before);
      assertEquals("19.1R2.8", bench.last("FPC 0", CardReport.Announce.class).firmware());
      assertEquals("19.1R2.8", bench.last("MIC 0/0", CardReport.Announce.class).firmware());
      SelfTestResult second = bench.last("MIC 0/0", SelfTestResult.class);
      assertTrue(second.ended().isAfter(first.ended()));
      assertTrue(second.passed());
      assertEquals(CardState.ONLINE, bench.state("MIC 0/0"));
    }
  }

  @Test
  void aCardThatRunsItAlreadyIsNotDisturbed() {
    try (CardBench bench = CardBench.mx2010().attentive().powerOn()) {
      bench.say("FPC 0", OTHER);
      bench.loop.runFor(CardBench.BOOT);
      int boots = boots(bench);

      bench.say("FPC 0", OTHER);
      bench.loop.runFor(CardBench.BOOT);

      assertEquals(boots, boots(bench));
    }
  }

  private static int boots(CardBench bench) {
    int boots = 0;
    for (CardBench.Heard each : bench.heard) {
      boots += each.report() instanceof CardReport.Booting ? 1 : 0;
    }
    return boots;
  }

  /** The Routing Engine has the log. */
  @Test
  @Tag("P-CSP2")
  void anAccessThatTheMicRefusesIsToldToTheRoutingEngine() {
    try (CardBench bench = CardBench.mx2010().attentive().powerOn()) {
      CspMonitor csps = bench.cards.csps(SlotId.mic(0, 0)).orElseThrow();

      assertThrows(
          CspRefusal.class,
          () -> csps.access(Service.STATUS).require(CspName.MACSEC_SAK, Right.READ));
      bench.loop.runFor(Duration.ofMillis(10));

      assertEquals(
          "CSP access refused: service Status, read MACsec SAK",
          bench.last("MIC 0/0", CardReport.AccessRefused.class).why());
      assertEquals(List.of(), csps.register().live());
    }
  }
}
