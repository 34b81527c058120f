package io.mxsim.re.config;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
    for (Delta delta : deltas) {
      result = delta.what() == Delta.What.REMOVED ? result.pruned(delta.parent()) : result;
    }
    return result;
  }

  private static ConfigTree apply(ConfigTree tree, Delta delta) {
    return switch (delta.what()) {
      case REMOVED -> tree.cleared(delta.path());
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
    List<Entries> moved = new ArrayList<>();
    Children.differences(
        after.statement(),
        before.below(),
        after.below(),
        (statement, old, fresh) -> {
          if (old instanceof Entries a && fresh instanceof Entries b) {
            entries(a, b, path);
            if (b.ordered() && Entries.moved(a, b)) {
              moved.add(a);
              moved.add(b);
            }
          } else {
            one(old, fresh, path);
          }
        });
    for (int i = 0; i < moved.size(); i += 2) {
      moves(moved.get(i), moved.get(i + 1), path);
    }
  }

  /** A slot that is no list in both, or is in one only. */
  private void one(Object old, Object fresh, List<Step> path) {
    if (old instanceof Node was && fresh instanceof Node is) {
      both(was, is, path);
      return;
    }
    for (Node node : Children.nodes(old)) {
      both(node, null, path);
    }
    for (Node node : Children.nodes(fresh)) {
      both(null, node, path);
    }
  }

  private void both(Node was, Node node, List<Step> path) {
    if (was == null || node == null) {
      add(was == null ? Delta.What.ADDED : Delta.What.REMOVED, path, was, node);
      return;
    }
    boolean leaf = node.valued();
    if (!was.sameLine(node)) {
      add(leaf ? Delta.What.CHANGED : Delta.What.MARKED, path, was, node);
    }
    if (!leaf && was.below() != node.below()) {
      compare(was, node, Step.below(path, node.step()));
    }
  }

  private void entries(Entries before, Entries after, List<Step> path) {
    if (!after.ordered()) {
      Entries.differences(before, after, (was, node) -> both(was, node, path));
      return;
    }
    List<Node[]> found = new ArrayList<>();
    Entries.differences(before, after, (was, node) -> found.add(new Node[] {was, node}));
    found.sort(
        Comparator.comparingLong(
            pair -> pair[1] == null ? before.place(pair[0]) : after.place(pair[1])));
    for (Node[] pair : found) {
      both(pair[0], pair[1], path);
    }
  }

  /** An entry's neighbours while a list is being put in order. */
  private static final class Spot {
    private Spot previous;
    private Spot next;

    void unlink() {
      link(previous, next);
    }

    void putBehind(Spot other) {
      link(this, other.next);
      link(other, this);
    }

    static void link(Spot first, Spot second) {
      if (first != null) {
        first.next = second;
      }
      if (second != null) {
        second.previous = first;
      }
    }
  }

  /** The old entries that are left, in their order, with the new ones behind them. */
  private static Map<String, Spot> spots(Entries before, Entries after) {
    Map<String, Spot> spots = HashMap.newHashMap(after.size());
    Spot last = null;
    for (Entries each : List.of(before, after)) {
      for (Node node : each) {
        if (after.get(node.value()) != null && !spots.containsKey(node.value())) {
          Spot spot = new Spot();
          Spot.link(last, spot);
          spots.put(node.value(), spot);
          last = spot;
        }
      }
    }
    return spots;
  }

  /** Puts each entry behind the one before it; the first is reached by moving all the others. */
  private void moves(Entries before, Entries after, List<Step> path) {
    Map<String, Spot> spots = spots(before, after);
    Node previous = null;
    for (Node node : after) {
      if (previous != null) {
        Spot spot = spots.get(node.value());
        Spot behind = spots.get(previous.value());
        if (behind.next != spot) {
          spot.unlink();
          spot.putBehind(behind);
          deltas.add(new Delta(Delta.What.MOVED, path, node, node, previous.value()));
        }
      }
      previous = node;
    }
  }

  private void add(Delta.What what, List<Step> path, Node before, Node after) {
    deltas.add(new Delta(what, path, before, after, ""));
  }
}
