package io.mxsim.re.config;

import io.mxsim.re.model.Statement;

/**
 * What a condition looks at, so that one need not be asked again as long as that has not changed.
 */
sealed interface Reach {
  /** The same as seen from a child of {@code statement}, for which {@code this} was told. */
  Reach from(Statement statement);

  /** Whether it is the same statement in both chains, each of which begins at the top. */
  boolean same(Chain before, Chain after);

  /** The child {@code name} of what stands {@code levels} above; empty for all that is there. */
  record Above(int levels, String name) implements Reach {
    @Override
    public Reach from(Statement statement) {
      return levels <= 1 ? null : new Above(levels - 1, name);
    }

    @Override
    public boolean same(Chain before, Chain after) {
      int at = after.depth() - levels;
      return at < 0 || sameChild(before.at(at), after.at(at), name);
    }
  }

  /** The statement {@code name} at the top of the configuration. */
  record Top(String name) implements Reach {
    @Override
    public Reach from(Statement statement) {
      return this;
    }

    @Override
    public boolean same(Chain before, Chain after) {
      return sameChild(before.at(0), after.at(0), name);
    }
  }

  /**
   * The child {@code name} of the entry of the list {@code list} that stands around, if that is
   * below {@code top}.
   */
  record Around(String top, String list, String name) implements Reach {
    @Override
    public Reach from(Statement statement) {
      return statement.kind() == Statement.Kind.LIST && statement.name().equals(list) ? null : this;
    }

    @Override
    public boolean same(Chain before, Chain after) {
      boolean below =
          after.depth() > 2 && after.at(1).name().equals(top) && after.at(2).name().equals(list);
      return below ? sameChild(before.at(2), after.at(2), name) : new Top(top).same(before, after);
    }
  }

  private static boolean sameChild(Node before, Node after, String name) {
    if (before == after) {
      return true;
    }
    return before != null && !name.isEmpty() && before.below().sameSlot(after.below(), name);
  }
}
