package io.mxsim.re.config;

import io.mxsim.re.model.Statement;
import io.mxsim.re.model.ValueType;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds what a configuration holds from before and FIPS mode does not take: statements, words of
 * them, and keys that are too short (G-SSH1, P-CR2, G-MODE2).
 */
public final class ForbiddenStatements {
  private static final String FORBIDDEN = "not allowed in FIPS mode";

  private final StatementReader reader;
  private final Finder finder;
  private final List<String> above = new ArrayList<>();

  private ForbiddenStatements(SecretForm secrets, Finder finder) {
    this.reader = new StatementReader(secrets, true, false);
    this.finder = finder;
  }

  /** Is told parent path and statement of each, and what is wrong with it. */
  @FunctionalInterface
  public interface Finder {
    void found(List<String> path, String statement, String message);
  }

  /**
   * Reports each.
   *
   * @param clean a configuration that holds none; null to look at everything
   */
  public static void report(ConfigTree clean, ConfigTree tree, SecretForm secrets, Finder finder) {
    Node before = clean == null ? null : clean.rootNode();
    new ForbiddenStatements(secrets, finder).below(before, tree.rootNode());
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
      finder.found(List.copyOf(above), words, FORBIDDEN);
    } else if (child.secret() != null) {
      secret(child);
    } else if (child.statement().type() instanceof ValueType.Words type) {
      words(child, type);
    } else {
      above.add(words);
      below(before, child);
      above.removeLast();
    }
  }

  private void secret(Node leaf) {
    StatementReader.StoredSecret read = reader.stored(leaf.statement(), leaf.secretValue(), false);
    if (read.problem() == null) {
      read.data().close();
    } else {
      finder.found(List.copyOf(above), leaf.name(), read.problem() + "; enter it anew");
    }
  }

  private void words(Node leaf, ValueType.Words type) {
    boolean several = leaf.is(Statement.Kind.LEAF_LIST);
    for (String value : several ? leaf.values() : List.of(leaf.value())) {
      for (ValueType.Word word : type.words()) {
        if (word.forbiddenInFips() && word.name().equals(value)) {
          finder.found(List.copyOf(above), leaf.name() + " " + value, FORBIDDEN);
        }
      }
    }
    above.add(leaf.words());
    below(null, leaf);
    above.removeLast();
  }
}
