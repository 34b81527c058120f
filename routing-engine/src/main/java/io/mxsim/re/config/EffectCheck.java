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
    List<Step> chain = Step.below(parent, node.step());
    int outermost = chain.size();
    while (outermost > 0 && onlyAccepted(chain.get(outermost - 1).statement())) {
      outermost--;
    }
    if (outermost < chain.size() && !acts(node)) {
      say(chain.subList(0, outermost), chain.get(outermost), said, finding);
      return;
    }
    for (Node child : node.below()) {
      report(chain, child, said, finding);
    }
  }

  private static boolean onlyAccepted(Statement statement) {
    return statement.support() == Statement.Support.ACCEPTED;
  }

  /** Whether something below has an effect. */
  private static boolean acts(Node node) {
    for (Node child : node.below()) {
      if (!onlyAccepted(child.statement()) || acts(child)) {
        return true;
      }
    }
    return false;
  }

  private static void say(
      List<Step> path, Step step, List<String> said, BiConsumer<List<String>, String> finding) {
    String key = Step.text(path) + "\0" + step.words();
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
