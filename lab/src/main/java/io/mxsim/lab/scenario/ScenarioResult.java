package io.mxsim.lab.scenario;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How a scenario ended.
 *
 * @param seed the seed it ran with
 * @param virtualTime how long it took on the router's clock
 * @param transcript what every console printed, in the order of their names
 * @param failure why it failed; empty when it passed
 */
public record ScenarioResult(
    Scenario scenario,
    long seed,
    Duration virtualTime,
    List<Transcript> transcript,
    Optional<Failure> failure) {

  public ScenarioResult {
    transcript = List.copyOf(transcript);
  }

  /** What one console printed. */
  public record Transcript(String routingEngine, String text) {}

  /**
   * Why a scenario failed.
   *
   * @param step the step's number from 1, or 0 when the router never came onto the bench
   * @param line where the step is written
   * @param screen the last lines of the console
   */
  public record Failure(int step, int line, String why, String screen) {}

  /** Whether every step went well. */
  public boolean passed() {
    return failure.isEmpty();
  }

  /** The failure as a person reads it, with the one command that repeats it. */
  public String report() {
    Failure f = failure.orElseThrow();
    StringBuilder text = new StringBuilder();
    text.append(scenario.name()).append(": ");
    if (f.step() > 0) {
      text.append("step ").append(f.step()).append(" (").append(scenario.file());
      text.append(':').append(f.line()).append("): ");
    }
    text.append(f.why()).append('\n');
    if (!f.screen().isEmpty()) {
      text.append("---- the last screen ----\n").append(f.screen().stripTrailing());
      text.append("\n-------------------------\n");
    }
    text.append("Seed ").append(seed).append(". To repeat it: ");
    text.append("./mxsim test --seed ").append(seed).append(" '").append(scenario.file());
    return text.append("'\n").toString();
  }
}
