package io.mxsim.re.config;

import io.mxsim.re.model.Statement;

/**
 * A container of the model that only holds the list of the same name, so that text can print braces
 * around the entries ({@code name-server { 10.0.0.1; }}). For programs there is the list alone.
 */
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
    if (container.kind() != Statement.Kind.CONTAINER) {
      return null;
    }
    Statement list = container.child(container.name()).orElse(null);
    boolean folds = list != null && list.implicit() && list.kind() == Statement.Kind.LIST;
    return folds ? list : null;
  }
}
