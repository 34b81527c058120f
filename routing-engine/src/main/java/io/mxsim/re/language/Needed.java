package io.mxsim.re.language;

import io.mxsim.re.model.Permission;
import io.mxsim.re.model.Statement;
import java.util.Set;

/** The permissions that a statement asks for; without its own it asks for those around it. */
record Needed(Set<Permission> read, Set<Permission> write) {
  private static final Needed NOTHING = new Needed(Set.of(), Set.of());

  /** Of the statement at the end of {@code path}. */
  static Needed at(StatementPath path) {
    Needed needed = NOTHING;
    for (StatementPath.Step step : path.steps()) {
      needed = needed.below(step.statement());
    }
    return needed;
  }

  Needed below(Statement child) {
    return new Needed(
        child.readPermissions().isEmpty() ? read : child.readPermissions(),
        child.writePermissions().isEmpty() ? write : child.writePermissions());
  }
}
