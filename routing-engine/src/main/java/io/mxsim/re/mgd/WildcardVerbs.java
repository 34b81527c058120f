package io.mxsim.re.mgd;

import io.mxsim.re.access.Dialogue;
import io.mxsim.re.config.ConfigNode;
import io.mxsim.re.config.ConfigTree;
import io.mxsim.re.config.Expression;
import io.mxsim.re.config.Step;
import io.mxsim.re.language.Line;
import io.mxsim.re.language.StatementPath;
import io.mxsim.re.model.Statement;
import java.util.ArrayList;
import java.util.List;

/** {@code wildcard delete}: finds what matches, lists it, and asks. */
final class WildcardVerbs {
  /** Matches beyond these are folded. */
  private static final int LISTED = 10;

  private final EditVerbs edits;

  WildcardVerbs(EditVerbs edits) {
    this.edits = edits;
  }

  void delete(Line.Configuration line, Dialogue dialogue) {
    StatementPath path = line.paths().getFirst();
    String typed = line.arguments().getOrDefault("expression", last(path));
    Expression expression = Expression.of(typed);
    if (expression.problem() != null) {
      dialogue.print("error: " + expression.problem() + "\n");
      dialogue.finished();
      return;
    }
    List<List<Step>> found =
        matches(path, line.has("expression"), new Tested(expression, edits.tree()));
    if (found.isEmpty()) {
      dialogue.print("warning: statement not found\n");
      dialogue.finished();
      return;
    }
    for (List<Step> each : found.subList(0, Math.min(LISTED, found.size()))) {
      dialogue.print("  matched: " + Step.text(each.subList(each.size() - 1, each.size())) + "\n");
    }
    dialogue.print(found.size() > LISTED ? "  ...\n" : "");
    String objects = found.size() == 1 ? " object?" : " objects?";
    Question.ask(
        dialogue, "Delete " + found.size() + objects, false, yes -> deleteIf(yes, found, dialogue));
  }

  private void deleteIf(boolean yes, List<List<Step>> found, Dialogue dialogue) {
    if (yes) {
      ConfigTree tree = edits.tree();
      for (List<Step> path : found) {
        tree = tree.delete(path);
      }
      edits.apply(tree, dialogue);
    }
    dialogue.finished();
  }

  /** The word that may be an expression when none follows the path. */
  private static String last(StatementPath path) {
    String key = path.steps().getLast().key();
    if (!path.values().isEmpty()) {
      return path.values().getLast();
    }
    return key != null ? key : path.last().name();
  }

  private record Tested(Expression expression, ConfigTree tree) {}

  /**
   * The statements that match: entries of the list, or values of the leaf, at the end of the path;
   * else whatever stands in the container.
   *
   * @param inside whether the expression is not the path's own last word
   */
  private static List<List<Step>> matches(StatementPath path, boolean inside, Tested tested) {
    List<Step> whole = Paths.steps(path);
    List<Step> above = Paths.steps(path.above());
    Statement last = path.last();
    boolean leaf = last != null && last.kind() == Statement.Kind.LEAF_LIST;
    boolean entry = last != null && path.steps().getLast().key() != null;
    List<List<Step>> found = new ArrayList<>();
    if (leaf && (inside || !path.values().isEmpty())) {
      tested
          .tree()
          .at(whole)
          .ifPresent(node ->
              node.values().forEach(each -> add(above, Step.to(last, each), each, tested, found)));
    } else if (entry && !inside) {
      for (ConfigNode node : children(tested.tree(), above)) {
        if (node.statement() == last) {
          add(above, Step.to(last, node.value()), node.value(), tested, found);
        }
      }
    } else {
      named(inside ? whole : above, tested, found);
    }
    return found;
  }

  /** Statements by their names, and entries of a list whose name is not typed. */
  private static void named(List<Step> above, Tested tested, List<List<Step>> found) {
    for (ConfigNode node : children(tested.tree(), above)) {
      Statement statement = node.statement();
      if (statement.implicit()) {
        add(above, Step.to(statement, node.value()), node.value(), tested, found);
      } else if (statement.kind() != Statement.Kind.LIST) {
        add(above, Step.to(statement), statement.name(), tested, found);
      }
    }
  }

  private static List<ConfigNode> children(ConfigTree tree, List<Step> above) {
    return tree.at(above).map(ConfigNode::children).orElse(List.of());
  }

  private static void add(
      List<Step> above, Step step, String text, Tested tested, List<List<Step>> found) {
    if (tested.expression().find(text)) {
      List<Step> path = new ArrayList<>(above);
      path.add(step);
      found.add(path);
    }
  }
}
