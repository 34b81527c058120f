package io.mxsim.re.config;

import io.mxsim.re.model.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Many edits in a row, as a file brings them: statements on the way to the latest one stay open and
 * are put in their places only when the edits leave them. The outcome is that of {@link
 * ConfigTree#set} for each.
 */
final class TreeEditor {
  private final List<Open> open = new ArrayList<>();
  private ConfigTree tree;

  /** A statement that edits are inside of: as it was found, and as it is now. */
  private static final class Open {
    private final Step step;
    private final Node found;
    private Node node;

    Open(Step step, Node found, Node node) {
      this.step = step;
      this.found = found;
      this.node = node;
    }

    boolean is(Step other) {
      return step.statement() == other.statement() && step.key().equals(other.key());
    }
  }

  TreeEditor(ConfigTree tree) {
    start(tree);
  }

  private void start(ConfigTree from) {
    tree = from;
    open.add(new Open(Step.to(from.rootNode().statement()), from.rootNode(), from.rootNode()));
  }

  /** The tree with all edits. */
  ConfigTree tree() {
    leave(1);
    Node root = open.getFirst().node;
    if (root != tree.rootNode()) {
      tree = new ConfigTree(root);
    }
    return tree;
  }

  /** Goes on with another tree. */
  void replace(ConfigTree other) {
    if (other != tree()) {
      open.clear();
      start(other);
    }
  }

  /** Makes the statement at {@code path} exist, with its value, and whatever leads to it. */
  void set(List<Step> path) {
    if (path.isEmpty()) {
      return;
    }
    Step last = path.getLast();
    Statement.Kind kind = last.statement().kind();
    boolean block = kind == Statement.Kind.CONTAINER || kind == Statement.Kind.LIST;
    enter(path, block ? path.size() : path.size() - 1);
    if (!block) {
      Open around = open.getLast();
      Node known = around.node.below().get(last.statement(), "");
      Node leaf = known == null ? Node.of(last.statement(), "", null) : known;
      around.node = with(around.node, known, ConfigTree.valued(leaf, last));
    }
  }

  /** The statement at {@code path} as the edits have left it, or null. */
  Node node(List<Step> path) {
    int depth = shared(path, path.size());
    Node at = open.get(depth).node;
    for (int i = depth; i < path.size() && at != null; i++) {
      at = at.below().get(path.get(i).statement(), path.get(i).key());
    }
    return at;
  }

  /** Opens the first {@code depth} steps. */
  private void enter(List<Step> path, int depth) {
    int shared = shared(path, depth);
    leave(shared + 1);
    for (int i = shared; i < depth; i++) {
      Step step = path.get(i);
      Node found = open.getLast().node.below().get(step.statement(), step.key());
      Node node = found == null ? Node.of(step.statement(), step.key(), step.secret()) : found;
      open.add(new Open(step, found, node));
    }
  }

  /** How many steps of the path are open. */
  private int shared(List<Step> path, int most) {
    int shared = 0;
    while (shared < most && shared + 1 < open.size() && open.get(shared + 1).is(path.get(shared))) {
      shared++;
    }
    return shared;
  }

  /** Puts everything beyond the first {@code kept} in its place. */
  private void leave(int kept) {
    while (open.size() > kept) {
      Open done = open.removeLast();
      Open around = open.getLast();
      around.node = with(around.node, done.found, done.node);
    }
  }

  private static Node with(Node parent, Node before, Node after) {
    return after == before ? parent : parent.withChosen(after);
  }
}
