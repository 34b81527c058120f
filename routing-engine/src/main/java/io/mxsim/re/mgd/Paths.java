package io.mxsim.re.mgd;

import io.mxsim.re.config.ConfigReader;
import io.mxsim.re.config.Step;
import io.mxsim.re.language.StatementPath;
import io.mxsim.re.model.Statement;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** From the language's paths to those of the tree. */
final class Paths {
  private Paths() {}

  /** The path without the values of a leaf at its end. */
  static List<Step> steps(StatementPath path) {
    List<Step> steps = new ArrayList<>();
    for (StatementPath.Step step : path.steps()) {
      steps.add(Step.to(step.statement(), step.key() == null ? "" : step.key()));
    }
    return steps;
  }

  /** A path for each value; {@code problem} is told what is wrong with a secret one. */
  static List<List<Step>> edits(StatementPath path, ConfigReader reader, Consumer<String> problem) {
    List<Step> whole = steps(path);
    if (path.values().isEmpty() || whole.isEmpty()) {
      return List.of(whole);
    }
    List<Step> above = whole.subList(0, whole.size() - 1);
    Statement leaf = path.last();
    List<List<Step>> edits = new ArrayList<>();
    for (String value : path.values()) {
      List<Step> edit = new ArrayList<>(above);
      if (leaf.secret()) {
        Statement parent = above.isEmpty() ? null : above.getLast().statement();
        Step step =
            reader.secretStep(parent, leaf, value.getBytes(StandardCharsets.UTF_8), problem);
        if (step == null) {
          return List.of();
        }
        edit.add(step);
      } else {
        edit.add(Step.to(leaf, value));
      }
      edits.add(edit);
    }
    return edits;
  }

  /** A line's words with the values of secret statements blanked. */
  static String masked(String words, List<StatementPath> paths) {
    String masked = words;
    for (StatementPath path : paths) {
      masked = path.masked(masked);
    }
    return masked;
  }
}
