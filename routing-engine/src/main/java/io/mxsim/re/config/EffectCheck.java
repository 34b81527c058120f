package io.mxsim.re.config;

import io.mxsim.re.model.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** Finds statements that a commit adds and that the simulation only accepts. */
public final class EffectCheck {
  private static final int MOST = 16;

  private EffectCheck() {}

  /** Reports parent path and statement of each, the outermost of a subtree, a few at most. */
  public static void report(
      ConfigTree before, ConfigTree after, BiConsumer<List<String>, String> finding) {
    List<String> said = new ArrayList<>();
    for (Delta delta : Difference.between(before, after)) {
      boolean grows = delta.what() == Delta.What.ADDED || delta.what() == Delta.What.CHANGED;
      if (grows && said.size() < MOST) {
        report(delta.parent(), delta.after(), said, finding);
      }
    }
  }

  private static void report(
      List<Step> parent, Node node, List<String> said, BiConsumer<List<String>, String> finding) {
    List<Step> path = new ArrayList<>();
    for (Step step : parent) {
      if (step.statement().support() == Statement.Support.ACCEPTED) {
        say(path, step, said, finding);
        return;
      }
      path.add(step);
    }
    Step step = Step.to(node.statement(), node.is(Statement.Kind.LIST) ? node.value() : "");
    if (node.statement().support() == Statement.Support.ACCEPTED) {
      say(path, step, said, finding);
      return;
    }
    path.add(step);
    for (Node child : node.below().all()) {
      report(path, child, said, finding);
    }
  }

  private static void say(
      List<Step> path, Step step, List<String> said, BiConsumer<List<String>, String> finding) {
    String key = Step.words(path) + "\0" + step.words();
    if (said.contains(key) || said.size() >= MOST) {
      return;
    }
    said.add(key);
    List<String> words = new ArrayList<>();
    for (Step above : path) {
      words.add(above.words());
    }
    finding.accept(words, step.words());
  }
}
