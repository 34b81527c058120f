package io.mxsim.lab.scenario;

import io.mxsim.lab.router.RouterOptions.MicPlace;
import io.mxsim.lab.topology.Topology;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * One scenario, as its file says it.
 *
 * @param file where it was read from
 * @param requirements ids of the clauses it proves
 * @param chassis the hardware of the one router, where there is no topology
 * @param topology the routers, hosts and links of a lab
 * @param statements name of the imported model that the router has, if any
 * @param seed seeds the noise of the run
 * @param patience virtual time an {@code expect} waits unless it says otherwise
 */
public record Scenario(
    Path file,
    String name,
    List<String> requirements,
    Chassis chassis,
    Optional<Topology> topology,
    Optional<String> statements,
    long seed,
    Duration patience,
    List<NumberedStep> steps) {

  public Scenario {
    requirements = List.copyOf(requirements);
    steps = List.copyOf(steps);
  }

  /**
   * The hardware on the bench.
   *
   * @param routingEngine {@code ngre} or {@code re1800}
   * @param routingEngines how many, 1 or 2
   */
  public record Chassis(
      String model, String routingEngine, int routingEngines, List<MicPlace> mics) {
    public Chassis {
      mics = List.copyOf(mics);
    }
  }

  /**
   * A step and where it is written.
   *
   * @param number from 1
   * @param line in the file, from 1
   */
  public record NumberedStep(int number, int line, Step step) {}
}
