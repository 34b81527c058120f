package io.mxsim.firmware;

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
import io.mxsim.re.access.Terminal;
import io.mxsim.re.boot.Access;
import io.mxsim.re.boot.Phase;
import io.mxsim.re.boot.StartupFile;
import io.mxsim.re.mgd.ManagementDaemon;
import io.mxsim.re.model.Model;
import io.mxsim.re.model.Platform;
import io.mxsim.re.system.RunningSystem;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;

/** A chassis with one Routing Engine and nothing else, booted. */
final class BareRouter implements AutoCloseable {
  private final EventLoop loop = new EventLoop(Instant.parse("2026-01-01T00:00:00Z"));
  private final StateFolder state = StateFolder.temporary();
  private final Model model;
  private final RoutingEngineFirmware[] firmware = new RoutingEngineFirmware[1];

  BareRouter(String name, RoutingEngineKind kind) {
    Chassis chassis = chassis(name, kind, loop, state, firmware);
    chassis.power(true);
    awaitBoot();
    boolean vmhost = kind == RoutingEngineKind.VMHOST;
    model = Model.load(new Platform(vmhost, chassis.model().mx2000()));
  }

  /** Lets the time of a boot pass. */
  void awaitBoot() {
    loop.runFor(Duration.ofMinutes(5));
    if (firmware[0].phase() != Phase.RUNNING) {
      throw new IllegalStateException("the router has not booted: " + firmware[0].phase());
    }
  }

  ManagementDaemon mgd() {
    return system().daemons().orElseThrow().mgd();
  }

  /** The system that runs now. */
  RunningSystem system() {
    return firmware[0].system().orElseThrow();
  }

  Model model() {
    return model;
  }

  /** The firmware of its Routing Engine. */
  RoutingEngineFirmware firmware() {
    return firmware[0];
  }

  /** Whether a pace that may would let virtual time jump now. */
  boolean hurried() {
    return loop.hurried();
  }

  /** Lets virtual time pass. */
  void pass(Duration time) {
    loop.runFor(time);
  }

  @Override
  public void close() {
    state.close();
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

  static RoutingEngineFirmware firmware(Board board) {
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
    public void attach(Function<Terminal, LoginService.Session> session, Runnable ended) {
      ended.run();
    }

    @Override
    public void hangUp() {
      // Nobody was logged in.
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
