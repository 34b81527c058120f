package io.mxsim.re.config;

import io.mxsim.re.config.Sources.Source;
import io.mxsim.re.model.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * The configuration as handlers see it: without inactive statements, and with what {@code
 * apply-groups} inherits. Local statements win, then the groups in their order; a group's key in
 * angle brackets ({@code <xe-*>}) matches names that exist.
 */
public final class Inheritance {
  /** Entries from which on it is worth to remember what became of a list. */
  private static final int LARGE = 32;

  private final String routingEngine;

  /** The groups of the configuration that was resolved last, and what its large lists became. */
  private Object groups;

  private Map<Place, Known> known = Map.of();

  /**
   * Resolves configurations one after the other; what did not change since the last one is shared.
   *
   * @param routingEngine {@code re0} or {@code re1}: the group of the other one is left out
   */
  public Inheritance(String routingEngine) {
    this.routingEngine = routingEngine;
  }

  /** The same for the Routing Engine in the first slot. */
  public static ConfigTree resolve(ConfigTree tree) {
    return new Inheritance("re0").resolved(tree);
  }

  /** Answers with {@code tree} itself when there is nothing to resolve. */
  public ConfigTree resolved(ConfigTree tree) {
    Node root = active(tree.rootNode());
    Object defined = root.below().slot(Groups.NAME);
    Pass pass = new Pass(root, defined == groups ? known : Map.of());
    Node expanded = pass.expand(root, List.of(), List.of());
    groups = defined;
    known = pass.found;
    return expanded == tree.rootNode() ? tree : new ConfigTree(expanded);
  }

  /** Forgets what it remembers, secrets among it (zeroization). */
  public void forget() {
    groups = null;
    known = Map.of();
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

  /** Where a list stands. */
  private record Place(List<Step> path, Statement list) {}

  /** What a list became with what it inherited. */
  private record Known(Entries list, List<Source> sources, Entries made) {}

  /** One configuration being resolved. */
  private final class Pass {
    private final Sources all;
    private final Map<Place, Known> before;
    private final Map<Place, Known> found = new HashMap<>();

    Pass(Node root, Map<Place, Known> before) {
      this.all = new Sources(root, routingEngine);
      this.before = before;
    }

    private Node expand(Node node, List<Source> inherited, List<Step> path) {
      if (inherited.isEmpty() && !Summary.has(node.summary(), Summary.APPLIES)) {
        return node;
      }
      List<Source> sources = all.of(node, inherited, path);
      Node result = node;
      for (Source source : sources) {
        for (Node offered : source.node().below()) {
          result = adopt(result, offered);
        }
      }
      for (Object slot : result.below().slots()) {
        Statement statement = Children.statement(slot);
        boolean plain = sources.isEmpty() && !Summary.has(Children.summary(slot), Summary.APPLIES);
        if (!plain
            && !leaf(statement)
            && !(path.isEmpty() && statement.name().equals(Groups.NAME))) {
          Object expanded =
              slot instanceof Entries list
                  ? list(list, sources, path)
                  : child((Node) slot, sources, path);
          result = result.withChildren(result.below().withSlot(slot, expanded));
        }
      }
      return result;
    }

    private static boolean leaf(Statement statement) {
      return statement.kind() == Statement.Kind.LEAF
          || statement.kind() == Statement.Kind.LEAF_LIST;
    }

    private Node child(Node child, List<Source> sources, List<Step> path) {
      List<Step> below = new ArrayList<>(path);
      below.add(Step.to(child.statement(), child.value()));
      return expand(child, all.below(sources, child, below), below);
    }

    private Entries list(Entries list, List<Source> sources, List<Step> path) {
      if (list.size() < LARGE || list.ordered()) {
        return whole(list, sources, path);
      }
      Place place = new Place(path, list.statement());
      Known last = before.get(place);
      Entries[] made = new Entries[1];
      if (last == null || !last.sources().equals(sources)) {
        made[0] = whole(list, sources, path);
      } else {
        made[0] = last.made();
        Entries.differences(
            last.list(),
            list,
            (was, is) ->
                made[0] =
                    is == null
                        ? made[0].without(was.value())
                        : made[0].with(child(is, sources, path)));
      }
      found.put(place, new Known(list, sources, made[0]));
      return made[0];
    }

    private Entries whole(Entries list, List<Source> sources, List<Step> path) {
      Entries made = list;
      Iterator<Node> concerned =
          sources.isEmpty() ? list.iterator(Summary.APPLIES) : list.iterator();
      while (concerned.hasNext()) {
        Node entry = concerned.next();
        Node expanded = child(entry, sources, path);
        made = expanded == entry ? made : made.with(expanded);
      }
      return made;
    }
  }

  /** Takes over what the node lacks; what is below it follows when it is expanded itself. */
  private static Node adopt(Node node, Node offered) {
    boolean wildcard = offered.is(Statement.Kind.LIST) && offered.value().startsWith("<");
    if (wildcard || offered.name().equals(Sources.APPLY)) {
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
}
