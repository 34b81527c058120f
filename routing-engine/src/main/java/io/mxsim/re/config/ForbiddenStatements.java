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

  /**
   * Reports parent path and statement of each.
   *
   * @param clean a configuration that holds none; null to look at everything
   */
  public static void report(
      ConfigTree clean, ConfigTree tree, BiConsumer<List<String>, String> finding) {
    Node before = clean == null ? null : clean.rootNode();
    new ForbiddenStatements(finding).below(before, tree.rootNode());
  }

  private void below(Node before, Node node) {
    Children old = before == null ? Children.NONE : before.below();
    Children.differences(
        node.statement(),
        old,
        node.below(),
        (statement, was, is) -> {
          if (was instanceof Entries a && is instanceof Entries b) {
            Entries.differences(a, b, this::child);
          } else {
            Node alone = was instanceof Node known ? known : null;
            Children.nodes(is).forEach(child -> child(alone, child));
          }
        });
  }

  private void child(Node before, Node child) {
    if (child == null) {
      return;
    }
    String words = child.words();
    if (child.statement().forbiddenInFips()) {
      finding.accept(List.copyOf(above), words);
    } else if (child.statement().type() instanceof ValueType.Words type) {
      words(child, type);
    } else {
      above.add(words);
      below(before, child);
      above.removeLast();
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
    above.add(leaf.words());
    below(null, leaf);
    above.removeLast();
  }
}
