package io.mxsim.re.config;

import io.mxsim.re.config.Sources.Source;
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
  private final Sources all;
  private final Map<ConfigNode, String> origins = new IdentityHashMap<>();
  private final ConfigTree tree;

  private InheritedView(ConfigTree tree, String routingEngine) {
    this.all = new Sources(tree.rootNode(), routingEngine);
    this.tree = new ConfigTree(expand(tree.rootNode(), List.of(), List.of()));
  }

  /**
   * The view of a whole configuration.
   *
   * @param routingEngine {@code re0} or {@code re1}: the group of the other one is left out
   */
  public static InheritedView of(ConfigTree tree, String routingEngine) {
    return new InheritedView(tree, routingEngine);
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
    List<Source> sources = all.of(node, inherited, path);
    Node result = node;
    for (String word : new String[] {Sources.APPLY, Sources.EXCEPT}) {
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
    return expand(child, below, all.below(sources, child, below));
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
    if (own || wildcard || offered.inactive() || offered.name().equals(Sources.APPLY)) {
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
}
