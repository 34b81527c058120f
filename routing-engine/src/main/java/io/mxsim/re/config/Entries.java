package io.mxsim.re.config;

import io.mxsim.re.model.Statement;
import java.util.Comparator;
import java.util.List;

/** The entries of one list: sorted by key, or in the order in which they were entered. */
final class Entries {
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
    SortedTree<String, Node> none = SortedTree.empty(KeyOrder.NATURAL);
    return statement.ordered()
        ? new Entries(
            statement,
            none,
            SortedTree.empty(Comparator.<String>naturalOrder()),
            SortedTree.empty(Comparator.<Long>naturalOrder()))
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

  void addTo(List<? super Node> nodes) {
    if (places == null) {
      byKey.forEach((key, node) -> nodes.add(node));
    } else {
      byPlace.forEach((place, node) -> nodes.add(node));
    }
  }
}
