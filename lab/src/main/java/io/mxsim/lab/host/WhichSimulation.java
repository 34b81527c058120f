package io.mxsim.lab.host;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of every command that speaks to a simulation that runs already. */
final class WhichSimulation {
  @Option(names = "--state", paramLabel = "DIR", description = "The simulation's state folder.")
  Path state;

  @Mixin HelpOption help = new HelpOption();

  /** The folder that was named; without one the only simulation that runs is meant. */
  Optional<Path> folder() {
    return Optional.ofNullable(state);
  }
}
