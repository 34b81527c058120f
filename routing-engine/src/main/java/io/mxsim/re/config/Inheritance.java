package io.mxsim.re.config;

import io.mxsim.re.model.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The configuration as handlers see it: without inactive statements, and with what {@code
 * apply-groups} inherits. Local statements win, then the groups in their order; a group's key in
 * angle brackets ({@code <xe-*>}) matches names that exist.
 */
public final class Inheritance {
  private static final String APPLY = "apply-groups";
  private static final String EXCEPT = "apply-groups-except";

  /** Groups of that name are for the Routing Engine of that name only. */
  private static final Set<String> ROUTING_ENGINES = Set.of("re0", "re1");

  private final Node root;
  private final String routingEngine;

  private Inheritance(Node root, String routingEngine) {
    this.root = root;
    this.routingEngine = routingEngine;
  }

  /** The same for the Routing Engine in the first slot. */
  public static ConfigTree resolve(ConfigTree tree) {
    return resolve(tree, "re0");
  }

  /**
   * Answers with {@code tree} itself when there is nothing to resolve.
   *
   * @param routingEngine {@code re0} or {@code re1}: the group of the other one is left out
   */
  public static ConfigTree resolve(ConfigTree tree, String routingEngine) {
    Node root = active(tree.rootNode());
    Node expanded = new Inheritance(root, routingEngine).expand(root, List.of(), List.of());
    return expanded == tree.rootNode() ? tree : new ConfigTree(expanded);
  }

  private static Node active(Node node) {
    Children kept = node.below();
    for (Node child : node.below().having(Summary.INACTIVE)) {
      if (child.inactive()) {
        kept = kept.without(child.statement(), child.value());
      } else {
        Node less = active(child);
        if (less != child) {
          kept = kept.with(node.statement(), less);
        }
      }
    }
    return node.withChildren(kept);
  }

  /** A group's statements for the place that is being expanded. */
  private record Source(String group, Node node) {}

  private Node expand(Node node, List<Source> inherited, List<Step> path) {
    if (inherited.isEmpty() && !Summary.has(node.summary(), Summary.APPLIES)) {
      return node;
    }
    List<Source> sources = sources(node, inherited, path);
    Node result = node;
    for (Source source : sources) {
      for (Node offered : source.node().below()) {
        result = adopt(result, offered);
      }
    }
    Iterable<Node> concerned =
        sources.isEmpty() ? result.below().having(Summary.APPLIES) : result.below();
    for (Node child : concerned) {
      boolean leaf = child.is(Statement.Kind.LEAF) || child.is(Statement.Kind.LEAF_LIST);
      if (!leaf && !(path.isEmpty() && child.name().equals(Groups.NAME))) {
        if (sources.isEmpty() && !Summary.has(child.summary(), Summary.APPLIES)) {
          continue;
        }
        List<Step> below = new ArrayList<>(path);
        below.add(Step.to(child.statement(), child.value()));
        List<Source> matching = matching(sources, child, below);
        Node expanded = expand(child, matching, below);
        if (expanded != child) {
          result = result.withChild(expanded);
        }
      }
    }
    return result;
  }

  private List<Source> sources(Node node, List<Source> inherited, List<Step> path) {
    Node apply = node.below().get(APPLY, "");
    Node except = node.below().get(EXCEPT, "");
    if (apply == null && except == null) {
      return inherited;
    }
    List<Source> sources = new ArrayList<>();
    applied(apply, path, sources, new HashSet<>());
    sources.addAll(inherited);
    if (except != null) {
      sources.removeIf(source -> except.values().contains(source.group()));
    }
    return sources;
  }

  /** The groups that {@code apply} names, each with those that are applied inside it behind it. */
  private void applied(Node apply, List<Step> path, List<Source> found, Set<String> seen) {
    for (String name : apply == null ? List.<String>of() : apply.values()) {
      Node group = Groups.find(root, name);
      boolean others = ROUTING_ENGINES.contains(name) && !name.equals(routingEngine);
      if (group != null && !others && seen.add(name)) {
        descend(new Source(name, group), path, 0, found, seen);
      }
    }
  }

  private void descend(
      Source from, List<Step> path, int depth, List<Source> found, Set<String> seen) {
    if (depth == path.size()) {
      found.add(from);
      applied(from.node().below().get(APPLY, ""), path, found, seen);
      return;
    }
    Step step = path.get(depth);
    for (Node child : Children.nodes(from.node().below().slot(step.statement().name()))) {
      if (matches(child, step.key())) {
        descend(new Source(from.group(), child), path, depth + 1, found, seen);
      }
    }
    applied(from.node().below().get(APPLY, ""), path, found, seen);
  }

  private List<Source> matching(List<Source> sources, Node child, List<Step> path) {
    List<Source> below = new ArrayList<>();
    for (Source source : sources) {
      for (Node offered : Children.nodes(source.node().below().slot(child.name()))) {
        if (matches(offered, child.value())) {
          below.add(new Source(source.group(), offered));
          Set<String> seen = new HashSet<>(Set.of(source.group()));
          applied(offered.below().get(APPLY, ""), path, below, seen);
        }
      }
    }
    return below;
  }

  /** Takes over what the node lacks; what is below it follows when it is expanded itself. */
  private static Node adopt(Node node, Node offered) {
    boolean wildcard = offered.is(Statement.Kind.LIST) && offered.value().startsWith("<");
    if (wildcard || offered.name().equals(APPLY)) {
      return node;
    }
    Node own = node.below().get(offered.statement(), offered.value());
    if (own == null) {
      return node.withChild(offered.withChildren(Children.NONE).withComment(""));
    }
    if (!offered.is(Statement.Kind.LEAF_LIST)) {
      return node;
    }
    List<String> values = new ArrayList<>(own.values());
    for (String value : offered.values()) {
      if (!values.contains(value)) {
        values.add(value);
      }
    }
    return values.size() == own.values().size() ? node : node.withChild(own.withValues(values));
  }

  static boolean matches(Node offered, String key) {
    String pattern = offered.value();
    if (!offered.is(Statement.Kind.LIST) || pattern.equals(key)) {
      return true;
    }
    return NamePattern.is(pattern) && NamePattern.matches(pattern, key);
  }
}
