package io.mxsim.re.mgd;

import java.util.List;

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
}
