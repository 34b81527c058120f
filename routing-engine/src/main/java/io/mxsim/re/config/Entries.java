package io.mxsim.re.config;

import io.mxsim.re.model.Statement;
import java.util.Comparator;
import java.util.Iterator;

/** The entries of one list: sorted by key, or in the order in which they were entered. */
final class Entries implements Iterable<Node> {
  private final Statement statement;
  private final SortedTree<String, Node> byKey;

  /** Where each key stands, and who stands there; both null for a sorted list. */
  private final SortedTree<String, Long> places;

  private final SortedTree<Long, Node> byPlace;

  private Entries(
      Statement statement,
      SortedTree<String, Node> byKey,
      SortedTree<String, Long> places,
      SortedTree<Long, Node> byPlace) {
    this.statement = statement;
    this.byKey = byKey;
    this.places = places;
    this.byPlace = byPlace;
  }

  static Entries of(Statement statement) {
    SortedTree<String, Node> none = SortedTree.empty(KeyOrder.NATURAL, Node::summary);
    return statement.ordered()
        ? new Entries(
            statement,
            none,
            SortedTree.empty(Comparator.<String>naturalOrder(), place -> Summary.NONE),
            SortedTree.empty(Comparator.<Long>naturalOrder(), Node::summary))
        : new Entries(statement, none, null, null);
  }

  Statement statement() {
    return statement;
  }

  int size() {
    return byKey.size();
  }

  Node get(String key) {
    return byKey.get(key);
  }

  Entries with(Node node) {
    if (places == null) {
      return new Entries(statement, byKey.with(node.value(), node), null, null);
    }
    Long place = places.get(node.value());
    if (place == null) {
      place = byPlace.size() == 0 ? 0L : byPlace.last() + 1;
    }
    return new Entries(
        statement,
        byKey.with(node.value(), node),
        places.with(node.value(), place),
        byPlace.with(place, node));
  }

  Entries without(String key) {
    if (byKey.get(key) == null) {
      return this;
    }
    if (places == null) {
      return new Entries(statement, byKey.without(key), null, null);
    }
    return new Entries(
        statement, byKey.without(key), places.without(key), byPlace.without(places.get(key)));
  }

  /** The same entries with {@code key} right before or after {@code other}: costs the list. */
  Entries moved(String key, boolean before, String other) {
    Node moving = byKey.get(key);
    Entries[] result = {of(statement)};
    byPlace.forEach((place, node) -> {
      if (node == moving) {
        return;
      }
      boolean here = node.value().equals(other);
      if (here && before) {
        result[0] = result[0].with(moving);
      }
      result[0] = result[0].with(node);
      if (here && !before) {
        result[0] = result[0].with(moving);
      }
    });
    return result[0];
  }

  /** Of all entries together. */
  int summary() {
    return byKey.summary();
  }

  @Override
  public Iterator<Node> iterator() {
    return places == null ? byKey.iterator() : byPlace.iterator();
  }

  /** The entries that have one of {@code traits} in themselves or below. */
  Iterator<Node> iterator(int traits) {
    return places == null ? byKey.iterator(traits) : byPlace.iterator(traits);
  }

  /** The subtree of all entries in their order; its keys are of no use to others. */
  SortedTree.Link<?, Node> root() {
    return places == null ? byKey.root() : byPlace.root();
  }

  /** What two lists of the same name differ in, by key, in the order of keys. */
  static void differences(Entries before, Entries after, SortedTree.Differences<Node> found) {
    SortedTree.differences(before.byKey, after.byKey, found);
  }

  /** Whether entries keep the order in which they were entered. */
  boolean ordered() {
    return places != null;
  }

  /** The same entries in the same order; quick for what is shared. */
  boolean sameAs(Entries other) {
    if (byKey.root() == other.byKey.root() && byPlace == other.byPlace) {
      return true;
    }
    if (size() != other.size() || ordered() != other.ordered()) {
      return false;
    }
    boolean[] same = {true};
    differences(this, other, (a, b) -> same[0] = same[0] && a != null && b != null && a.sameAs(b));
    return same[0] && (!ordered() || sameOrder(this, other));
  }

  /** Where an entry of a list that keeps its order stands, as a number that grows. */
  long place(Node entry) {
    return places.get(entry.value());
  }

  /** Whether entries that both lists have stand in another order, or new ones not at the end. */
  static boolean moved(Entries before, Entries after) {
    long end = before.size() == 0 ? -1 : before.byPlace.last();
    boolean[] suspect = {false};
    SortedTree.differences(
        before.places,
        after.places,
        (was, is) -> suspect[0] |= is != null && (was == null ? is <= end : is.longValue() != was));
    return suspect[0] && !sameOrder(before, after);
  }

  /** Whether what is left of {@code before} begins {@code after}. */
  private static boolean sameOrder(Entries before, Entries after) {
    Iterator<Node> theirs = after.iterator();
    for (Node mine : before) {
      if (after.get(mine.value()) != null && !theirs.next().value().equals(mine.value())) {
        return false;
      }
    }
    return true;
  }
}
