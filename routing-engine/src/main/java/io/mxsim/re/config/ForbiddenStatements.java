package io.mxsim.re.config;

import io.mxsim.re.model.Statement;
import io.mxsim.re.model.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** Finds what a configuration holds from before and FIPS mode does not have (G-SSH1, P-CR2). */
public final class ForbiddenStatements {
  private final BiConsumer<List<String>, String> finding;
  private final List<String> above = new ArrayList<>();

  private ForbiddenStatements(BiConsumer<List<String>, String> finding) {
    this.finding = finding;
  }

  /** Reports parent path and statement of each. */
  public static void report(ConfigTree tree, BiConsumer<List<String>, String> finding) {
    new ForbiddenStatements(finding).below(tree.rootNode());
  }

  private void below(Node node) {
    for (Node child : node.below().all()) {
      String words = Step.to(child.statement(), child.value()).words();
      if (child.statement().forbiddenInFips()) {
        finding.accept(List.copyOf(above), words);
      } else if (child.statement().type() instanceof ValueType.Words type) {
        words(child, type);
      } else {
        above.add(words);
        below(child);
        above.removeLast();
      }
    }
  }

  private void words(Node leaf, ValueType.Words type) {
    boolean several = leaf.is(Statement.Kind.LEAF_LIST);
    for (String value : several ? leaf.values() : List.of(leaf.value())) {
      for (ValueType.Word word : type.words()) {
        if (word.forbiddenInFips() && word.name().equals(value)) {
          finding.accept(List.copyOf(above), leaf.name() + " " + value);
        }
      }
    }
    above.add(Step.to(leaf.statement(), leaf.value()).words());
    below(leaf);
    above.removeLast();
  }
}
