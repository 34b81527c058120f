package io.mxsim.lab.host;

import io.mxsim.lab.control.ControlServer;
import io.mxsim.lab.control.StateFolder;
import io.mxsim.lab.network.Lab;
import io.mxsim.lab.network.LabBuilder;
import io.mxsim.lab.network.LabOptions;
import io.mxsim.lab.router.RouterFactory;
import io.mxsim.lab.router.RouterRefused;
import io.mxsim.lab.topology.Topology;
import io.mxsim.lab.topology.TopologyReader;
import io.mxsim.lab.yaml.YamlError;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code mxsim lab}: several routers with wires between them. */
@Command(
    name = "lab",
    description = "Labs: several routers and hosts with wires between them.",
    footer = ExitCode.EXPLAINED)
final class LabCommand implements Runnable {
  @Spec CommandSpec spec;

  @Mixin HelpOption help = new HelpOption();

  private LabCommand() {}

  static CommandLine commandLine(RouterFactory factory) {
    return new CommandLine(new LabCommand()).addSubcommand(new Up(factory));
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Name a command: up.");
  }

  /** {@code mxsim lab up}. */
  @Command(
      name = "up",
      description = {
        "Boots every router of a topology file and runs until Ctrl-C or 'mxsim stop'.",
        "Says how each console and SSH server is reached."
      },
      footer = ExitCode.EXPLAINED)
  static final class Up implements Callable<Integer> {
    private final RouterFactory factory;

    @Parameters(paramLabel = "FILE", description = "A topology file (YAML).")
    Path file;

    @Option(
        names = "--state",
        paramLabel = "DIR",
        description = "Folder of the routers' media (default: a temporary one).")
    Path state;

    @Option(
        names = "--pace",
        paramLabel = "PACE",
        description =
            "real: as slow as the hardware; fast: no waiting for boots; N: N times as fast"
                + " (default: ${DEFAULT-VALUE}).")
    String pace = "fast";

    @Option(names = "--seed", paramLabel = "N", description = "Seeded noise: for exercises only.")
    Long seed;

    @Mixin ModelOptions models = new ModelOptions();

    @Mixin HelpOption help = new HelpOption();

    Up(RouterFactory factory) {
      this.factory = factory;
    }

    @Override
    public Integer call() {
      return Complaint.orExitCode(this::up);
    }

    private int up() throws RouterRefused {
      Topology topology = topology();
      Map<String, Integer> ports = sshPorts(topology);
      try (StateFolder folder = state == null ? StateFolder.temporary() : StateFolder.open(state)) {
        LabOptions options =
            new LabOptions(
                folder.path(),
                !folder.isTemporary(),
                BootCommand.pace(pace),
                seed == null ? OptionalLong.empty() : OptionalLong.of(seed),
                Instant.now(),
                models.folder());
        try (Lab lab = LabBuilder.build(factory, topology, options, ports);
            ControlServer _ = ControlServer.open(lab, folder)) {
          Runtime.getRuntime().addShutdownHook(new Thread(() -> end(lab, folder), "end"));
          System.err.print(LabWelcome.text(topology, lab, ports, folder));
          lab.power(true);
          lab.awaitEnd();
          return lab.stoppedByBug() ? ExitCode.FAILED : ExitCode.OK;
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return ExitCode.OK;
      }
    }

    private static void end(Lab lab, StateFolder folder) {
      lab.close();
      folder.close();
    }

    private Topology topology() throws RouterRefused {
      try {
        return TopologyReader.read(file);
      } catch (YamlError e) {
        throw Complaint.request(e.getMessage());
      }
    }

    private static Map<String, Integer> sshPorts(Topology topology) throws RouterRefused {
      Map<String, Integer> ports = new LinkedHashMap<>();
      for (Topology.Router router : topology.routers()) {
        int port = SshPortChoice.choose(router.sshPort(), new LinkedHashSet<>(ports.values()));
        ports.put(router.name(), port);
      }
      return ports;
    }
  }
}
