package io.mxsim.lab.host;

import io.mxsim.lab.control.RunningSimulation;
import io.mxsim.lab.router.RouterRefused;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code mxsim copy}: puts a file of the host on the disk of a running router. */
@Command(
    name = "copy",
    description = "Copies a file of this host to /var/tmp/ of the running router.",
    footer = ExitCode.EXPLAINED)
final class CopyCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "FILE", description = "A file of this host.")
  Path file;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "PATH",
      description = "Where to (default: /var/tmp/NAME).")
  String to;

  @Option(
      names = "--re",
      paramLabel = "RE",
      description = "re0 or re1 (default: ${DEFAULT-VALUE}).")
  String routingEngine = "re0";

  @Mixin WhichSimulation which = new WhichSimulation();

  @Override
  public Integer call() {
    return Complaint.orExitCode(this::run);
  }

  private int run() throws RouterRefused {
    Optional<RunningSimulation> running = which.find();
    if (running.isEmpty()) {
      throw Complaint.environment("No simulation is running: 'mxsim boot --file FILE' starts one.");
    }
    String path = to == null ? MediaOptions.UPLOADS + file.getFileName() : to;
    try (RunningSimulation simulation = running.get()) {
      simulation.copyIn(routingEngine, file, path);
    }
    System.err.println("Copied to " + routingEngine + ":" + path);
    return ExitCode.OK;
  }
}
