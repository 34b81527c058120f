package io.mxsim.re.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Lays the firmware's own model over an imported one. Where both have a statement the own one
 * counts, with everything it says; below it the imported statements come in that it lacks. A pair
 * is joined once, wherever it occurs, so what the two models share stays shared.
 */
final class Overlay {
  private record Pair(Statement own, Statement imported) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Pair pair && pair.own == own && pair.imported == imported;
    }

    @Override
    public int hashCode() {
      return 31 * System.identityHashCode(own) + System.identityHashCode(imported);
    }
  }

  private final Map<Pair, Statement> joined = new HashMap<>();

  /** The one statement that takes the place of both. */
  Statement join(Statement own, Statement imported) {
    return closed(own) || !inner(imported)
        ? own
        : joined.computeIfAbsent(
            new Pair(own, imported), pair -> new JoinedStatement(this, own, imported));
  }

  /**
   * Whether nothing is added: a value, or a line whose words stand for themselves, which further
   * names would change.
   */
  private static boolean closed(Statement own) {
    if (!inner(own) || own.oneLine()) {
      return true;
    }
    for (Statement child : own.children()) {
      if (child.implicit() && !inner(child)) {
        return true;
      }
    }
    return false;
  }

  private static boolean inner(Statement statement) {
    return switch (statement.kind()) {
      case CONTAINER, LIST -> true;
      case LEAF, LEAF_LIST -> false;
    };
  }

  /**
   * The children of both: the own ones in their order; an imported one behind the imported sibling
   * before it, or in front when there is none. What is imported has no containers around its lists
   * of the own model's kind.
   */
  List<Statement> children(Statement own, Statement imported) {
    Statement folded = own.folded().orElse(null);
    if (folded != null && imported.kind() == Statement.Kind.LIST) {
      List<Statement> all = new ArrayList<>(own.children());
      all.replaceAll(child -> child == folded ? join(child, imported) : child);
      return List.copyOf(all);
    }
    Map<String, Statement> mine = new HashMap<>();
    for (Statement child : own.children()) {
      mine.put(child.name(), child);
    }
    Map<String, List<Statement>> behind = new HashMap<>();
    Map<String, Statement> partners = new HashMap<>();
    String anchor = "";
    for (Statement child : imported.children()) {
      if (mine.containsKey(child.name())) {
        partners.put(child.name(), child);
        anchor = child.name();
      } else {
        behind.computeIfAbsent(anchor, name -> new ArrayList<>()).add(child);
      }
    }
    List<Statement> all = new ArrayList<>();
    boolean begun = false;
    Set<String> inheritance = new HashSet<>(Set.of("apply-groups", "apply-groups-except"));
    for (Statement child : own.children()) {
      if (!begun && !inheritance.contains(child.name())) {
        all.addAll(behind.getOrDefault("", List.of()));
        begun = true;
      }
      Statement partner = partners.get(child.name());
      all.add(partner == null ? child : join(child, partner));
      all.addAll(behind.getOrDefault(child.name(), List.of()));
    }
    if (!begun) {
      all.addAll(behind.getOrDefault("", List.of()));
    }
    return List.copyOf(all);
  }
}
