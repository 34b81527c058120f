package io.mxsim.re.config;

import io.mxsim.re.model.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Where the statements of a configuration inherit from: the groups that they and those above them
 * apply, each with the groups that are applied inside it behind it. What is inactive gives nothing.
 */
final class Sources {
  static final String APPLY = "apply-groups";
  static final String EXCEPT = "apply-groups-except";

  /** Groups of that name are for the Routing Engine of that name only. */
  private static final Set<String> ROUTING_ENGINES = Set.of("re0", "re1");

  private final Node root;
  private final String routingEngine;

  /** The sources of a configuration on {@code re0} or {@code re1}. */
  Sources(Node root, String routingEngine) {
    this.root = root;
    this.routingEngine = routingEngine;
  }

  /** A group's statements for one place. */
  record Source(String group, Node node) {}

  /** The sources of {@code node} at {@code path}, to which {@code inherited} came from above. */
  List<Source> of(Node node, List<Source> inherited, List<Step> path) {
    Node apply = node.below().get(APPLY, "");
    Node except = node.below().get(EXCEPT, "");
    if (apply == null && except == null) {
      return inherited;
    }
    List<Source> sources = new ArrayList<>();
    applied(apply, path, sources, new HashSet<>());
    sources.addAll(inherited);
    if (except != null && !except.inactive()) {
      sources.removeIf(source -> except.values().contains(source.group()));
    }
    return sources;
  }

  /** What {@code sources} have for {@code child}, which stands at {@code path}. */
  List<Source> below(List<Source> sources, Node child, List<Step> path) {
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

  private void applied(Node apply, List<Step> path, List<Source> found, Set<String> seen) {
    boolean none = apply == null || apply.inactive();
    for (String name : none ? List.<String>of() : apply.values()) {
      Node group = Groups.find(root, name);
      boolean others = ROUTING_ENGINES.contains(name) && !name.equals(routingEngine);
      if (group != null && !group.inactive() && !others && seen.add(name)) {
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

  private static boolean matches(Node offered, String key) {
    String pattern = offered.value();
    if (offered.inactive()) {
      return false;
    }
    if (!offered.is(Statement.Kind.LIST) || pattern.equals(key)) {
      return true;
    }
    return NamePattern.is(pattern) && NamePattern.matches(pattern, key);
  }
}
