package io.mxsim.lab.router;

import io.mxsim.chassis.Board;
import io.mxsim.chassis.Chassis;
import io.mxsim.chassis.Firmware;
import io.mxsim.chassis.RoutingEngineHardware;
import io.mxsim.chassis.Slot;
import io.mxsim.chassis.Surroundings;
import io.mxsim.chassis.catalog.Catalogue;
import io.mxsim.chassis.catalog.ChassisModel;
import io.mxsim.chassis.catalog.Fru;
import io.mxsim.chassis.catalog.HardwareRefusal;
import io.mxsim.chassis.catalog.RoutingEngineKind;
import io.mxsim.chassis.catalog.SlotId;
import io.mxsim.chassis.catalog.SlotKind;
import io.mxsim.chassis.media.ChassisRecord;
import io.mxsim.chassis.media.MediaFault;
import io.mxsim.chassis.media.StateFolder;
import io.mxsim.chassis.media.StateFolderRefusal;
import io.mxsim.chassis.noise.HostNoise;
import io.mxsim.chassis.noise.NoiseSource;
import io.mxsim.chassis.noise.SeededNoise;
import io.mxsim.chassis.time.EventLoop;
import io.mxsim.crypto.CryptoFoundation;
import io.mxsim.crypto.ReleaseProfile;
import io.mxsim.ipsec.IpsecCards;
import io.mxsim.macsec.MacsecCards;
import io.mxsim.re.boot.StartupFile;
import io.mxsim.re.model.Model;
import io.mxsim.re.model.Platform;
import io.mxsim.re.system.Preload;
import io.mxsim.selftest.SelfTest;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/** Puts hardware, firmware and access side together. */
public final class Workbench implements RouterFactory {
  private static final String MIC = "MIC-MACSEC-MRATE";
  private static final long DEFAULT_SEED = 1;

  /** A workbench with nothing on it; nothing is loaded yet. */
  public Workbench() {}

  @Override
  public void preload() {
    Thread.ofPlatform()
        .daemon()
        .name("preload")
        .start(() -> {
          CryptoFoundation.warmUp();
          SelfTest.warmUp();
        });
    Thread.ofPlatform()
        .daemon()
        .name("preload classes")
        .start(() -> {
          CryptoFoundation.loadClasses();
          Preload.run();
        });
  }

  @Override
  public List<FaultName> faults(String model, String routingEngine) throws RouterRefused {
    return FaultName.all(release(model));
  }

  @Override
  public SimulatedRouter assemble(RouterOptions options) throws RouterRefused {
    Conductor conductor = new Conductor(new EventLoop(options.start()), options.pace());
    SimulatedRouter router;
    try {
      router = assemble(options, conductor, true);
    } catch (RouterRefused e) {
      conductor.close();
      throw e;
    }
    conductor.start(new BugReport(options, conductor.loop())::print);
    return router;
  }

  @Override
  public SimulatedRouter assemble(RouterOptions options, Conductor clock) throws RouterRefused {
    return assemble(options, clock, false);
  }

  private static SimulatedRouter assemble(RouterOptions options, Conductor conductor, boolean alone)
      throws RouterRefused {
    ReleaseProfile release = release(options.model());
    RoutingEngineKind kind = kind(options.routingEngine());
    Platform platform =
        new Platform(kind == RoutingEngineKind.VMHOST, release == ReleaseProfile.JUNOS_20_3X75);
    Optional<Model> statements = options.statements().map(imported -> imported.model(platform));
    Optional<StartupConfiguration> startup = Optional.empty();
    if (options.configuration().isPresent()) {
      Model own = Model.load(platform);
      Model model = statements.map(own::with).orElse(own);
      startup = Optional.of(StartupConfiguration.read(options.configuration().get(), model));
    }
    try {
      return assemble(options, conductor, alone, release, kind, startup, statements);
    } catch (HardwareRefusal e) {
      throw new RouterRefused(RouterRefused.Reason.REQUEST, SlotNames.sentence(e.getMessage()));
    } catch (StateFolderRefusal | MediaFault e) {
      throw new RouterRefused(RouterRefused.Reason.ENVIRONMENT, SlotNames.sentence(e.getMessage()));
    }
  }

  private static SimulatedRouter assemble(
      RouterOptions options,
      Conductor conductor,
      boolean alone,
      ReleaseProfile release,
      RoutingEngineKind kind,
      Optional<StartupConfiguration> startup,
      Optional<Model> statements)
      throws RouterRefused {
    Map<Integer, RoutingEngineSeat> seats = new TreeMap<>();
    MacsecCards macsec = new MacsecCards(release, version(release));
    IpsecCards ipsec = new IpsecCards(version(release));
    Path folder = options.state().resolve("media");
    StateFolder media = options.keep() ? StateFolder.open(folder) : StateFolder.openForNow(folder);
    Surroundings surroundings =
        new Surroundings(
            conductor.loop(),
            slot -> noise(options.seed(), slot),
            board -> firmware(board, conductor, options, startup, statements, seats, macsec, ipsec),
            media);
    try {
      Chassis chassis = chassis(options, kind, surroundings, media);
      for (Slot slot : chassis.slots(SlotKind.ROUTING_ENGINE)) {
        // Consoles can be looked at before there is power.
        slot.board().ifPresent(surroundings.firmware()::forBoard);
        // Damaged media are refused before anything runs on them.
        slot.board().flatMap(Board::routingEngine).ifPresent(RoutingEngineHardware::openMedia);
      }
      startup.ifPresent(StartupConfiguration::wipe);
      BenchRouter router = new BenchRouter(conductor, alone, chassis, media, seats, macsec);
      for (FaultName fault : options.faults()) {
        router.fault(fault, true);
      }
      return router;
    } catch (RouterRefused | HardwareRefusal | StateFolderRefusal | MediaFault e) {
      media.close();
      throw e;
    }
  }

  private static Firmware firmware(
      Board board,
      Conductor conductor,
      RouterOptions options,
      Optional<StartupConfiguration> startup,
      Optional<Model> statements,
      Map<Integer, RoutingEngineSeat> seats,
      MacsecCards macsec,
      IpsecCards ipsec) {
    if (board.routingEngine().isEmpty()) {
      return macsec.forBoard(board).or(() -> ipsec.forBoard(board)).orElseThrow();
    }
    int number = board.backplane().address().number();
    RoutingEngineSeat seat = seats.get(number);
    if (seat == null || seat.firmware().board() != board) {
      seat =
          new RoutingEngineSeat(
              conductor,
              board,
              number == 0 ? options.sshPort() : 0,
              delivered(startup),
              statements);
      seats.put(number, seat);
    }
    return seat.firmware();
  }

  private static StartupFile delivered(Optional<StartupConfiguration> startup) {
    return startup.map(StartupConfiguration::delivered).orElseGet(StartupFile::none);
  }

  /** The chassis that the folder remembers, or a new one as the options describe it. */
  private static Chassis chassis(
      RouterOptions options, RoutingEngineKind kind, Surroundings surroundings, StateFolder media) {
    Catalogue catalogue = Catalogue.load();
    Optional<ChassisRecord> record = media.recordOf(options.model().toUpperCase(Locale.ROOT));
    if (record.isPresent()) {
      return Chassis.restore(catalogue, record.get(), surroundings);
    }
    ChassisModel model = catalogue.chassis(options.model());
    long seed = options.identity().orElse(DEFAULT_SEED);
    Chassis chassis = new Chassis(catalogue, model, seed, surroundings);
    chassis.insertInfrastructure();
    Fru routingEngine = catalogue.routingEngine(model, kind);
    for (int i = 0; i < options.routingEngines(); i++) {
      chassis.insert(SlotId.routingEngine(i), routingEngine);
    }
    for (RouterOptions.MicPlace place : options.mics()) {
      SlotId fpc = SlotId.fpc(place.fpc());
      if (!chassis.exists(fpc) || chassis.slot(fpc).part().isEmpty()) {
        chassis.insert(fpc, catalogue.fru("MPC9E"));
      }
      chassis.insert(SlotId.mic(place.fpc(), place.mic()), catalogue.fru(MIC));
    }
    if (!model.mx2000()) {
      chassis.insert(SlotId.fpc(model.count(SlotKind.FPC) - 1), catalogue.fru("MPC7E"));
    }
    return chassis;
  }

  /** Every board has noise of its own; a seed makes it repeat. */
  private static NoiseSource noise(OptionalLong seed, SlotId slot) {
    if (seed.isEmpty()) {
      return new HostNoise();
    }
    return new SeededNoise(seed.getAsLong() * 1_000_003 + slot.toString().hashCode());
  }

  private static RoutingEngineKind kind(String word) throws RouterRefused {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "ngre" -> RoutingEngineKind.VMHOST;
      case "re1800" -> RoutingEngineKind.RE1800;
      default ->
          throw new RouterRefused(
              RouterRefused.Reason.REQUEST,
              "There is no Routing Engine '" + word + "': use ngre or re1800.");
    };
  }

  /** The release that the documents give a chassis. */
  static ReleaseProfile release(String model) throws RouterRefused {
    return switch (model.toLowerCase(Locale.ROOT)) {
      case "mx2010", "mx2020" -> ReleaseProfile.JUNOS_20_3X75;
      case "mx240", "mx480", "mx960" -> ReleaseProfile.JUNOS_19_1R2;
      default ->
          throw new RouterRefused(
              RouterRefused.Reason.REQUEST,
              "There is no chassis '" + model + "': use mx240, mx480, mx960, mx2010 or mx2020.");
    };
  }

  private static String version(ReleaseProfile release) {
    return switch (release) {
      case JUNOS_20_3X75 -> "20.3X75.8";
      case JUNOS_19_1R2 -> "19.1R2.8";
    };
  }
}
