package io.mxsim.re.config;

import io.mxsim.re.model.Statement;
import io.mxsim.re.model.ValueCheck;
import io.mxsim.re.model.ValueType;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * {@code replace pattern}: changes the names of entries and the values of leaves that match, but
 * never a secret. Nothing changes if one of the new texts does not fit its statement.
 */
public final class Replacement {
  private final Expression pattern;
  private final String with;
  private final ValueCheck check;
  private int left;
  private String problem;

  /**
   * @param upto how many places to change; 0 for all
   */
  public Replacement(Expression pattern, String with, int upto, boolean fips) {
    this.pattern = pattern;
    this.with = with;
    this.left = upto == 0 ? Integer.MAX_VALUE : upto;
    this.check = new ValueCheck(fips);
  }

  /** The tree with everything below {@code level} changed; the same one if there is a problem. */
  public ConfigTree in(ConfigTree tree, List<Step> level) {
    Node node = tree.node(level);
    Node changed = node == null ? null : below(node);
    return changed == node || problem != null ? tree : tree.put(level, changed);
  }

  /** What was wrong, or null. */
  public String problem() {
    return problem;
  }

  private Node below(Node node) {
    List<Node> changed = new ArrayList<>();
    boolean any = false;
    for (Node child : node.below().all()) {
      Node fresh = replaced(child);
      any |= fresh != child;
      changed.add(fresh);
    }
    if (!any || problem != null) {
      return node;
    }
    Children children = Children.NONE;
    for (Node child : changed) {
      boolean twice =
          child.is(Statement.Kind.LIST) && children.get(child.statement(), child.value()) != null;
      if (twice) {
        problem = "statement '" + child.words() + "' already exists";
      }
      children = children.with(node.statement(), child);
    }
    return node.withChildren(children);
  }

  private Node replaced(Node node) {
    Node named =
        switch (node.statement().kind()) {
          case CONTAINER -> node;
          case LIST, LEAF -> valued(node);
          case LEAF_LIST -> values(node);
        };
    return below(named);
  }

  private Node valued(Node node) {
    boolean fixed = node.secret() != null || node.statement().type() instanceof ValueType.Empty;
    return fixed ? node : node.withValue(text(node.statement(), node.value()), null);
  }

  private Node values(Node node) {
    Set<String> fresh = new LinkedHashSet<>();
    for (String value : node.values()) {
      fresh.add(text(node.statement(), value));
    }
    List<String> all = List.copyOf(fresh);
    return all.equals(node.values()) ? node : node.withValues(all);
  }

  private String text(Statement statement, String old) {
    Expression.Replaced replaced = pattern.replaced(old, with, left);
    left -= replaced.count();
    if (replaced.text().equals(old)) {
      return old;
    }
    boolean group = replaced.text().startsWith("<") && old.startsWith("<");
    String wrong = group ? null : check.problem(statement.type(), replaced.text());
    if (wrong != null && problem == null) {
      problem = wrong + ": '" + statement.name() + " " + replaced.text() + "'";
    }
    return replaced.text();
  }
}
