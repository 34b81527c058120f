package io.mxsim.firmware;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mxsim.chassis.Board;
import io.mxsim.chassis.Chassis;
import io.mxsim.chassis.Surroundings;
import io.mxsim.chassis.catalog.Catalogue;
import io.mxsim.chassis.catalog.ChassisModel;
import io.mxsim.chassis.catalog.RoutingEngineKind;
import io.mxsim.chassis.catalog.SlotId;
import io.mxsim.chassis.media.Disk;
import io.mxsim.chassis.media.FileSystem;
import io.mxsim.chassis.media.StateFolder;
import io.mxsim.chassis.noise.SeededNoise;
import io.mxsim.chassis.time.EventLoop;
import io.mxsim.re.RoutingEngineFirmware;
import io.mxsim.re.boot.Disks;
import io.mxsim.re.boot.Phase;
import io.mxsim.re.power.GoingDown;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two Routing Engines are zeroized, and one of them alone loses its power meanwhile. */
@Tag("P-Z1")
@Tag("G-Z1")
class OneOfTwoLosesPowerTest {
  private static final byte[] PLANTED =
      "planted before the zeroization".getBytes(StandardCharsets.US_ASCII);

  private final EventLoop loop = new EventLoop(Instant.parse("2026-01-01T00:00:00Z"));
  private final StateFolder state = StateFolder.temporary();
  private final RoutingEngineFirmware[] firmware = new RoutingEngineFirmware[2];
  private final StringBuilder[] console = {new StringBuilder(), new StringBuilder()};
  private Chassis chassis;

  @BeforeEach
  void boot() {
    Catalogue catalogue = Catalogue.load();
    ChassisModel model = catalogue.chassis("mx480");
    Surroundings surroundings =
        new Surroundings(
            loop, slot -> new SeededNoise(slot.hashCode()), this::routingEngine, state);
    chassis = new Chassis(catalogue, model, 1, surroundings);
    chassis.insertInfrastructure();
    for (int i = 0; i < 2; i++) {
      chassis.insert(
          SlotId.routingEngine(i), catalogue.routingEngine(model, RoutingEngineKind.RE1800));
    }
    chassis.power(true);
    loop.runFor(Duration.ofMinutes(5));
    for (int i = 0; i < 2; i++) {
      assertEquals(Phase.RUNNING, firmware[i].phase());
      plant(firmware[i]);
      assertNotEquals(0, left(i), "the search finds it");
    }
  }

  @AfterEach
  void close() {
    state.close();
  }

  private RoutingEngineFirmware routingEngine(Board board) {
    int number = board.backplane().address().number();
    StringBuilder shown = console[number];
    board
        .routingEngine()
        .orElseThrow()
        .console()
        .connect(bytes -> shown.append(new String(bytes, StandardCharsets.UTF_8)));
    return firmware[number] = BareRouter.firmware(board);
  }

  private static void plant(RoutingEngineFirmware on) {
    FileSystem files = on.disks().all().getFirst().partition(Disks.VAR).mounted().orElseThrow();
    files.write("/planted", PLANTED);
    files.sync();
  }

  /** How often the planted text stands on the disks of a Routing Engine. */
  private int left(int number) {
    int found = 0;
    for (Disk disk : firmware[number].disks().all()) {
      found += disk.search(PLANTED);
    }
    return found;
  }

  /**
   * @param loses the one that loses its power; 0 is the one that was asked
   * @param after milliseconds after the confirmation
   */
  @ParameterizedTest
  @CsvSource({"0, 100", "1, 100", "0, 20000", "1, 20000"})
  void theOtherGoesOnAndItGoesOnWhenItsPowerIsBack(int loses, int after) {
    int stays = 1 - loses;
    int boots = firmware[stays].boots();
    firmware[0]
        .system()
        .orElseThrow()
        .daemons()
        .orElseThrow()
        .power()
        .zeroize(GoingDown.silent(), () -> {});

    loop.runFor(Duration.ofMillis(after));
    chassis.power(SlotId.routingEngine(loses), false);
    loop.runFor(Duration.ofMinutes(10));

    assertEquals(Phase.RUNNING, firmware[stays].phase());
    assertEquals(boots + 1, firmware[stays].boots());
    assertEquals(0, left(stays));
    assertTrue(!console[stays].toString().contains("was interrupted"));
    console[loses].setLength(0);

    chassis.power(SlotId.routingEngine(loses), true);
    loop.runFor(Duration.ofMinutes(10));

    String shown = console[loses].toString();
    assertTrue(shown.contains("was interrupted; it is completed now"), shown);
    assertTrue(
        shown.indexOf("was interrupted") < shown.indexOf("Booting from Junos volume"), shown);
    assertEquals(Phase.RUNNING, firmware[loses].phase());
    assertEquals(0, left(loses));
    assertEquals(boots + 1, firmware[stays].boots(), "it is not zeroized twice");
  }
}
