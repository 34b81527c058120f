package io.mxsim.macsec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mxsim.chassis.LedState;
import io.mxsim.chassis.card.CardState;
import io.mxsim.chassis.catalog.PortSpeed;
import io.mxsim.macsec.control.CardCommand;
import io.mxsim.macsec.control.CardReport.PortEvents;
import io.mxsim.macsec.control.CardReport.PortsReport;
import io.mxsim.macsec.control.CardReport.Refused;
import io.mxsim.macsec.control.ChannelId;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class DataPortsTest {
  private static final String MIC = "MIC 0/0";

  @Test
  void aCableIsReportedAndLit() {
    try (CardBench bench = CardBench.mx2010().attentive().powerOn()) {
      bench.heard.clear();

      bench.link(MIC, 3);
      bench.loop.runFor(Duration.ofMillis(10));

      var changed = bench.last(MIC, PortEvents.class).changed();
      assertEquals(1, changed.size());
      assertEquals(3, changed.getFirst().port());
      assertTrue(changed.getFirst().linkUp());
      assertEquals(LedState.GREEN, bench.led(MIC, "PORT 3"));
      assertEquals(LedState.YELLOW, bench.led(MIC, "PORT 4"));
    }
  }

  @Test
  @Tag("P-MODE4")
  void portsShutDownOnCommandCarryNothingUntilTheyAreEnabled() {
    try (CardBench bench = CardBench.mx2010().attentive().powerOn()) {
      bench.link(MIC, 3);

      bench.say(MIC, new CardCommand.ShutDownPorts("FIPS Recovery mode"));
      assertEquals(0, bench.enabledPorts(MIC));
      assertFalse(bench.last(MIC, PortEvents.class).changed().get(3).linkUp());
      assertEquals(LedState.DARK, bench.led(MIC, "PORT 3"));
      assertEquals(CardState.ONLINE, bench.state(MIC));

      bench.say(MIC, new CardCommand.PortAdmin(new ChannelId(0, 3, 0), true));
      bench.say(MIC, new CardCommand.Hello());
      assertEquals(0, bench.enabledPorts(MIC));
      assertEquals("FIPS Recovery mode", bench.last(MIC, PortsReport.class).shutDown());

      bench.say(MIC, new CardCommand.EnablePorts());
      assertEquals(12, bench.enabledPorts(MIC));
    }
  }

  @Test
  @Tag("P-MODE4")
  void aShutdownOrderedDuringTheBootHoldsAtItsEnd() {
    try (CardBench bench = CardBench.mx2010().attentive()) {
      bench.chassis.power(true);
      bench.loop.runFor(Duration.ofSeconds(5));

      bench.say(MIC, new CardCommand.ShutDownPorts("FIPS Recovery mode"));
      bench.loop.runFor(CardBench.BOOT);

      assertEquals(CardState.ONLINE, bench.state(MIC));
      assertEquals(0, bench.enabledPorts(MIC));
    }
  }

  @Test
  void aPortConfiguredDownIsTheOnlyOneShut() {
    try (CardBench bench = CardBench.mx2010().attentive().powerOn()) {
      for (int channel = 0; channel < 4; channel++) {
        bench.say(MIC, new CardCommand.PortAdmin(new ChannelId(0, 7, channel), false));
      }

      assertFalse(bench.port(MIC, 7).enabled());
      assertEquals(11, bench.enabledPorts(MIC));
    }
  }

  @Test
  void aPortThatIsNotThereIsRefused() {
    try (CardBench bench = CardBench.mx2010().attentive().powerOn()) {
      bench.say(MIC, new CardCommand.PortAdmin(new ChannelId(0, 12, 0), true));

      assertEquals("no port 12 on PIC 0", bench.last(MIC, Refused.class).why());
    }
  }

  @Test
  @Tag("P-HW4")
  void speedsBeyondTheCapacityOfAGroupAreRefusedAsAWhole() {
    try (CardBench bench = CardBench.mx2010().attentive().powerOn()) {
      List<PortSpeed> tooFast = Collections.nCopies(12, PortSpeed.HUNDRED_GIGABIT);
      List<PortSpeed> possible = Collections.nCopies(12, PortSpeed.FORTY_GIGABIT);

      bench.say(MIC, new CardCommand.PortSpeeds(0, tooFast));
      assertEquals(
          "at most 8 of the 12 ports support 100 Gbps", bench.last(MIC, Refused.class).why());
      assertEquals(PortSpeed.FOUR_TEN_GIGABIT, bench.port(MIC, 0).speed());

      bench.say(MIC, new CardCommand.PortSpeeds(0, possible));
      assertEquals(PortSpeed.FORTY_GIGABIT, bench.port(MIC, 0).speed());
    }
  }
}
