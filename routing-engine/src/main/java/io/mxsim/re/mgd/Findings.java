package io.mxsim.re.mgd;

import java.util.ArrayList;
import java.util.List;

/** What is wrong with a configuration: all of it, not the first of it. */
public final class Findings {
  private final List<Finding> all = new ArrayList<>();

  /**
   * One problem.
   *
   * @param path the parent statement's path, as in {@code [edit system login]}
   * @param statement the statement, as in {@code user op}
   */
  public record Finding(List<String> path, String statement, String message, boolean warning) {}

  /** Stops the commit. */
  public void error(List<String> path, String statement, String message) {
    all.add(new Finding(List.copyOf(path), statement, message, false));
  }

  /** Is said, and does not stop the commit. */
  public void warning(List<String> path, String statement, String message) {
    all.add(new Finding(List.copyOf(path), statement, message, true));
  }

  public List<Finding> all() {
    return List.copyOf(all);
  }

  /** Whether the commit has to be refused. */
  public boolean refuse() {
    return all.stream().anyMatch(f -> !f.warning());
  }
}
