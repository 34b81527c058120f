package io.mxsim.lab.host;

import io.mxsim.lab.control.RunningSimulation;
import io.mxsim.lab.router.RouterRefused;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code mxsim stop}: ends a running simulation, as a power cut would. */
@Command(
    name = "stop",
    description = "Ends the running simulation, as a power cut would.",
    footer = ExitCode.EXPLAINED)
final class StopCommand implements Callable<Integer> {
  @Mixin WhichSimulation which = new WhichSimulation();

  @Override
  public Integer call() {
    return Complaint.orExitCode(this::run);
  }

  private int run() throws RouterRefused {
    Optional<RunningSimulation> running = RunningSimulation.find(which.folder());
    if (running.isEmpty()) {
      throw Complaint.environment("No simulation is running.");
    }
    try (RunningSimulation simulation = running.get()) {
      simulation.stop();
    }
    return ExitCode.OK;
  }
}
