package io.mxsim.lab.host;

import io.mxsim.lab.control.RunningSimulation;
import io.mxsim.lab.router.RouterRefused;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code mxsim stop}: ends a running simulation, as a power cut would. */
@Command(
    name = "stop",
    description = "Ends the running simulation, as a power cut would.",
    footer = ExitCode.EXPLAINED)
final class StopCommand implements Callable<Integer> {
  @Parameters(arity = "0..1", paramLabel = "LAB", description = "A lab, where several run.")
  String lab;

  @Mixin WhichSimulation which = new WhichSimulation();

  @Override
  public Integer call() {
    return Complaint.orExitCode(this::run);
  }

  private int run() throws RouterRefused {
    which.lab = lab == null ? which.lab : lab;
    try (RunningSimulation simulation = which.needed()) {
      simulation.stop();
    }
    return ExitCode.OK;
  }
}
