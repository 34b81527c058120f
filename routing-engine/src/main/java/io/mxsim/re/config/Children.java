package io.mxsim.re.config;

import io.mxsim.re.model.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * What stands below a node: a slot for each statement that is present, in the model's order. A slot
 * holds a {@link Node}, or a list's {@link Entries}.
 */
final class Children implements Iterable<Node> {
  static final Children NONE = new Children(new Object[0]);

  private static final int ALL = -1;

  private final Object[] slots;
  private final int summary;

  private Children(Object[] slots) {
    this.slots = slots;
    int sum = Summary.NONE;
    for (Object slot : slots) {
      sum = Summary.sum(sum, summary(slot));
    }
    summary = sum;
  }

  /** Takes what stands in one slot of two, a {@link Node} or {@link Entries}; null for nothing. */
  interface SlotPair {
    void differ(Statement statement, Object before, Object after);
  }

  /** The slots that are not shared, in the model's order. */
  static void differences(Statement parent, Children before, Children after, SlotPair pair) {
    int i = 0;
    int j = 0;
    while (i < before.slots.length || j < after.slots.length) {
      int a = i < before.slots.length ? rank(parent, before.slots[i]) : Integer.MAX_VALUE;
      int b = j < after.slots.length ? rank(parent, after.slots[j]) : Integer.MAX_VALUE;
      Object old = a <= b ? before.slots[i++] : null;
      Object fresh = b <= a ? after.slots[j++] : null;
      if (old != fresh) {
        pair.differ(statement(old == null ? fresh : old), old, fresh);
      }
    }
  }

  private static int rank(Statement parent, Object slot) {
    return rank(parent, statement(slot));
  }

  /** Of everything here together. */
  int summary() {
    return summary;
  }

  /** The same content; quick for what is shared. */
  boolean sameAs(Children other) {
    if (this == other) {
      return true;
    }
    if (slots.length != other.slots.length) {
      return false;
    }
    for (int i = 0; i < slots.length; i++) {
      if (slots[i] != other.slots[i] && !same(slots[i], other.slots[i])) {
        return false;
      }
    }
    return true;
  }

  private static boolean same(Object a, Object b) {
    if (a instanceof Entries entries) {
      return b instanceof Entries others && entries.sameAs(others);
    }
    return b instanceof Node node && ((Node) a).sameAs(node);
  }

  /** What stands in each slot, a {@link Node} or {@link Entries}, in the model's order. */
  List<Object> slots() {
    return List.of(slots);
  }

  /** What stands in the slot of that name: a node, a list's entries, or null. */
  Object slot(String name) {
    int slot = find(name);
    return slot < 0 ? null : slots[slot];
  }

  @Override
  public Iterator<Node> iterator() {
    return new Walk(ALL);
  }

  /** The nodes that have one of {@code traits} in themselves or below, found without the others. */
  Iterable<Node> having(int traits) {
    return () -> new Walk(traits);
  }

  /** Those of one slot. */
  static Iterable<Node> nodes(Object slot) {
    return switch (slot) {
      case null -> List.of();
      case Entries entries -> entries;
      default -> List.of((Node) slot);
    };
  }

  boolean isEmpty() {
    return slots.length == 0;
  }

  /** The entry with that key, or the one node of a statement that is no list; null if absent. */
  Node get(Statement statement, String key) {
    return get(find(statement.name()), key);
  }

  Node get(String name, String key) {
    return get(find(name), key);
  }

  private Node get(int slot, String key) {
    if (slot < 0) {
      return null;
    }
    return slots[slot] instanceof Entries entries ? entries.get(key) : (Node) slots[slot];
  }

  /** The entry with that key in a list whose name is not typed; null if absent. */
  Node implicit(String key) {
    for (Object slot : slots) {
      if (slot instanceof Entries entries && entries.statement().implicit()) {
        return entries.get(key);
      }
    }
    return null;
  }

  /** Without the cases that {@code node} excludes: siblings of its choice. */
  Children withoutOthers(Statement chosen) {
    Children kept = this;
    for (Object slot : slots) {
      Statement other = statement(slot);
      if (chosen.excludes(other)) {
        kept = kept.without(other, "");
      }
    }
    return kept;
  }

  /** Whether both hold the very same under that name. */
  boolean sameSlot(Children other, String name) {
    int mine = find(name);
    int theirs = other.find(name);
    return mine < 0 ? theirs < 0 : theirs >= 0 && slots[mine] == other.slots[theirs];
  }

  /** Every node of that name, in order. */
  List<Node> all(String name) {
    List<Node> nodes = new ArrayList<>();
    for (Node node : nodes(slot(name))) {
      nodes.add(node);
    }
    return nodes;
  }

  List<Node> all() {
    List<Node> nodes = new ArrayList<>(slots.length);
    for (Node node : this) {
      nodes.add(node);
    }
    return nodes;
  }

  /** Whether there is exactly one node, and then which; null otherwise. */
  Node single() {
    boolean one = slots.length == 1 && (!(slots[0] instanceof Entries e) || e.size() == 1);
    return one ? iterator().next() : null;
  }

  /** With {@code node} put in, or in the place of the one with its name and key. */
  Children with(Statement parent, Node node) {
    int slot = find(node.name());
    boolean list = node.statement().kind() == Statement.Kind.LIST;
    if (slot >= 0) {
      Object[] changed = slots.clone();
      changed[slot] = list ? ((Entries) slots[slot]).with(node) : node;
      return new Children(changed);
    }
    Object added = list ? Entries.of(node.statement()).with(node) : node;
    return inserted(parent, added);
  }

  /** With another of the same statement in the place of what stands in a slot. */
  Children withSlot(Object slot, Object other) {
    if (slot == other) {
      return this;
    }
    Object[] changed = slots.clone();
    changed[find(statement(slot).name())] = other;
    return new Children(changed);
  }

  Children without(Statement statement, String key) {
    int slot = find(statement.name());
    if (slot < 0) {
      return this;
    }
    if (slots[slot] instanceof Entries entries && !key.isEmpty()) {
      Entries fewer = entries.without(key);
      if (fewer.size() > 0) {
        Object[] changed = slots.clone();
        changed[slot] = fewer;
        return new Children(changed);
      }
    }
    Object[] changed = new Object[slots.length - 1];
    System.arraycopy(slots, 0, changed, 0, slot);
    System.arraycopy(slots, slot + 1, changed, slot, changed.length - slot);
    return new Children(changed);
  }

  Children moved(Statement list, String key, boolean before, String other) {
    int slot = find(list.name());
    Object[] changed = slots.clone();
    changed[slot] = ((Entries) slots[slot]).moved(key, before, other);
    return new Children(changed);
  }

  private Children inserted(Statement parent, Object added) {
    int rank = rank(parent, statement(added));
    int at = 0;
    while (at < slots.length && rank(parent, statement(slots[at])) < rank) {
      at++;
    }
    Object[] changed = Arrays.copyOf(slots, slots.length + 1);
    System.arraycopy(slots, at, changed, at + 1, slots.length - at);
    changed[at] = added;
    return new Children(changed);
  }

  private static int rank(Statement parent, Statement child) {
    int rank = parent.position(child.name());
    if (rank < 0) {
      throw new IllegalArgumentException(child.name() + " is no child of " + parent.name());
    }
    return rank;
  }

  private int find(String name) {
    for (int i = 0; i < slots.length; i++) {
      if (statement(slots[i]).name().equals(name)) {
        return i;
      }
    }
    return -1;
  }

  /** What stands in a slot. */
  static Statement statement(Object slot) {
    return slot instanceof Entries entries ? entries.statement() : ((Node) slot).statement();
  }

  /** Of what stands in a slot. */
  static int summary(Object slot) {
    return slot instanceof Entries entries ? entries.summary() : ((Node) slot).summary();
  }

  /** Through slots and, inside them, entries. */
  private final class Walk implements Iterator<Node> {
    private final int traits;
    private int slot;
    private Iterator<Node> entries;
    private Node next;

    Walk(int traits) {
      this.traits = traits;
      advance();
    }

    private void advance() {
      next = null;
      while (next == null) {
        if (entries != null && entries.hasNext()) {
          next = entries.next();
        } else if (slot == slots.length) {
          return;
        } else {
          open(slots[slot++]);
        }
      }
    }

    private void open(Object at) {
      entries = null;
      if (traits != ALL && !Summary.has(summary(at), traits)) {
        return;
      }
      if (at instanceof Entries list) {
        entries = traits == ALL ? list.iterator() : list.iterator(traits);
      } else {
        next = (Node) at;
      }
    }

    @Override
    public boolean hasNext() {
      return next != null;
    }

    @Override
    public Node next() {
      Node node = next;
      if (node == null) {
        throw new NoSuchElementException();
      }
      advance();
      return node;
    }
  }
}
