package io.mxsim.firmware;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mxsim.chassis.Board;
import io.mxsim.chassis.Chassis;
import io.mxsim.chassis.EthernetPort;
import io.mxsim.chassis.PortBank;
import io.mxsim.chassis.Surroundings;
import io.mxsim.chassis.catalog.Catalogue;
import io.mxsim.chassis.catalog.ChassisModel;
import io.mxsim.chassis.catalog.RoutingEngineKind;
import io.mxsim.chassis.catalog.SlotId;
import io.mxsim.chassis.media.StateFolder;
import io.mxsim.chassis.noise.SeededNoise;
import io.mxsim.chassis.time.EventLoop;
import io.mxsim.crypto.ReleaseProfile;
import io.mxsim.macsec.MacsecCards;
import io.mxsim.re.RoutingEngineFirmware;
import io.mxsim.re.boot.Phase;
import io.mxsim.re.power.GoingDown;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A router with a MACsec card, watched while it is zeroized: no data leaves it. */
@Tag("P-ST10")
class SilentZeroizationTest {
  private static final SlotId MIC = SlotId.mic(0, 0);

  private final EventLoop loop = new EventLoop(Instant.parse("2026-01-01T00:00:00Z"));
  private final StateFolder state = StateFolder.temporary();
  private final StringBuilder console = new StringBuilder();
  private RoutingEngineFirmware firmware;
  private Chassis chassis;

  @BeforeEach
  void boot() {
    Catalogue catalogue = Catalogue.load();
    ChassisModel model = catalogue.chassis("mx2010");
    MacsecCards cards = new MacsecCards(ReleaseProfile.JUNOS_20_3X75, "20.3X75.8");
    Surroundings surroundings =
        new Surroundings(
            loop,
            slot -> new SeededNoise(slot.hashCode()),
            board ->
                board.routingEngine().isEmpty()
                    ? cards.forBoard(board).orElseThrow()
                    : routingEngine(board),
            state);
    chassis = new Chassis(catalogue, model, 1, surroundings);
    chassis.insertInfrastructure();
    chassis.insert(
        SlotId.routingEngine(0), catalogue.routingEngine(model, RoutingEngineKind.VMHOST));
    chassis.insert(SlotId.fpc(0), catalogue.fru("MPC9E"));
    chassis.insert(MIC, catalogue.fru("MIC-MACSEC-MRATE"));
    chassis.power(true);
    loop.runFor(Duration.ofMinutes(5));
    assertEquals(Phase.RUNNING, firmware.phase());
  }

  private RoutingEngineFirmware routingEngine(Board board) {
    firmware = BareRouter.firmware(board);
    return firmware;
  }

  @AfterEach
  void close() {
    state.close();
  }

  private long openPorts() {
    long open = 0;
    for (PortBank bank : chassis.slot(MIC).board().orElseThrow().ports()) {
      open += bank.ports().stream().filter(EthernetPort::enabled).count();
    }
    return open;
  }

  private void zeroize() {
    chassis
        .slot(SlotId.routingEngine(0))
        .board()
        .orElseThrow()
        .routingEngine()
        .orElseThrow()
        .console()
        .connect(bytes -> console.append(new String(bytes, StandardCharsets.UTF_8)));
    firmware
        .system()
        .orElseThrow()
        .daemons()
        .orElseThrow()
        .power()
        .zeroize(GoingDown.silent(), () -> console.append("overwritten"));
  }

  @Test
  void noPortIsOpenFromTheConfirmationToTheNextBoot() {
    assertTrue(openPorts() > 0, "the ports were open");
    zeroize();
    loop.runFor(Duration.ofMillis(1));
    assertEquals(0, openPorts(), "from the confirmation on");
    loop.runFor(Duration.ofMillis(509));

    int boots = firmware.boots();
    int looks = 0;
    while (firmware.boots() == boots) {
      assertEquals(0, openPorts());
      assertTrue(!firmware.board().routingEngine().orElseThrow().managementPort().carriesTraffic());
      loop.runFor(Duration.ofMillis(500));
      looks++;
    }

    assertTrue(looks > 600, "overwriting two disks of 50 GB takes minutes: " + looks);
    loop.runFor(Duration.ofMinutes(5));
    assertEquals(Phase.RUNNING, firmware.phase());
    assertTrue(openPorts() > 0, "the factory default opens them again");
  }

  @Test
  @Tag("P-CR6")
  @Tag("P-Z2")
  void aRoutingEngineThatLosesPowerMeanwhileDoesNotFindTheCardsAsTheyWere() {
    zeroize();
    loop.runFor(Duration.ofSeconds(30));
    chassis.power(SlotId.routingEngine(0), false);
    loop.runFor(Duration.ofSeconds(5));
    assertEquals(0, openPorts());

    chassis.power(SlotId.routingEngine(0), true);
    loop.runFor(Duration.ofSeconds(20));

    assertEquals(Phase.LOADER, firmware.phase(), console::toString);
    assertEquals(0, openPorts());
    loop.runFor(Duration.ofMinutes(10));
    assertEquals(Phase.RUNNING, firmware.phase());
    assertTrue(console.toString().contains("was interrupted; it is completed now"));
    assertTrue(openPorts() > 0, "the cards were reset");
  }
}
