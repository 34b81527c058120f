package io.mxsim.re.config;

import io.mxsim.re.model.Statement;

/** Containers that text alone has: see {@link Statement#folded}. */
final class FoldedList {
  private FoldedList() {}

  /** Whether the list alone stands for {@code node}: a mark of its own has to be seen. */
  static boolean is(Node node) {
    return in(node.statement()) != null
        && !node.inactive()
        && !node.guarded()
        && node.comment().isEmpty();
  }

  /** The list that stands for {@code container}, or null if it is no such container. */
  static Statement in(Statement container) {
    return container.folded().orElse(null);
  }
}
