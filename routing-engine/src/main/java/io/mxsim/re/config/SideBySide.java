package io.mxsim.re.config;

import io.mxsim.re.config.SortedTree.Differences;
import io.mxsim.re.config.SortedTree.Link;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Walks two maps at once; subtrees that both have are passed over whole. */
final class SideBySide<K, V> {
  private final Side<K, V> before;
  private final Side<K, V> after;
  private final Comparator<? super K> order;

  SideBySide(Link<K, V> before, Link<K, V> after, Comparator<? super K> order) {
    this.before = new Side<>(before);
    this.after = new Side<>(after);
    this.order = order;
  }

  void report(Differences<? super V> found) {
    while (!before.over() || !after.over()) {
      if (before.at() == after.at() && before.whole() && after.whole()) {
        before.pass();
        after.pass();
      } else if (before.whole() && before.at().height() >= after.wholeHeight()) {
        before.open();
      } else if (after.whole()) {
        after.open();
      } else {
        entries(found);
      }
    }
  }

  private void entries(Differences<? super V> found) {
    int side =
        before.over() ? 1 : after.over() ? -1 : order.compare(before.at().key(), after.at().key());
    V old = side <= 0 ? before.at().value() : null;
    V fresh = side >= 0 ? after.at().value() : null;
    if (side <= 0) {
      before.pass();
    }
    if (side >= 0) {
      after.pass();
    }
    if (old != fresh) {
      found.found(old, fresh);
    }
  }

  /** What is left of one map: whole subtrees, and single entries of opened ones. */
  private static final class Side<K, V> {
    private record Piece<K, V>(Link<K, V> link, boolean whole) {}

    private final List<Piece<K, V>> left = new ArrayList<>();

    Side(Link<K, V> root) {
      push(root, true);
    }

    private void push(Link<K, V> at, boolean subtree) {
      if (at != null) {
        left.add(new Piece<>(at, subtree));
      }
    }

    boolean over() {
      return left.isEmpty();
    }

    /** The next entry, or the next subtree's root; null at the end. */
    Link<K, V> at() {
      return over() ? null : left.getLast().link;
    }

    boolean whole() {
      return !over() && left.getLast().whole;
    }

    int wholeHeight() {
      return whole() ? at().height() : 0;
    }

    void pass() {
      left.removeLast();
    }

    void open() {
      Link<K, V> at = at();
      pass();
      push(at.right(), true);
      push(at, false);
      push(at.left(), true);
    }
  }
}
