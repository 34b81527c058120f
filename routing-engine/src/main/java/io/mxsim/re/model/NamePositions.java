package io.mxsim.re.model;

import java.util.Arrays;
import java.util.List;

/** Finds a name among many in constant time: a hash table of positions, four bytes a name or so. */
final class NamePositions {
  private static final short FREE = -1;

  private final short[] table;

  NamePositions(List<Statement> statements) {
    table = new short[Math.max(4, Integer.highestOneBit(statements.size()) * 4)];
    Arrays.fill(table, FREE);
    for (int i = statements.size() - 1; i >= 0; i--) {
      int slot = find(statements.get(i).name(), statements);
      table[slot] = (short) i;
    }
  }

  /** The position of {@code name} in the list that this was made of; -1 if it is not there. */
  int of(String name, List<Statement> statements) {
    return table[find(name, statements)];
  }

  /** The slot that holds {@code name}, or would. */
  private int find(String name, List<Statement> statements) {
    int hash = name.hashCode();
    int slot = (hash ^ hash >>> 16) & table.length - 1;
    while (table[slot] != FREE && !statements.get(table[slot]).name().equals(name)) {
      slot = slot + 1 & table.length - 1;
    }
    return slot;
  }
}
