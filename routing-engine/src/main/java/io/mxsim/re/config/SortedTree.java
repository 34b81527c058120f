package io.mxsim.re.config;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.BiConsumer;
import java.util.function.ToIntFunction;

/**
 * A persistent sorted map (an AVL tree): every change makes a new map that shares all but the nodes
 * on the way to the changed one, so that it costs the logarithm of the size. Each subtree carries
 * the {@link Summary} of its values, and can be walked as a map of its own.
 */
final class SortedTree<K, V> implements Iterable<V> {
  private static final int ALL = -1;

  /** An entry with the subtrees on both sides of it. */
  record Link<K, V>(K key, V value, Link<K, V> left, Link<K, V> right, int height, int summary) {}

  /** Takes what two maps differ in. */
  interface Differences<V> {
    /** A value of the first, of the second, or of both under the same key; the missing is null. */
    void found(V before, V after);
  }

  private final Comparator<? super K> order;
  private final ToIntFunction<? super V> summaries;
  private final Link<K, V> root;
  private final int size;

  private SortedTree(
      Comparator<? super K> order, ToIntFunction<? super V> summaries, Link<K, V> root, int size) {
    this.order = order;
    this.summaries = summaries;
    this.root = root;
    this.size = size;
  }

  static <K, V> SortedTree<K, V> empty(
      Comparator<? super K> order, ToIntFunction<? super V> summaries) {
    return new SortedTree<>(order, summaries, null, 0);
  }

  int size() {
    return size;
  }

  /** The subtree that holds everything; null in an empty map. */
  Link<K, V> root() {
    return root;
  }

  /** Of all values together. */
  int summary() {
    return summary(root);
  }

  V get(K key) {
    Link<K, V> at = root;
    while (at != null) {
      int side = order.compare(key, at.key);
      if (side == 0) {
        return at.value;
      }
      at = side < 0 ? at.left : at.right;
    }
    return null;
  }

  /** The largest key, or null. */
  K last() {
    Link<K, V> at = root;
    while (at != null && at.right != null) {
      at = at.right;
    }
    return at == null ? null : at.key;
  }

  SortedTree<K, V> with(K key, V value) {
    boolean[] added = new boolean[1];
    Link<K, V> changed = put(root, key, value, added);
    return new SortedTree<>(order, summaries, changed, added[0] ? size + 1 : size);
  }

  SortedTree<K, V> without(K key) {
    return get(key) == null ? this : new SortedTree<>(order, summaries, cut(root, key), size - 1);
  }

  @Override
  public Iterator<V> iterator() {
    return new Cursor(ALL);
  }

  /** The values that have one of {@code traits}, without a look at the others. */
  Iterator<V> iterator(int traits) {
    return new Cursor(traits);
  }

  /** In the order of the keys; costs the differences, not the sizes, where the two are related. */
  static <K, V> void differences(
      SortedTree<K, V> before, SortedTree<K, V> after, Differences<? super V> found) {
    if (before.root != after.root) {
      new SideBySide<>(before.root, after.root, before.order).report(found);
    }
  }

  private static int summary(Link<?, ?> at) {
    return at == null ? Summary.NONE : at.summary;
  }

  private Link<K, V> put(Link<K, V> at, K key, V value, boolean[] added) {
    if (at == null) {
      added[0] = true;
      return link(key, value, null, null);
    }
    int side = order.compare(key, at.key);
    if (side == 0) {
      return link(at.key, value, at.left, at.right);
    }
    return side < 0
        ? balanced(at, put(at.left, key, value, added), at.right)
        : balanced(at, at.left, put(at.right, key, value, added));
  }

  private Link<K, V> cut(Link<K, V> at, K key) {
    int side = order.compare(key, at.key);
    if (side < 0) {
      return balanced(at, cut(at.left, key), at.right);
    }
    if (side > 0) {
      return balanced(at, at.left, cut(at.right, key));
    }
    if (at.left == null) {
      return at.right;
    }
    if (at.right == null) {
      return at.left;
    }
    Link<K, V> next = at.right;
    while (next.left != null) {
      next = next.left;
    }
    return balanced(next, at.left, cut(at.right, next.key));
  }

  /** {@code entry}'s key and value over two subtrees whose heights differ by two at most. */
  private Link<K, V> balanced(Link<K, V> entry, Link<K, V> left, Link<K, V> right) {
    int lean = height(left) - height(right);
    if (lean > 1) {
      return height(left.left) >= height(left.right)
          ? link(left, left.left, link(entry, left.right, right))
          : link(
              left.right,
              link(left, left.left, left.right.left),
              link(entry, left.right.right, right));
    }
    if (lean < -1) {
      return height(right.right) >= height(right.left)
          ? link(right, link(entry, left, right.left), right.right)
          : link(
              right.left,
              link(entry, left, right.left.left),
              link(right, right.left.right, right.right));
    }
    return link(entry, left, right);
  }

  private Link<K, V> link(Link<K, V> entry, Link<K, V> left, Link<K, V> right) {
    return link(entry.key, entry.value, left, right);
  }

  private Link<K, V> link(K key, V value, Link<K, V> left, Link<K, V> right) {
    int height = Math.max(height(left), height(right)) + 1;
    int sides = Summary.sum(summary(left), summary(right));
    int summary = Summary.sum(sides, summaries.applyAsInt(value));
    return new Link<>(key, value, left, right, height, summary);
  }

  private static int height(Link<?, ?> at) {
    return at == null ? 0 : at.height;
  }

  /** Goes through the values in order, or through those whose summary has one of the traits. */
  private final class Cursor implements Iterator<V> {
    private final List<Link<K, V>> way = new ArrayList<>();
    private final int traits;

    Cursor(int traits) {
      this.traits = traits;
      descend(root);
    }

    private void descend(Link<K, V> from) {
      for (Link<K, V> at = from; at != null && wanted(at.summary); at = at.left) {
        way.add(at);
      }
    }

    private boolean wanted(int summary) {
      return traits == ALL || Summary.has(summary, traits);
    }

    /** Entries that are only on the way to wanted ones are left out. */
    @Override
    public boolean hasNext() {
      while (!way.isEmpty() && !wanted(summaries.applyAsInt(way.getLast().value))) {
        take();
      }
      return !way.isEmpty();
    }

    private V take() {
      Link<K, V> at = way.removeLast();
      descend(at.right);
      return at.value;
    }

    @Override
    public V next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return take();
    }
  }

  /** Calls {@code action} with each key and value in order. */
  void forEach(BiConsumer<? super K, ? super V> action) {
    walk(root, action);
  }

  private static <K, V> void walk(Link<K, V> at, BiConsumer<? super K, ? super V> action) {
    if (at != null) {
      walk(at.left, action);
      action.accept(at.key, at.value);
      walk(at.right, action);
    }
  }
}
