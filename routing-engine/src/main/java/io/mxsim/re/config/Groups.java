package io.mxsim.re.config;

/**
 * {@code groups { NAME { … } }}: what other levels may inherit, and where nothing counts itself.
 */
final class Groups {
  static final String NAME = "groups";

  private Groups() {}

  /** The group of that name in the configuration below {@code root}, or null. */
  static Node find(Node root, String name) {
    Node all = root.below().get(NAME, "");
    return all == null || all.inactive() ? null : all.below().get(NAME, name);
  }
}
