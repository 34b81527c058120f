package io.mxsim.re.config;

import io.mxsim.re.model.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * What a condition looks at, so that one need not be asked again as long as that has not changed.
 */
sealed interface Reach {
  /** The same as seen from a child of {@code statement}, for which {@code this} was told. */
  Reach from(Statement statement);

  /** Whether it is the same statement in both chains, each of which begins at the top. */
  boolean same(Chain before, Chain after);

  /** The same, for the value {@code value} of the last statement, whose condition looks there. */
  default boolean same(Chain before, Chain after, String value) {
    return same(before, after);
  }

  /** The trait that all have that look there: see {@link Summary}. */
  default int trait() {
    return Summary.ASKS;
  }

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

  /**
   * A statement by its path from the top of the configuration.
   *
   * @param words its path, or the beginning of it, variables as they are written
   */
  record Top(List<String> words) implements Reach {
    Top(String first) {
      this(List.of(first));
    }

    @Override
    public Reach from(Statement statement) {
      return words.size() == 1 ? this : new Top(words.getFirst());
    }

    @Override
    public boolean same(Chain before, Chain after) {
      return sameChild(before.at(0), after.at(0), words.getFirst());
    }

    @Override
    public boolean same(Chain before, Chain after, String value) {
      if (same(before, after)) {
        return true;
      }
      List<String> path = new ArrayList<>();
      Place place = new Place(after, value);
      for (String word : words) {
        place.expand(word, path);
      }
      // A condition with a variable that stands for nothing here is not judged.
      return place.unbound() || sameAlong(before.at(0), after.at(0), path);
    }

    @Override
    public int trait() {
      return words.getFirst().equals(Groups.NAME) ? Summary.APPLIES : Summary.ASKS_FAR;
    }
  }

  /**
   * The child {@code name} of the entry of the list {@code list} that stands around, if that is
   * below {@code top}.
   */
  record Around(String top, String list, String name) implements Reach {
    /** It was a list of that name elsewhere, whose key may name anything below {@code top}. */
    private static final String ANY_LIST = "";

    @Override
    public Reach from(Statement statement) {
      if (statement.kind() != Statement.Kind.LIST || !statement.name().equals(list)) {
        return this;
      }
      return statement.implicit() ? null : new Around(top, ANY_LIST, name);
    }

    @Override
    public boolean same(Chain before, Chain after) {
      boolean below =
          after.depth() > 2 && after.at(1).name().equals(top) && after.at(2).name().equals(list);
      return below ? sameChild(before.at(2), after.at(2), name) : new Top(top).same(before, after);
    }

    @Override
    public boolean same(Chain before, Chain after, String value) {
      List<String> words = List.of(top, "${" + list + "}", name);
      return same(before, after) || new Top(words).same(before, after, value);
    }
  }

  /** Whether both have the very same at the end of the path, or what is on the way there is. */
  private static boolean sameAlong(Node before, Node after, List<String> path) {
    Node was = before;
    Node is = after;
    for (int at = 0; at < path.size() && was != is; at++) {
      if (was == null || is == null) {
        return false;
      }
      String name = path.get(at);
      Statement child = is.statement().child(name).filter(s -> !s.implicit()).orElse(null);
      if (child == null && unnamedLists(is.statement())) {
        was = was.below().implicit(name);
        is = is.below().implicit(name);
      } else if (child != null && child.kind() == Statement.Kind.CONTAINER) {
        was = was.below().get(child, "");
        is = is.below().get(child, "");
      } else if (child != null && child.kind() == Statement.Kind.LIST && at + 1 < path.size()) {
        at++;
        was = was.below().get(child, path.get(at));
        is = is.below().get(child, path.get(at));
      } else {
        return child != null && was.below().sameSlot(is.below(), name);
      }
    }
    return was == is;
  }

  /** Whether what stands below without a name is in lists only. */
  private static boolean unnamedLists(Statement statement) {
    for (Statement child : statement.children()) {
      if (child.implicit() && child.kind() != Statement.Kind.LIST) {
        return false;
      }
    }
    return true;
  }

  private static boolean sameChild(Node before, Node after, String name) {
    if (before == after) {
      return true;
    }
    return before != null && !name.isEmpty() && before.below().sameSlot(after.below(), name);
  }
}
