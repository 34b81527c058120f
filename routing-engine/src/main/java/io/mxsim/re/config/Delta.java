package io.mxsim.re.config;

import java.util.List;

/**
 * One difference between two configurations.
 *
 * @param parent the path of the statement around it
 * @param before the statement as it was, or null
 * @param after the statement as it is, or null
 * @param next for a moved entry, the key it stands behind now; empty for the first
 */
record Delta(What what, List<Step> parent, Node before, Node after, String next) {
  enum What {
    ADDED,
    REMOVED,
    /** A leaf or leaf-list with another value. */
    CHANGED,
    /** The inactive flag or the comment is another; what is below is compared on its own. */
    MARKED,
    /** An entry of a user-ordered list stands elsewhere. */
    MOVED
  }

  /** Whether the statement says the same and only its tag or its comment is another. */
  boolean onlyMarked() {
    return before.sameSecret(after)
        && before.value().equals(after.value())
        && before.values().equals(after.values());
  }

  Node node() {
    return after != null ? after : before;
  }

  /** The path of the statement itself. */
  List<Step> path() {
    return Step.below(parent, node().step());
  }
}
