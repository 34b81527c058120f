package io.mxsim.re.mgd;

import java.util.List;
import java.util.Optional;

/**
 * The effect of one group of statements, named after it. A commit first lets every handler whose
 * subtree changed {@link #verify}; when none objects, the new configuration is written, and every
 * such handler may {@link #apply}.
 */
public interface StatementHandler {
  /** The path of the subtree, such as {@code [system, services, ssh]}. */
  List<String> path();

  /** Adds what is wrong with {@code change} to {@code findings}; changes nothing. */
  void verify(Change change, Findings findings);

  /**
   * Makes the daemons follow the new configuration. What it has to tell the operator (keys that are
   * generated, a reboot that is needed) goes to {@code progress}.
   */
  void apply(Change change, CommitProgress progress);

  /** The process that {@link #apply} makes read its configuration; none when mgd does it itself. */
  default Optional<Daemon> daemon() {
    return Optional.empty();
  }

  /**
   * A process that follows the configuration.
   *
   * @param service the name init knows it by, such as {@code event-processing}
   * @param title what a commit calls it
   */
  record Daemon(String service, String title) {}
}
