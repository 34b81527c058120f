package io.mxsim.re.config;

import java.util.Comparator;
import java.util.function.BiConsumer;

/**
 * A persistent sorted map (an AVL tree): every change makes a new map that shares all but the nodes
 * on the way to the changed one, so that it costs the logarithm of the size.
 */
final class SortedTree<K, V> {
  private record Link<K, V>(K key, V value, Link<K, V> left, Link<K, V> right, int height) {}

  private final Comparator<? super K> order;
  private final Link<K, V> root;
  private final int size;

  private SortedTree(Comparator<? super K> order, Link<K, V> root, int size) {
    this.order = order;
    this.root = root;
    this.size = size;
  }

  static <K, V> SortedTree<K, V> empty(Comparator<? super K> order) {
    return new SortedTree<>(order, null, 0);
  }

  int size() {
    return size;
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
    int grown = get(key) == null ? size + 1 : size;
    return new SortedTree<>(order, put(root, key, value), grown);
  }

  SortedTree<K, V> without(K key) {
    return get(key) == null ? this : new SortedTree<>(order, cut(root, key), size - 1);
  }

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

  private Link<K, V> put(Link<K, V> at, K key, V value) {
    if (at == null) {
      return new Link<>(key, value, null, null, 1);
    }
    int side = order.compare(key, at.key);
    if (side == 0) {
      return new Link<>(at.key, value, at.left, at.right, at.height);
    }
    return side < 0
        ? balanced(at, put(at.left, key, value), at.right)
        : balanced(at, at.left, put(at.right, key, value));
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
  private static <K, V> Link<K, V> balanced(Link<K, V> entry, Link<K, V> left, Link<K, V> right) {
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

  private static <K, V> Link<K, V> link(Link<K, V> entry, Link<K, V> left, Link<K, V> right) {
    int height = Math.max(height(left), height(right)) + 1;
    return new Link<>(entry.key, entry.value, left, right, height);
  }

  private static int height(Link<?, ?> at) {
    return at == null ? 0 : at.height;
  }
}
