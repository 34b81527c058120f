package io.mxsim.re.config;

import io.mxsim.re.model.Statement;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * A configuration as {@code display inheritance} shows it: with what the groups give, which group
 * gave it, and inactive statements left in their places; {@code groups} and {@code apply-groups}
 * have done their work and are gone.
 */
public final class InheritedView implements Remarks {
  private static final String APPLY = "apply-groups";
  private static final String EXCEPT = "apply-groups-except";

  private final Node root;
  private final Map<ConfigNode, String> origins = new IdentityHashMap<>();
  private final ConfigTree tree;

  /** A group's statements for the place that is being expanded. */
  private record Source(String group, Node node) {}

  private InheritedView(ConfigTree tree) {
    this.root = tree.rootNode();
    this.tree = new ConfigTree(expand(root, List.of(), List.of()));
  }

  /** The view of a whole configuration. */
  public static InheritedView of(ConfigTree tree) {
    return new InheritedView(tree);
  }

  /** The configuration with what it inherits. */
  public ConfigTree tree() {
    return tree;
  }

  /** The group that {@code node} of {@link #tree} comes from; null when it is local. */
  public String group(ConfigNode node) {
    return origins.get(node);
  }

  @Override
  public List<String> above(ConfigNode node) {
    String group = origins.get(node);
    if (group == null) {
      return List.of();
    }
    String what = node.value().isEmpty() ? node.name() : node.value();
    if (!node.values().isEmpty()) {
      what = String.join(" ", node.values());
    }
    return List.of("'" + what + "' was inherited from group '" + group + "'");
  }

  private Node expand(Node node, List<Step> path, List<Source> inherited) {
    boolean concerned = !inherited.isEmpty() || Summary.has(node.summary(), Summary.APPLIES);
    if (!concerned && !path.isEmpty()) {
      return node;
    }
    List<Source> sources = sources(node, inherited, path);
    Node result = node;
    for (String word : new String[] {APPLY, EXCEPT}) {
      Node own = node.below().get(word, "");
      result =
          own == null ? result : result.withChildren(result.below().without(own.statement(), ""));
    }
    Node local = result;
    List<Source> given = new ArrayList<>();
    for (Source source : sources) {
      for (Node offered : source.node().below()) {
        if (isNew(offered, local, given)) {
          given.add(new Source(source.group(), offered));
        }
      }
    }
    for (Node child : local.below()) {
      if (path.isEmpty() && child.name().equals(Groups.NAME)) {
        result = result.withChildren(result.below().without(child.statement(), child.value()));
      } else {
        result = put(result, expandChild(child, path, sources), child, null);
      }
    }
    for (Source source : given) {
      Node bare = source.node().withChildren(Children.NONE).withComment("");
      result = put(result, expandChild(bare, path, sources), null, source.group());
    }
    return result;
  }

  private Node put(Node result, Node child, Node before, String group) {
    if (group != null) {
      origins.put(child, group);
    }
    return child == before ? result : result.withChild(child);
  }

  private Node expandChild(Node child, List<Step> path, List<Source> sources) {
    if (child.is(Statement.Kind.LEAF)) {
      return child;
    }
    if (child.is(Statement.Kind.LEAF_LIST)) {
      return withValues(child, sources);
    }
    List<Step> below = new ArrayList<>(path);
    below.add(Step.to(child.statement(), child.value()));
    return expand(child, below, matching(sources, child));
  }

  /** A list of values is the local one with what the groups add. */
  private static Node withValues(Node child, List<Source> sources) {
    List<String> values = new ArrayList<>(child.values());
    for (Source source : sources) {
      Node offered = source.node().below().get(child.statement(), "");
      for (String value : offered == null ? List.<String>of() : offered.values()) {
        if (!values.contains(value)) {
          values.add(value);
        }
      }
    }
    return values.size() == child.values().size() ? child : child.withValues(values);
  }

  private static boolean isNew(Node offered, Node local, List<Source> given) {
    boolean wildcard = offered.is(Statement.Kind.LIST) && offered.value().startsWith("<");
    boolean own = local.below().get(offered.statement(), offered.value()) != null;
    if (own || wildcard || offered.inactive() || offered.name().equals(APPLY)) {
      return false;
    }
    for (Source source : given) {
      if (same(source.node(), offered)) {
        return false;
      }
    }
    return true;
  }

  private static boolean same(Node own, Node offered) {
    boolean entry = own.is(Statement.Kind.LIST);
    return own.name().equals(offered.name()) && (!entry || own.value().equals(offered.value()));
  }

  private List<Source> sources(Node node, List<Source> inherited, List<Step> path) {
    Node apply = node.below().get(APPLY, "");
    Node except = node.below().get(EXCEPT, "");
    if (apply == null && except == null) {
      return inherited;
    }
    List<Source> sources = new ArrayList<>();
    for (String name : apply == null || apply.inactive() ? List.<String>of() : apply.values()) {
      Node group = Groups.find(root, name);
      if (group != null && !group.inactive()) {
        descend(new Source(name, group), path, 0, sources);
      }
    }
    sources.addAll(inherited);
    if (except != null) {
      sources.removeIf(source -> except.values().contains(source.group()));
    }
    return sources;
  }

  private static void descend(Source from, List<Step> path, int depth, List<Source> found) {
    if (depth == path.size()) {
      found.add(from);
      return;
    }
    Step step = path.get(depth);
    for (Node child : Children.nodes(from.node().below().slot(step.statement().name()))) {
      if (Inheritance.matches(child, step.key())) {
        descend(new Source(from.group(), child), path, depth + 1, found);
      }
    }
  }

  private static List<Source> matching(List<Source> sources, Node child) {
    List<Source> below = new ArrayList<>();
    for (Source source : sources) {
      for (Node offered : Children.nodes(source.node().below().slot(child.name()))) {
        if (Inheritance.matches(offered, child.value())) {
          below.add(new Source(source.group(), offered));
        }
      }
    }
    return below;
  }
}
