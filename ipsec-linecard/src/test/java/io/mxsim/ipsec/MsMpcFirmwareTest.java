package io.mxsim.ipsec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mxsim.chassis.Board;
import io.mxsim.chassis.Chassis;
import io.mxsim.chassis.Firmware;
import io.mxsim.chassis.LedState;
import io.mxsim.chassis.Surroundings;
import io.mxsim.chassis.card.CardState;
import io.mxsim.chassis.card.OfflineReason;
import io.mxsim.chassis.catalog.Button;
import io.mxsim.chassis.catalog.Catalogue;
import io.mxsim.chassis.catalog.SlotId;
import io.mxsim.chassis.media.StateFolder;
import io.mxsim.chassis.noise.SeededNoise;
import io.mxsim.chassis.time.EventLoop;
import io.mxsim.ipsec.control.ServicesCommand;
import io.mxsim.ipsec.control.ServicesReport.Announce;
import io.mxsim.ipsec.control.ServicesReport.StatusReport;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class MsMpcFirmwareTest {
  private static final Duration BOOT = Duration.ofSeconds(40);
  private static final SlotId CARD = SlotId.fpc(2);

  private final EventLoop loop = new EventLoop(Instant.parse("2026-01-01T00:00:00Z"));
  private final StateFolder state = StateFolder.temporary();
  private final List<Object> heard = new ArrayList<>();
  private Chassis chassis;
  private Board routingEngine;

  @BeforeEach
  void assemble() {
    Catalogue catalogue = Catalogue.load();
    IpsecCards cards = new IpsecCards("19.1R2.8");
    Surroundings surroundings =
        new Surroundings(
            loop,
            slot -> new SeededNoise(slot.hashCode()),
            board -> cards.forBoard(board).orElseGet(() -> new SilentRoutingEngine(board)),
            state);
    chassis = new Chassis(catalogue, catalogue.chassis("MX480"), 7, surroundings);
    chassis.insertInfrastructure();
    chassis.insert(SlotId.routingEngine(0), catalogue.fru("RE-S-1800X4"));
    chassis.insert(CARD, catalogue.fru("MS-MPC"));
    chassis.power(true);
    loop.runFor(BOOT);
  }

  @AfterEach
  void clear() {
    state.close();
  }

  @Test
  @Tag("G-HW1")
  void anMsMpcBootsAndGoesOnlineWhenARoutingEngineGreetsIt() {
    assertEquals(CardState.READY, status().state());
    assertEquals(LedState.GREEN_BLINKING, led());
    heard.clear();

    say(new ServicesCommand.Hello());

    Announce announce = (Announce) heard.getFirst();
    assertEquals("MS-MPC", announce.model());
    assertEquals("19.1R2.8", announce.firmware());
    assertEquals(4, announce.servicePics());
    assertEquals(CardState.ONLINE, status().state());
    assertEquals(LedState.GREEN, led());
  }

  @Test
  void offlineAndOnlineByCommand() {
    say(new ServicesCommand.Hello());
    say(new ServicesCommand.Offline());
    assertEquals(OfflineReason.COMMAND, status().reason());
    assertEquals(LedState.DARK, led());

    say(new ServicesCommand.Online());
    assertEquals(CardState.PRESENT, status().state());
    loop.runFor(BOOT);
    say(new ServicesCommand.Hello());
    assertEquals(CardState.ONLINE, status().state());
  }

  @Test
  void offlineAndOnlineByTheButton() {
    chassis.press(CARD, Button.ONLINE_OFFLINE);
    assertEquals(OfflineReason.BUTTON, status().reason());

    chassis.press(CARD, Button.ONLINE_OFFLINE);
    loop.runFor(BOOT);
    assertEquals(CardState.READY, status().state());
  }

  @Test
  void aResetCardBootsAnew() {
    Instant before = status().started();

    chassis.reset(CARD);
    loop.runFor(Duration.ofSeconds(1));

    assertEquals(CardState.PRESENT, status().state());
    assertTrue(status().started().isAfter(before));
  }

  private void say(ServicesCommand command) {
    routingEngine.backplane().send(CARD, command);
    loop.runFor(Duration.ofMillis(10));
  }

  private StatusReport status() {
    say(new ServicesCommand.StatusRequest());
    return (StatusReport) heard.getLast();
  }

  private LedState led() {
    return chassis.slot(CARD).part().orElseThrow().led("OK/FAIL").state();
  }

  /** Listens, and says only what a test makes it say. */
  private final class SilentRoutingEngine implements Firmware {
    SilentRoutingEngine(Board board) {
      routingEngine = board;
    }

    @Override
    public void powerOn() {
      routingEngine.backplane().listen((from, report) -> heard.add(report));
    }

    @Override
    public void powerOff() {}

    @Override
    public void reset() {}

    @Override
    public void button(Button button) {}

    @Override
    public void broken(String fault) {}

    @Override
    public void repaired(String fault) {}
  }
}
