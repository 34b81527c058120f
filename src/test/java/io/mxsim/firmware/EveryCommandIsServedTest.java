package io.mxsim.firmware;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.mxsim.chassis.Board;
import io.mxsim.chassis.Chassis;
import io.mxsim.chassis.Surroundings;
import io.mxsim.chassis.catalog.Catalogue;
import io.mxsim.chassis.catalog.ChassisModel;
import io.mxsim.chassis.catalog.RoutingEngineKind;
import io.mxsim.chassis.catalog.SlotId;
import io.mxsim.chassis.media.StateFolder;
import io.mxsim.chassis.noise.SeededNoise;
import io.mxsim.chassis.time.EventLoop;
import io.mxsim.crypto.Services;
import io.mxsim.re.RoutingEngineFirmware;
import io.mxsim.re.access.ConsolePort;
import io.mxsim.re.access.LoginService;
import io.mxsim.re.access.SshPort;
import io.mxsim.re.access.SshSettings;
import io.mxsim.re.boot.Access;
import io.mxsim.re.boot.Phase;
import io.mxsim.re.boot.StartupFile;
import io.mxsim.re.mgd.ManagementDaemon;
import io.mxsim.re.model.CommandWord;
import io.mxsim.re.model.Model;
import io.mxsim.re.model.Platform;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No command of the model is a word without a deed, on any kind of Routing Engine. */
class EveryCommandIsServedTest {
  /** What a CLI session answers itself: its own settings, and the configuration. */
  private static final Set<String> SESSION =
      Set.of(
          "clear-system-commit",
          "end-session",
          "enter-configuration",
          "get-authorization-information",
          "get-cli-history",
          "get-cli-settings",
          "get-commit-information",
          "get-configuration",
          "get-current-working-directory",
          "get-rollback-information");

  @ParameterizedTest
  @Tag("G-OP1")
  @CsvSource({"mx2010,VMHOST", "mx2010,RE1800", "mx480,VMHOST", "mx480,RE1800"})
  void everyCommandOfTheModelIsServed(String model, RoutingEngineKind kind) {
    EventLoop loop = new EventLoop(Instant.parse("2026-01-01T00:00:00Z"));
    try (StateFolder state = StateFolder.temporary()) {
      RoutingEngineFirmware[] firmware = new RoutingEngineFirmware[1];
      Chassis chassis = chassis(model, kind, loop, state, firmware);

      chassis.power(true);
      loop.runFor(Duration.ofMinutes(5));

      assertEquals(Phase.RUNNING, firmware[0].phase());
      ManagementDaemon mgd = firmware[0].system().orElseThrow().daemons().orElseThrow().mgd();
      Set<String> unserved = new TreeSet<>();
      boolean vmhost = kind == RoutingEngineKind.VMHOST;
      boolean mx2000 = chassis.model().mx2000();
      collect(Model.load(new Platform(vmhost, mx2000)).commands(), unserved);
      unserved.removeAll(mgd.rpcs());
      unserved.removeAll(SESSION);
      unserved.removeIf(rpc -> rpc.startsWith("set-cli-"));
      assertEquals(Set.of(), unserved);
    }
  }

  private static void collect(CommandWord word, Set<String> rpcs) {
    for (CommandWord child : word.children()) {
      if (!child.rpc().isEmpty()) {
        rpcs.add(child.rpc());
      }
      collect(child, rpcs);
    }
  }

  private static Chassis chassis(
      String name,
      RoutingEngineKind kind,
      EventLoop loop,
      StateFolder state,
      RoutingEngineFirmware[] firmware) {
    Catalogue catalogue = Catalogue.load();
    ChassisModel model = catalogue.chassis(name);
    Surroundings surroundings =
        new Surroundings(
            loop,
            slot -> new SeededNoise(slot.hashCode()),
            board -> firmware[0] = firmware(board),
            state);
    Chassis chassis = new Chassis(catalogue, model, 1, surroundings);
    chassis.insertInfrastructure();
    chassis.insert(SlotId.routingEngine(0), catalogue.routingEngine(model, kind));
    return chassis;
  }

  private static RoutingEngineFirmware firmware(Board board) {
    Access access = new Access(new NoConsole(), new NoSsh(), StartupFile.none());
    return new RoutingEngineFirmware(board, access);
  }

  /** Nobody sits at the console. */
  private static final class NoConsole implements ConsolePort {
    @Override
    public void start(LoginService login) {
      // Nobody logs in.
    }

    @Override
    public void stop() {
      // Nobody was logged in.
    }
  }

  /** Nothing is connected to the management port. */
  private static final class NoSsh implements SshPort {
    @Override
    public void serve(SshSettings settings, Services openssl, LoginService login) {
      // Nobody connects.
    }

    @Override
    public void stop() {
      // Nobody was connected.
    }
  }
}
