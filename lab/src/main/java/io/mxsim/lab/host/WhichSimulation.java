package io.mxsim.lab.host;

import io.mxsim.lab.control.RunningSimulation;
import io.mxsim.lab.router.RouterRefused;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of every command that speaks to a simulation that runs already. */
final class WhichSimulation {
  @Option(names = "--state", paramLabel = "DIR", description = "The simulation's state folder.")
  Path state;

  @Option(names = "--lab", paramLabel = "NAME", description = "The lab of that name.")
  String lab;

  @Option(
      names = "--router",
      paramLabel = "NAME",
      description = "Which router, where a lab has several.")
  String router;

  @Mixin HelpOption help = new HelpOption();

  /**
   * What was named; without anything the only simulation that runs.
   *
   * @return empty when it does not run
   */
  Optional<RunningSimulation> find() throws RouterRefused {
    Optional<RunningSimulation> running =
        lab == null
            ? RunningSimulation.find(Optional.ofNullable(state))
            : RunningSimulation.lab(lab);
    return running.map(simulation -> simulation.about(Optional.ofNullable(router)));
  }

  /** The same where it has to run. */
  RunningSimulation needed() throws RouterRefused {
    return find()
        .orElseThrow(() ->
            Complaint.environment(
                lab == null ? "No simulation is running." : "No lab '" + lab + "' is running."));
  }
}
