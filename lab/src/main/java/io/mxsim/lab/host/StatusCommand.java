package io.mxsim.lab.host;

import io.mxsim.lab.control.FlatJson;
import io.mxsim.lab.control.RunningSimulation;
import io.mxsim.lab.router.RouterRefused;
import io.mxsim.lab.scenario.Durations;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code mxsim status}: what a running simulation is doing, as one line of JSON. */
@Command(
    name = "status",
    description = "Prints the state of the running simulation as JSON.",
    footer = ExitCode.EXPLAINED)
final class StatusCommand implements Callable<Integer> {
  private static final long GLANCE_MILLIS = 50;

  /** What can be waited for. */
  enum Goal {
    ready
  }

  @Option(names = "--wait", paramLabel = "ready", description = "Waits until it is so.")
  Goal goal;

  @Option(
      names = "--timeout",
      paramLabel = "TIME",
      defaultValue = "5m",
      description = "How long to wait (default: ${DEFAULT-VALUE}).")
  String timeout;

  @Parameters(arity = "0..1", paramLabel = "LAB", description = "A lab, where several run.")
  String lab;

  @Mixin WhichSimulation which = new WhichSimulation();

  @Override
  public Integer call() {
    return Complaint.orExitCode(this::run);
  }

  private int run() throws RouterRefused {
    which.lab = lab == null ? which.lab : lab;
    Duration patience =
        Durations.parse(timeout)
            .orElseThrow(() -> Complaint.request("'" + timeout + "' is no time: write 90s or 5m."));
    long end = System.nanoTime() + patience.toNanos();
    Optional<RunningSimulation> running = find();
    while (goal != null && running.isEmpty() && System.nanoTime() < end) {
      pause();
      running = find();
    }
    if (running.isEmpty()) {
      throw Complaint.environment(
          which.lab != null
              ? "No lab '" + which.lab + "' is running."
              : "No simulation is running"
                  + (which.state == null ? "." : " on " + which.state + "."));
    }
    try (RunningSimulation simulation = running.get()) {
      return report(simulation, end);
    }
  }

  private Optional<RunningSimulation> find() throws RouterRefused {
    return which.find();
  }

  private int report(RunningSimulation simulation, long end) throws RouterRefused {
    String status = simulation.status();
    while (goal != null && !is(status, "ready") && !is(status, "failed")) {
      if (System.nanoTime() > end) {
        break;
      }
      pause();
      status = simulation.status();
    }
    System.out.println(status);
    return goal == null || is(status, "ready") ? ExitCode.OK : ExitCode.FAILED;
  }

  private static boolean is(String status, String member) throws RouterRefused {
    try {
      Map<String, String> members = FlatJson.read(status);
      return Boolean.parseBoolean(members.get(member));
    } catch (IOException e) {
      throw Complaint.environment(
          "The simulation's answer cannot be read: " + e.getMessage() + ".");
    }
  }

  private static void pause() {
    try {
      Thread.sleep(GLANCE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
