package io.mxsim.re.config;

import io.mxsim.re.model.Statement;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The conditions of a model's statements, each read once, when it is first needed. */
final class Rules {
  private final Map<Statement, List<Rule>> rules = new IdentityHashMap<>();
  private final Map<Statement, Set<Reach>> reaches = new IdentityHashMap<>();
  private final Map<Statement, Set<Reach>> outside = new IdentityHashMap<>();

  /** A condition and what to say when it does not hold. */
  record Rule(Condition condition, String message) {}

  /** The conditions of {@code statement} that can be read. */
  List<Rule> of(Statement statement) {
    if (statement.musts().isEmpty()) {
      return List.of();
    }
    return rules.computeIfAbsent(
        statement,
        key -> {
          List<Rule> read = new ArrayList<>();
          for (Statement.Must must : key.musts()) {
            ConditionParser.parse(must.condition())
                .ifPresent(condition -> read.add(new Rule(condition, must.message())));
          }
          return read;
        });
  }

  /** What conditions of {@code statement} look at, as told there. */
  Set<Reach> reaches(Statement statement) {
    boolean applies = Groups.applies(statement);
    if (statement.musts().isEmpty() && !applies) {
      return Set.of();
    }
    return reaches.computeIfAbsent(
        statement,
        key -> {
          Set<Reach> found = new LinkedHashSet<>();
          for (Rule rule : of(key)) {
            rule.condition().looksAt(found::add);
          }
          if (applies) {
            found.add(new Reach.Top(Groups.NAME));
          }
          return found;
        });
  }

  /** What conditions of {@code statement} and of all below it look at outside of it. */
  Set<Reach> outside(Statement statement) {
    Set<Reach> known = outside.get(statement);
    if (known != null) {
      return known;
    }
    Map<Statement, Set<Reach>> fresh = new LinkedHashMap<>();
    begin(statement, fresh);
    boolean grows = true;
    while (grows) {
      grows = false;
      for (Map.Entry<Statement, Set<Reach>> each : fresh.entrySet()) {
        grows |= gather(each.getKey(), each.getValue(), fresh);
      }
    }
    fresh.forEach((each, found) -> outside.put(each, found.isEmpty() ? Set.of() : found));
    return outside.get(statement);
  }

  /** All below that is not known yet, children before parents except where they come round. */
  private void begin(Statement statement, Map<Statement, Set<Reach>> fresh) {
    // A statement may stand below itself: it is entered first and moved behind its children then.
    Set<Reach> own = new LinkedHashSet<>(reaches(statement));
    fresh.put(statement, own);
    for (Statement child : statement.children()) {
      if (!outside.containsKey(child) && !fresh.containsKey(child)) {
        begin(child, fresh);
      }
    }
    fresh.remove(statement);
    fresh.put(statement, own);
  }

  private boolean gather(Statement statement, Set<Reach> found, Map<Statement, Set<Reach>> fresh) {
    boolean grows = false;
    for (Statement child : statement.children()) {
      Set<Reach> known = outside.get(child);
      for (Reach reach : known == null ? fresh.get(child) : known) {
        Reach further = reach.from(statement);
        grows |= further != null && found.add(further);
      }
    }
    return grows;
  }
}
