package io.mxsim.re.mgd;

import io.mxsim.re.config.ConfigTree;

/** A configuration that is being edited: the one that all share, or somebody's private copy. */
final class Workspace {
  private ConfigTree tree;
  private ConfigTree start;

  Workspace(ConfigTree start) {
    this.tree = start;
    this.start = start;
  }

  ConfigTree tree() {
    return tree;
  }

  void edit(ConfigTree edited) {
    tree = edited;
  }

  /** The configuration this one was made from. */
  ConfigTree start() {
    return start;
  }

  /** What was edited until now is committed; what somebody edits meanwhile is not. */
  void committed(ConfigTree committed) {
    start = committed;
  }

  /** Somebody else has committed: keeps the edits made here on top of that. */
  void rebase(ConfigTree committed) {
    tree = modified() ? ConfigTree.merged(start, tree, committed) : committed;
    start = committed;
  }

  /** Forgets all edits. */
  void reset(ConfigTree committed) {
    tree = committed;
    start = committed;
  }

  /** Overwrites the secrets of everything that is held here. */
  void wipe() {
    tree.wipe();
    start.wipe();
  }

  /** Whether it differs from what it was made from. */
  boolean modified() {
    return !tree.sameAs(start);
  }
}
