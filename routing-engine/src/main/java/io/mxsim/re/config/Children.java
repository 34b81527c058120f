package io.mxsim.re.config;

import io.mxsim.re.model.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What stands below a node: a slot for each statement that is present, in the model's order. A slot
 * holds a {@link Node}, or a list's {@link Entries}.
 */
final class Children {
  static final Children NONE = new Children(new Object[0]);

  private final Object[] slots;

  private Children(Object[] slots) {
    this.slots = slots;
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

  /** Every node of that name, in order. */
  List<Node> all(String name) {
    List<Node> nodes = new ArrayList<>();
    int slot = find(name);
    if (slot >= 0) {
      addTo(nodes, slot);
    }
    return nodes;
  }

  List<Node> all() {
    List<Node> nodes = new ArrayList<>(slots.length);
    for (int slot = 0; slot < slots.length; slot++) {
      addTo(nodes, slot);
    }
    return nodes;
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
    List<Statement> all = parent.children();
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).name().equals(child.name())) {
        return i;
      }
    }
    throw new IllegalArgumentException(child.name() + " is no child of " + parent.name());
  }

  private int find(String name) {
    for (int i = 0; i < slots.length; i++) {
      if (statement(slots[i]).name().equals(name)) {
        return i;
      }
    }
    return -1;
  }

  private void addTo(List<Node> nodes, int slot) {
    if (slots[slot] instanceof Entries entries) {
      entries.addTo(nodes);
    } else {
      nodes.add((Node) slots[slot]);
    }
  }

  private static Statement statement(Object slot) {
    return slot instanceof Entries entries ? entries.statement() : ((Node) slot).statement();
  }
}
