package io.mxsim.re.config;

import io.mxsim.re.model.Statement;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The conditions of a model's statements, each read once, when it is first needed. */
final class Rules {
  /** A list of groups: its values must be defined. */
  static final String APPLY_GROUPS = "apply-groups";

  private static final Reach GROUPS = new Reach.Top(Groups.NAME);

  private final Map<Statement, List<Rule>> rules = new IdentityHashMap<>();
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

  /** What conditions of {@code statement} and of all below it look at outside of it. */
  Set<Reach> outside(Statement statement) {
    Set<Reach> known = outside.get(statement);
    if (known != null) {
      return known;
    }
    Set<Reach> found = new LinkedHashSet<>();
    outside.put(statement, found);
    for (Rule rule : of(statement)) {
      rule.condition().looksAt(found::add);
    }
    if (statement.name().equals(APPLY_GROUPS)) {
      found.add(GROUPS);
    }
    for (Statement child : statement.children()) {
      for (Reach reach : outside(child)) {
        Reach further = reach.from(statement);
        if (further != null) {
          found.add(further);
        }
      }
    }
    return found;
  }
}
