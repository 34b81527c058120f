package io.mxsim.re.config;

import io.mxsim.re.model.Statement;

/**
 * {@code groups { NAME { … } }}: what other levels may inherit, and where nothing counts itself.
 */
final class Groups {
  static final String NAME = "groups";

  private static final String APPLY = "apply-groups";
  private static final String EXCEPT = "apply-groups-except";

  private Groups() {}

  /** Whether its values name groups to inherit from; they must be defined. */
  static boolean applies(Statement statement) {
    return statement.kind() == Statement.Kind.LEAF_LIST && statement.name().equals(APPLY);
  }

  /** Whether its values name groups not to inherit from. */
  static boolean excepts(Statement statement) {
    return statement.kind() == Statement.Kind.LEAF_LIST && statement.name().equals(EXCEPT);
  }

  /** The group of that name in the configuration below {@code root}, or null. */
  static Node find(Node root, String name) {
    Node all = root.below().get(NAME, "");
    return all == null || all.inactive() ? null : all.below().get(NAME, name);
  }
}
