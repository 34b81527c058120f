package io.mxsim.re.config;

import io.mxsim.re.model.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A whole configuration. Immutable: each edit answers with a new tree that shares what did not
 * change and costs the depth of the path, not the size of the configuration.
 */
public final class ConfigTree {
  private final Node root;

  ConfigTree(Node root) {
    this.root = root;
  }

  /** No configuration at all. */
  public static ConfigTree empty(Statement rootStatement) {
    return new ConfigTree(Node.of(rootStatement, "", null));
  }

  /** The root, for reading. */
  public ConfigNode root() {
    return root;
  }

  Node rootNode() {
    return root;
  }

  /** True for the same configuration; quick for trees that share most of it. */
  public boolean sameAs(ConfigTree other) {
    return root.sameAs(other.root);
  }

  /** True for the same statements with the same content; quick for shared ones. */
  public static boolean same(ConfigNode a, ConfigNode b) {
    return ((Node) a).sameAs((Node) b);
  }

  /** {@code active} with everything that {@code edited} has instead of {@code start}. */
  public static ConfigTree merged(ConfigTree start, ConfigTree edited, ConfigTree active) {
    return start.root == active.root
        ? edited
        : Difference.apply(active, Difference.between(start, edited));
  }

  /** Whether nothing is configured. */
  public boolean isEmpty() {
    return root.below().isEmpty();
  }

  /** The statement at {@code path}; the key of a final leaf or leaf-list step is not looked at. */
  public Optional<ConfigNode> at(List<Step> path) {
    return Optional.ofNullable(node(path));
  }

  Node node(List<Step> path) {
    Node at = root;
    for (Step step : path) {
      at = at.below().get(step.statement(), step.key());
      if (at == null) {
        return null;
      }
    }
    return at;
  }

  /** Makes the statement at {@code path} exist, with its value, and whatever leads to it. */
  public ConfigTree set(List<Step> path) {
    return path.isEmpty() ? this : new ConfigTree(set(root, path, 0));
  }

  private static Node set(Node at, List<Step> path, int depth) {
    Step step = path.get(depth);
    Node child = at.below().get(step.statement(), step.key());
    Node changed = child == null ? Node.of(step.statement(), keyOf(step), step.secret()) : child;
    if (depth < path.size() - 1) {
      changed = set(changed, path, depth + 1);
    } else {
      changed = valued(changed, step);
    }
    if (changed == child) {
      return at;
    }
    return at.withChosen(changed);
  }

  /** {@code node} with the value that the last step to it brings. */
  static Node valued(Node node, Step step) {
    return switch (step.statement().kind()) {
      case CONTAINER, LIST -> node;
      case LEAF -> node.withValue(step.key(), step.secret());
      case LEAF_LIST -> withValue(node, step.key());
    };
  }

  private static String keyOf(Step step) {
    return step.statement().kind() == Statement.Kind.LEAF_LIST ? "" : step.key();
  }

  private static Node withValue(Node leafList, String value) {
    if (value.isEmpty() || leafList.values().contains(value)) {
      return leafList;
    }
    List<String> values = new ArrayList<>(leafList.values());
    values.add(value);
    return leafList.withValues(values);
  }

  /**
   * Removes the statement at {@code path} and the containers that are left empty by that; of a
   * leaf-list, the one value that the last step names. Answers with this tree if nothing is there.
   */
  public ConfigTree delete(List<Step> path) {
    if (path.isEmpty()) {
      return empty(root.statement());
    }
    return new ConfigTree(delete(root, path, 0, true)).orIfSame(this);
  }

  /** The same, but containers that are left empty stay, for what is still to come into them. */
  ConfigTree cleared(List<Step> path) {
    return new ConfigTree(delete(root, path, 0, false)).orIfSame(this);
  }

  /** Removes the container at {@code path}, and those around it, if nothing is in it. */
  ConfigTree pruned(List<Step> path) {
    Node node = node(path);
    return node != null && hollow(node) ? delete(path) : this;
  }

  private ConfigTree orIfSame(ConfigTree other) {
    return root == other.root ? other : this;
  }

  private static Node delete(Node at, List<Step> path, int depth, boolean prunes) {
    Step step = path.get(depth);
    boolean last = depth == path.size() - 1;
    if (last && step.statement().kind() == Statement.Kind.LIST && step.key().isEmpty()) {
      return at.withChildren(at.below().without(step.statement(), ""));
    }
    Node child = at.below().get(step.statement(), step.key());
    if (child == null) {
      return at;
    }
    Node left = last ? without(child, step) : delete(child, path, depth + 1, prunes);
    if (left == child) {
      return at;
    }
    boolean gone = left == null || prunes && !last && hollow(left);
    return gone
        ? at.withChildren(at.below().without(step.statement(), step.key()))
        : at.withChild(left);
  }

  /** What is left of a node of which the last step is deleted: itself, less, or null. */
  private static Node without(Node child, Step step) {
    return switch (step.statement().kind()) {
      case CONTAINER, LIST -> null;
      case LEAF -> {
        boolean other = !step.key().isEmpty() && !step.key().equals(child.value());
        yield other ? child : null;
      }
      case LEAF_LIST -> {
        if (step.key().isEmpty()) {
          yield null;
        }
        List<String> values = new ArrayList<>(child.values());
        if (!values.remove(step.key())) {
          yield child;
        }
        yield values.isEmpty() ? null : child.withValues(values);
      }
    };
  }

  private static boolean hollow(Node node) {
    return node.is(Statement.Kind.CONTAINER)
        && !node.statement().presence()
        && node.below().isEmpty();
  }

  /** The path up to the statement that begins the line in which the last one stands. */
  private static List<Step> line(List<Step> path) {
    for (int depth = 0; depth < path.size(); depth++) {
      if (path.get(depth).statement().oneLine()) {
        return path.subList(0, depth + 1);
      }
    }
    return path;
  }

  /** Puts {@code inactive:} before the statement, or takes it away. */
  public ConfigTree inactive(List<Step> named, boolean inactive) {
    List<Step> path = line(named);
    Node node = node(path);
    return node == null || node.inactive() == inactive || path.isEmpty()
        ? this
        : put(path, node.withInactive(inactive));
  }

  /** Puts {@code protect:} before the statement, or takes it away. */
  public ConfigTree guarded(List<Step> named, boolean guarded) {
    List<Step> path = line(named);
    Node node = node(path);
    return node == null || node.guarded() == guarded || path.isEmpty()
        ? this
        : put(path, node.withGuard(guarded));
  }

  /** Puts a comment above the statement; an empty one removes it. */
  public ConfigTree annotate(List<Step> named, String comment) {
    List<Step> path = line(named);
    Node node = node(path);
    return node == null || path.isEmpty() ? this : put(path, node.withComment(comment));
  }

  /**
   * Moves an entry of a user-ordered list, or a value of a leaf-list, right before or after another
   * beside it.
   */
  public ConfigTree insert(List<Step> path, boolean before, String other) {
    List<Step> above = path.subList(0, path.size() - 1);
    Step entry = path.getLast();
    Node parent = node(above);
    if (node(path) == null || entry.key().equals(other)) {
      return this;
    }
    if (entry.statement().kind() == Statement.Kind.LEAF_LIST) {
      return put(path, moved(node(path), entry.key(), before, other));
    }
    if (!entry.statement().ordered() || parent.below().get(entry.statement(), other) == null) {
      return this;
    }
    Children moved = parent.below().moved(entry.statement(), entry.key(), before, other);
    return put(above, parent.withChildren(moved));
  }

  private static Node moved(Node leafList, String value, boolean before, String other) {
    List<String> values = new ArrayList<>(leafList.values());
    if (!values.contains(other) || !values.remove(value)) {
      return leafList;
    }
    values.add(values.indexOf(other) + (before ? 0 : 1), value);
    return leafList.withValues(values);
  }

  /** Moves an entry of a user-ordered list to the front. */
  ConfigTree first(List<Step> path) {
    Node parent = node(path.subList(0, path.size() - 1));
    List<Node> all =
        parent == null ? List.of() : parent.below().all(path.getLast().statement().name());
    boolean list = path.getLast().statement().kind() == Statement.Kind.LIST;
    return all.isEmpty() || !list ? this : insert(path, true, all.getFirst().value());
  }

  /** A second entry with everything the first has. */
  public ConfigTree copy(List<Step> path, String newKey) {
    Node node = node(path);
    List<Step> above = path.subList(0, path.size() - 1);
    return node == null ? this : put(above, node(above).withChild(node.withValue(newKey, null)));
  }

  /** The entry under another key; a user-ordered one keeps its place. */
  public ConfigTree rename(List<Step> path, String newKey) {
    ConfigTree copied = copy(path, newKey);
    if (path.getLast().statement().ordered()) {
      List<Step> fresh = new ArrayList<>(path);
      fresh.set(path.size() - 1, Step.to(path.getLast().statement(), newKey));
      copied = copied.insert(fresh, true, path.getLast().key());
    }
    return copied.delete(path);
  }

  /** Puts {@code node} in the place of the statement at {@code path}, which exists. */
  ConfigTree put(List<Step> path, Node node) {
    return new ConfigTree(put(root, path, 0, node));
  }

  private static Node put(Node at, List<Step> path, int depth, Node node) {
    if (depth == path.size()) {
      return node;
    }
    Step step = path.get(depth);
    Node child = at.below().get(step.statement(), step.key());
    return at.withChild(put(child, path, depth + 1, node));
  }

  /** Overwrites every secret of this tree, and so of every tree that shares one: zeroization. */
  public void wipe() {
    root.wipe();
  }
}
