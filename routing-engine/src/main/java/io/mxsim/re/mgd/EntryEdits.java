package io.mxsim.re.mgd;

import io.mxsim.re.config.ConfigTree;
import io.mxsim.re.config.Step;
import io.mxsim.re.language.Line;
import io.mxsim.re.language.StatementPath;
import io.mxsim.re.language.Verb;
import io.mxsim.re.model.Statement;
import java.util.ArrayList;
import java.util.List;

/** {@code copy}, {@code rename} and {@code insert}: an entry and another one beside it. */
final class EntryEdits {
  private EntryEdits() {}

  static void edit(Line.Configuration line, Draft draft) {
    List<Step> entry = whole(line.paths().getFirst());
    List<Step> other = whole(line.paths().getLast());
    String problem =
        line.verb() == Verb.INSERT
            ? insertProblem(draft.tree(), entry, other)
            : copyProblem(draft.tree(), entry, other);
    if (problem != null) {
      draft.say("error: " + problem);
      return;
    }
    String where = line.arguments().getOrDefault("where", "to");
    String key = other.getLast().key();
    ConfigTree tree = draft.tree();
    draft.edited(
        switch (line.verb()) {
          case COPY -> tree.copy(entry, key);
          case RENAME -> tree.rename(entry, key);
          default -> tree.insert(entry, where.equals("before"), key);
        });
    draft.event(
        line.verb().word()
            + ": ["
            + Step.text(entry)
            + "] "
            + where
            + " ["
            + Step.text(other)
            + "]");
  }

  /** The path with the value of a leaf-list as the key of its last step. */
  private static List<Step> whole(StatementPath path) {
    List<Step> steps = new ArrayList<>(Paths.steps(path));
    for (String value : path.values()) {
      steps.set(steps.size() - 1, Step.to(path.last(), value));
    }
    return steps;
  }

  private static String copyProblem(ConfigTree tree, List<Step> entry, List<Step> other) {
    if (tree.at(entry).isEmpty()) {
      return "statement '" + words(entry) + "' not found";
    }
    return tree.at(other).isPresent() ? "statement '" + words(other) + "' already exists" : null;
  }

  private static String insertProblem(ConfigTree tree, List<Step> entry, List<Step> other) {
    Statement statement = entry.getLast().statement();
    if (statement.kind() == Statement.Kind.LIST && !statement.ordered()) {
      return "'" + words(entry) + "' is not an element of an ordered list";
    }
    for (List<Step> each : List.of(entry, other)) {
      if (!exists(tree, each)) {
        return "statement '" + words(each) + "' not found";
      }
    }
    return null;
  }

  private static boolean exists(ConfigTree tree, List<Step> entry) {
    Step last = entry.getLast();
    return tree.at(entry)
        .filter(node ->
            last.statement().kind() == Statement.Kind.LIST || node.values().contains(last.key()))
        .isPresent();
  }

  private static String words(List<Step> path) {
    return Step.text(path.subList(path.size() - 1, path.size()));
  }
}
