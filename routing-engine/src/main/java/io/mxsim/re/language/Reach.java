package io.mxsim.re.language;

import io.mxsim.re.model.Statement;
import io.mxsim.re.model.Statement.Kind;
import io.mxsim.re.permission.Scope;
import java.util.List;

/** What a viewer meets of the statements: what the class allows and FIPS mode does not forbid. */
final class Reach {
  private final Viewer viewer;
  private final boolean reading;

  /**
   * @param reading whether the line only looks at statements, or goes to them
   */
  Reach(Viewer viewer, boolean reading) {
    this.viewer = viewer;
    this.reading = reading;
  }

  /** What the viewer may do at the end of {@code path}. */
  Scope scope(StatementPath path) {
    Scope scope = viewer.rights().scope();
    for (StatementPath.Step step : path.steps()) {
      scope = scope.below(step.statement(), step.key());
    }
    return scope;
  }

  boolean visible(Statement statement, Scope around) {
    return !(viewer.fips() && statement.forbiddenInFips())
        && allowed(statement, around.below(statement, null));
  }

  /** A container or a list that one may not touch is still the way to what one may. */
  private boolean allowed(Statement statement, Scope scope) {
    if (mine(scope)) {
      return true;
    }
    if (statement.kind() == Kind.LIST) {
      return scope.leads();
    }
    if (statement.kind() == Kind.CONTAINER) {
      for (Statement child : statement.children()) {
        if (allowed(child, scope.below(child, null))) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean mine(Scope scope) {
    return reading ? scope.reads() : scope.writes();
  }

  /** Whether an entry is the user's own, or the way to what is. */
  boolean entry(Scope scope) {
    return mine(scope) || scope.leads();
  }

  /** Those keys whose entries the user may name. */
  List<String> permitted(Statement list, Scope around, List<String> keys) {
    return around.looksAtKeys()
        ? keys.stream().filter(key -> entry(around.below(list, key))).toList()
        : keys;
  }
}
