package io.mxsim.re.config;

import io.mxsim.re.config.RuleSet.Reference;
import io.mxsim.re.model.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * What the model itself demands of a configuration at commit. Beside a configuration that was found
 * right before, only what changed is looked at, and what looks at that.
 */
public final class ModelCheck {
  /** Takes what is found. */
  public interface Finder {
    /** A mandatory statement is missing in {@code statement}, which stands at {@code path}. */
    void missing(List<String> path, String statement, String message);

    /** A condition does not hold. */
    void broken(List<String> path, String statement, String message);
  }

  private final RuleSet rules = new RuleSet();
  private final List<Node> above = new ArrayList<>();
  private final List<Node> aboveBefore = new ArrayList<>();
  private Finder finder;

  /** A check that remembers what it learns of the model. */
  public ModelCheck() {}

  /**
   * Reports all that is wrong with {@code tree}, which has no inactive statements any more.
   *
   * @param right a configuration in which nothing was found; null to look at everything
   */
  public void check(ConfigTree right, ConfigTree tree, Finder found) {
    finder = found;
    node(right == null ? null : right.rootNode(), tree.rootNode());
    for (Statement child : tree.root().statement().children()) {
      boolean plain = child.kind() == Statement.Kind.CONTAINER && !child.presence();
      if (plain && tree.rootNode().below().get(child, "") == null) {
        mandatory(Node.of(child, "", null));
      }
    }
  }

  private void node(Node before, Node node) {
    above.add(node);
    aboveBefore.add(before);
    if (before == null || before.below() != node.below()) {
      mandatory(node);
    }
    rules.learn(above);
    for (Statement.Must must : node.statement().musts()) {
      if (!Condition.holds(must.condition(), above)) {
        finder.broken(path(), words(node), must.message());
      }
    }
    below(before, node);
    aboveBefore.removeLast();
    above.removeLast();
  }

  private void below(Node before, Node node) {
    for (Object slot : node.below().slots()) {
      Statement statement = Children.statement(slot);
      if (above.size() == 1 && statement.name().equals("groups")) {
        continue;
      }
      Object old = before == null ? null : before.below().slot(statement.name());
      if (old == null || outsideChanged(statement)) {
        all(old, slot);
      } else if (old instanceof Entries was && slot instanceof Entries entries) {
        Entries.differences(was, entries, this::changed);
      } else if (old != slot) {
        all(old, slot);
      }
    }
  }

  private void changed(Node before, Node node) {
    if (node != null) {
      node(before, node);
    }
  }

  private void all(Object before, Object slot) {
    for (Node child : Children.nodes(slot)) {
      Node old =
          switch (before) {
            case null -> null;
            case Entries entries -> entries.get(child.value());
            default -> (Node) before;
          };
      node(old, child);
    }
  }

  /** Whether something changed that rules look at from a child of the last of {@link #above}. */
  private boolean outsideChanged(Statement child) {
    for (Reference reference : rules.outside(child)) {
      boolean top = reference.up() == Reference.TOP;
      int level = top ? 0 : above.size() - reference.up();
      // A path that does not begin at the top begins at the statement itself.
      boolean inside = top && above.getFirst().statement().position(reference.word()) < 0;
      if (level < 0 || !inside && changed(level, reference.word())) {
        return true;
      }
    }
    return false;
  }

  private boolean changed(int level, String word) {
    Node before = aboveBefore.get(level);
    Node after = above.get(level);
    if (before == after) {
      return false;
    }
    if (before == null || after.statement().position(word) < 0) {
      return true;
    }
    return before.below().slot(word) != after.below().slot(word);
  }

  private void mandatory(Node node) {
    if (node.is(Statement.Kind.LEAF) || node.is(Statement.Kind.LEAF_LIST)) {
      return;
    }
    for (Statement child : node.statement().children()) {
      if (child.mandatory() && node.below().slot(child.name()) == null) {
        String message = "Missing mandatory statement: '" + child.name() + "'";
        finder.missing(path(), words(node), message);
      }
    }
  }

  private List<String> path() {
    List<String> path = new ArrayList<>();
    for (int i = 1; i < above.size() - 1; i++) {
      path.add(Step.to(above.get(i).statement(), above.get(i).value()).words());
    }
    return path;
  }

  /** The statement as it is quoted; a secret's value is not. */
  private static String words(Node node) {
    return Step.to(node.statement(), node.value()).words();
  }
}
