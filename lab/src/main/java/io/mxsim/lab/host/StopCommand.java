package io.mxsim.lab.host;

import io.mxsim.lab.control.RunningSimulation;
import io.mxsim.lab.router.RouterRefused;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code mxsim stop}: ends a running simulation, as a power cut would. */
@Command(
    name = "stop",
    description = "Ends the running simulation, as a power cut would.",
    footer = ExitCode.EXPLAINED)
final class StopCommand implements Callable<Integer> {
  @Option(names = "--state", paramLabel = "DIR", description = "The simulation's state folder.")
  Path state;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "This help.")
  boolean help;

  @Override
  public Integer call() {
    return Complaint.orExitCode(this::run);
  }

  private int run() throws RouterRefused {
    Optional<RunningSimulation> running = RunningSimulation.find(Optional.ofNullable(state));
    if (running.isEmpty()) {
      throw Complaint.environment("No simulation is running.");
    }
    try (RunningSimulation simulation = running.get()) {
      simulation.stop();
    }
    return ExitCode.OK;
  }
}
