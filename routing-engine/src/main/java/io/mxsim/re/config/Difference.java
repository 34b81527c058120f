package io.mxsim.re.config;

import io.mxsim.re.model.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What differs between two trees, in the order of the model; shared subtrees cost nothing. */
final class Difference {
  private final List<Delta> deltas = new ArrayList<>();

  private Difference() {}

  static List<Delta> between(ConfigTree before, ConfigTree after) {
    return between(before.rootNode(), after.rootNode(), List.of());
  }

  static List<Delta> between(Node before, Node after, List<Step> path) {
    Difference difference = new Difference();
    difference.compare(before, after, path);
    return difference.deltas;
  }

  /** Makes {@code tree} what the second of the compared trees was. */
  static ConfigTree apply(ConfigTree tree, List<Delta> deltas) {
    ConfigTree result = tree;
    for (Delta delta : deltas) {
      result = apply(result, delta);
    }
    return result;
  }

  private static ConfigTree apply(ConfigTree tree, Delta delta) {
    return switch (delta.what()) {
      case REMOVED -> tree.delete(delta.path());
      case ADDED, CHANGED -> {
        ConfigTree within = delta.parent().isEmpty() ? tree : tree.set(delta.parent());
        Node parent = within.node(delta.parent());
        yield within.put(delta.parent(), parent.withChild(delta.after()));
      }
      case MARKED ->
          tree.inactive(delta.path(), delta.after().inactive())
              .guarded(delta.path(), delta.after().guarded())
              .annotate(delta.path(), delta.after().comment());
      case MOVED -> tree.insert(delta.path(), false, delta.next());
    };
  }

  private void compare(Node before, Node after, List<Step> path) {
    if (before.below() == after.below()) {
      return;
    }
    List<Node> old = before.below().all();
    List<Node> fresh = after.below().all();
    Map<String, Node> oldByName = byName(old);
    Map<String, Node> freshByName = byName(fresh);
    int at = 0;
    for (Node node : fresh) {
      while (at < old.size() && !freshByName.containsKey(id(old.get(at)))) {
        add(Delta.What.REMOVED, path, old.get(at++), null);
      }
      Node was = oldByName.get(id(node));
      if (was == null) {
        add(Delta.What.ADDED, path, null, node);
      } else {
        at += at < old.size() && old.get(at) == was ? 1 : 0;
        both(was, node, path);
      }
    }
    for (; at < old.size(); at++) {
      if (!freshByName.containsKey(id(old.get(at)))) {
        add(Delta.What.REMOVED, path, old.get(at), null);
      }
    }
    moves(old, fresh, path);
  }

  private void both(Node was, Node node, List<Step> path) {
    if (was == node) {
      return;
    }
    boolean leaf = node.is(Statement.Kind.LEAF) || node.is(Statement.Kind.LEAF_LIST);
    if (!was.sameLine(node)) {
      add(leaf ? Delta.What.CHANGED : Delta.What.MARKED, path, was, node);
    }
    if (!leaf) {
      List<Step> below = new ArrayList<>(path);
      below.add(Step.to(node.statement(), node.value()));
      compare(was, node, below);
    }
  }

  /** Finds the entries of user-ordered lists that stand elsewhere, list by list. */
  private void moves(List<Node> old, List<Node> fresh, List<Step> path) {
    Set<String> done = new HashSet<>();
    for (Node node : fresh) {
      boolean ordered = node.is(Statement.Kind.LIST) && node.statement().ordered();
      if (ordered && done.add(node.name())) {
        movesOf(of(old, node.name()), of(fresh, node.name()), path);
      }
    }
  }

  private void movesOf(List<Node> old, List<Node> fresh, List<Step> path) {
    Set<String> present = new HashSet<>();
    for (Node node : fresh) {
      present.add(node.value());
    }
    List<String> order = new ArrayList<>();
    for (Node node : old) {
      if (present.remove(node.value())) {
        order.add(node.value());
      }
    }
    for (Node node : fresh) {
      if (present.contains(node.value())) {
        order.add(node.value());
      }
    }
    reorder(fresh, order, path);
  }

  /** Puts each entry behind the one before it; the first is reached by moving all the others. */
  private void reorder(List<Node> fresh, List<String> order, List<Step> path) {
    for (int i = 1; i < fresh.size(); i++) {
      String key = fresh.get(i).value();
      String previous = fresh.get(i - 1).value();
      int behind = order.indexOf(previous);
      if (behind + 1 < order.size() && order.get(behind + 1).equals(key)) {
        continue;
      }
      order.remove(key);
      order.add(order.indexOf(previous) + 1, key);
      deltas.add(new Delta(Delta.What.MOVED, path, fresh.get(i), fresh.get(i), previous));
    }
  }

  private static List<Node> of(List<Node> nodes, String name) {
    List<Node> same = new ArrayList<>();
    for (Node node : nodes) {
      if (node.name().equals(name)) {
        same.add(node);
      }
    }
    return same;
  }

  private void add(Delta.What what, List<Step> path, Node before, Node after) {
    deltas.add(new Delta(what, path, before, after, ""));
  }

  private static Map<String, Node> byName(List<Node> nodes) {
    Map<String, Node> map = HashMap.newHashMap(nodes.size());
    for (Node node : nodes) {
      map.put(id(node), node);
    }
    return map;
  }

  private static String id(Node node) {
    return node.is(Statement.Kind.LIST) ? node.name() + "\0" + node.value() : node.name();
  }
}
