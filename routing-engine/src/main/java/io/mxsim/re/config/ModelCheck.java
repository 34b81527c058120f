package io.mxsim.re.config;

import io.mxsim.re.model.Statement;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the model itself demands of a configuration at commit. It remembers the last configuration
 * that met all of it: what the next one shares with that, and what only looks at such, is not
 * checked again.
 */
public final class ModelCheck {
  private static final Set<String> BUILT_IN_GROUPS = Set.of("junos-defaults");

  /** Takes what is found. */
  public interface Finder {
    /** A mandatory statement is missing in {@code statement}, which stands at {@code path}. */
    void missing(List<String> path, String statement, String message);

    /** A condition does not hold. */
    void broken(List<String> path, String statement, String message);

    /** The same, with the statement itself. */
    default void marked(ConfigNode statement, String message) {}
  }

  private static final Finder NOBODY =
      new Finder() {
        @Override
        public void missing(List<String> path, String statement, String message) {
          // That something is found is enough.
        }

        @Override
        public void broken(List<String> path, String statement, String message) {
          // As above.
        }
      };

  private final Rules rules = new Rules();
  private Node clean;

  /** Whether a commit can evaluate {@code condition}: it is of the form of the published schema. */
  public static boolean evaluates(String condition) {
    return ConditionParser.parse(condition).isPresent();
  }

  /** Reports all that is wrong with {@code tree}, which has no inactive statements any more. */
  public void check(ConfigTree tree, Finder finder) {
    if (clean == null || found(clean, tree.rootNode(), NOBODY)) {
      boolean wrong = found(null, tree.rootNode(), finder);
      clean = wrong ? clean : tree.rootNode();
    } else {
      clean = tree.rootNode();
    }
  }

  /** Whether something is wrong that was not in {@code good}, which may be null. */
  private boolean found(Node good, Node root, Finder finder) {
    Pass pass = new Pass(finder);
    pass.node(good, root);
    for (Statement child : root.statement().children()) {
      boolean plain = child.kind() == Statement.Kind.CONTAINER && !child.presence();
      if (plain && root.below().get(child, "") == null) {
        pass.mandatory(Node.of(child, "", null));
      }
    }
    return pass.found;
  }

  /** The statements of {@code tree} whose conditions do not hold, each with its message. */
  public Map<ConfigNode, String> broken(ConfigTree tree) {
    Map<ConfigNode, String> broken = new IdentityHashMap<>();
    check(
        tree,
        new Finder() {
          @Override
          public void missing(List<String> path, String statement, String message) {
            // The printer sees for itself.
          }

          @Override
          public void broken(List<String> path, String statement, String message) {
            // Marked as well.
          }

          @Override
          public void marked(ConfigNode statement, String message) {
            broken.putIfAbsent(statement, message);
          }
        });
    return broken;
  }

  /** Forgets what it remembers, secrets among it (zeroization). */
  public void forget() {
    clean = null;
  }

  /** One way through a configuration, beside one that is known to be good. */
  private final class Pass {
    private final Finder finder;
    private final Chain before = new Chain();
    private final Chain after = new Chain();
    private boolean found;

    Pass(Finder finder) {
      this.finder = finder;
    }

    private void node(Node good, Node node) {
      before.push(good);
      after.push(node);
      if (good == null || good.below() != node.below()) {
        mandatory(node);
      }
      conditions(good, node);
      below(good, node);
      before.pop();
      after.pop();
    }

    private void below(Node good, Node node) {
      for (Object slot : node.below().slots()) {
        Statement statement = Children.statement(slot);
        if (after.depth() == 0 && statement.name().equals(Groups.NAME)) {
          continue;
        }
        Object old = good == null ? null : good.below().slot(statement.name());
        if (old != slot) {
          replaced(old, slot);
        }
        int asked = Children.summary(slot) & (Summary.ASKS | Summary.ASKS_FAR | Summary.APPLIES);
        int again = old == null || asked == 0 ? 0 : elsewhere(statement, asked);
        if (again != 0) {
          unchanged(old, slot, again);
        }
      }
    }

    private void replaced(Object old, Object slot) {
      if (old instanceof Entries was && slot instanceof Entries entries) {
        Entries.differences(was, entries, this::changed);
      } else {
        Children.nodes(slot).forEach(child -> node(old instanceof Node was ? was : null, child));
      }
    }

    private void changed(Node good, Node node) {
      if (node != null) {
        node(good, node);
      }
    }

    /** Those that both have and that have one of {@code traits} in themselves or below. */
    private void unchanged(Object old, Object slot, int traits) {
      if (slot instanceof Entries entries) {
        entries
            .iterator(traits)
            .forEachRemaining(child -> {
              if (((Entries) old).get(child.value()) == child) {
                node(child, child);
              }
            });
      } else if (old == slot) {
        node((Node) slot, (Node) slot);
      }
    }

    /** Those of {@code traits} whose conditions look at something outside that has changed. */
    private int elsewhere(Statement child, int traits) {
      before.push(null);
      after.push(null);
      int again = 0;
      for (Reach reach : rules.outside(child)) {
        int trait = reach.trait() & traits & ~again;
        again |= trait == 0 || reach.same(before, after) ? 0 : trait;
      }
      before.pop();
      after.pop();
      return again;
    }

    private void mandatory(Node node) {
      if (node.valued()) {
        return;
      }
      for (Statement child : node.statement().children()) {
        if (child.mandatory() && node.below().slot(child.name()) == null) {
          found = true;
          String message = "Missing mandatory statement: '" + child.name() + "'";
          finder.missing(after.path(), node.words(), message);
        }
      }
    }

    private void conditions(Node good, Node node) {
      boolean several = node.is(Statement.Kind.LEAF_LIST);
      for (String value : several ? node.values() : List.of(node.value())) {
        if (good != node || !same(node, value)) {
          conditions(node, value);
        }
      }
    }

    /** Whether all that the conditions look at is the same. */
    private boolean same(Node node, String value) {
      for (Reach reach : rules.reaches(node.statement())) {
        if (!reach.same(before, after, value)) {
          return false;
        }
      }
      return true;
    }

    private void conditions(Node node, String value) {
      for (Rules.Rule rule : rules.of(node.statement())) {
        Place place = new Place(after, value);
        if (!rule.condition().holds(place) && !place.unbound()) {
          broken(words(node, value), rule.message());
        }
      }
      boolean group = Groups.applies(node.statement());
      if (group && !group(value)) {
        broken(words(node, value), "undefined configuration group");
      }
    }

    private boolean group(String name) {
      return BUILT_IN_GROUPS.contains(name) || Groups.find(after.at(0), name) != null;
    }

    private void broken(String statement, String message) {
      found = true;
      finder.marked(after.last(), message);
      finder.broken(after.path(), statement, message);
    }
  }

  /** The statement as it is quoted; a secret's value is not. */
  private static String words(Node node, String value) {
    return Step.to(node.statement(), value).words();
  }
}
