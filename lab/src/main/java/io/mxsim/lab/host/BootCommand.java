package io.mxsim.lab.host;

import io.mxsim.chassis.time.Pace;
import io.mxsim.lab.console.HostTerminal;
import io.mxsim.lab.control.StateFolder;
import io.mxsim.lab.router.RouterFactory;
import io.mxsim.lab.router.RouterOptions;
import io.mxsim.lab.router.RouterRefused;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code mxsim boot}: puts a router on the bench and switches it on. */
@Command(
    name = "boot",
    description = "Boots a simulated router with its console on this terminal.",
    footer = ExitCode.EXPLAINED)
public final class BootCommand implements Callable<Integer> {
  private final RouterFactory factory;

  @Mixin HardwareOptions hardware = new HardwareOptions();

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "Start-up configuration, as set commands or in braces (default: factory).")
  Path configuration;

  @Option(
      names = "--statements",
      paramLabel = "NAME",
      description = "Adds the statements of an imported model: see 'mxsim model'.")
  String statements;

  @Mixin ModelOptions models = new ModelOptions();

  @Option(
      names = "--state",
      paramLabel = "DIR",
      description = "Folder of the router's media (default: a temporary one).")
  Path state;

  @Mixin MediaOptions media = new MediaOptions();

  @Option(
      names = "--ssh",
      paramLabel = "PORT",
      description = "Loopback port for SSH; 0 for any (default: 2222, or any when taken).")
  Integer sshPort;

  @Option(
      names = "--pace",
      paramLabel = "PACE",
      description =
          "real: as slow as the hardware; fast: no waiting for boots; N: N times as fast"
              + " (default: ${DEFAULT-VALUE}).")
  String pace = "fast";

  @Option(names = "--seed", paramLabel = "N", description = "Seeded noise: for exercises only.")
  Long seed;

  @Option(
      names = "--console",
      negatable = true,
      defaultValue = "true",
      fallbackValue = "true",
      description = "The console of re0 on this terminal (default), or none.")
  boolean console = true;

  @Option(names = "--until-login", description = "Ends the simulation at the first login prompt.")
  boolean untilLogin;

  @Option(
      names = {"-v", "--verbose"},
      description = "Says more about what happens.")
  boolean verbose;

  @Mixin HelpOption help = new HelpOption();

  /** A boot of routers made by {@code factory}. */
  public BootCommand(RouterFactory factory) {
    this.factory = factory;
  }

  @Override
  public Integer call() {
    return Complaint.orExitCode(this::boot);
  }

  private int boot() throws RouterRefused {
    Pace chosen = pace(pace);
    if (configuration != null && !Files.isReadable(configuration)) {
      throw Complaint.environment("The configuration " + configuration + " cannot be read.");
    }
    media.check();
    OptionalInt wanted = sshPort == null ? OptionalInt.empty() : OptionalInt.of(sshPort);
    int port = SshPortChoice.choose(wanted);
    try (StateFolder folder = state == null ? StateFolder.temporary() : StateFolder.open(state)) {
      RouterOptions options =
          new RouterOptions(
              hardware.model,
              hardware.routingEngine,
              hardware.routingEngines,
              hardware.mics(),
              Optional.ofNullable(configuration),
              folder.path(),
              !folder.isTemporary(),
              port,
              chosen,
              seed == null ? OptionalLong.empty() : OptionalLong.of(seed),
              Instant.now(),
              folder.faults(),
              statements == null
                  ? Optional.empty()
                  : Optional.of(models.folder().open(statements)));
      return new LiveSession(factory, options, folder, media).run(face());
    }
  }

  private LiveSession.Face face() {
    if (untilLogin) {
      return LiveSession.Face.UNTIL_LOGIN;
    }
    if (!console) {
      return LiveSession.Face.NONE;
    }
    return HostTerminal.present() ? LiveSession.Face.TERMINAL : LiveSession.Face.LINES;
  }

  static Pace pace(String text) throws RouterRefused {
    if (text.equals("real")) {
      return Pace.REAL;
    }
    if (text.equals("fast")) {
      return Pace.FAST;
    }
    try {
      return Pace.scaled(Double.parseDouble(text));
    } catch (IllegalArgumentException e) {
      throw Complaint.request("'" + text + "' is no pace: use real, fast, or a number above 0.");
    }
  }
}
