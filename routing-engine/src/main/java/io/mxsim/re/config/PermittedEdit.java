package io.mxsim.re.config;

import io.mxsim.re.model.Statement;
import io.mxsim.re.permission.Scope;
import java.util.ArrayList;
import java.util.List;

/**
 * What is left of an edit when statements that somebody may not change stay as they are.
 *
 * @param denied the path of each change that was refused, outermost statements only
 */
public record PermittedEdit(ConfigTree tree, List<String> denied) {
  /** Compares the two trees; {@code after} itself is the result if all of it is permitted. */
  public static PermittedEdit of(ConfigTree before, ConfigTree after, Scope scope) {
    if (scope.writesAll()) {
      return new PermittedEdit(after, List.of());
    }
    Judge judge = new Judge();
    for (Delta delta : Difference.between(before, after)) {
      judge.judge(delta, at(delta.parent(), scope));
    }
    return judge.denied.isEmpty()
        ? new PermittedEdit(after, List.of())
        : new PermittedEdit(Difference.apply(before, judge.allowed), List.copyOf(judge.denied));
  }

  /** Whether the statement at {@code path} may be changed. */
  public static boolean allows(List<Step> path, Scope scope) {
    return at(path, scope).writes();
  }

  private static Scope at(List<Step> path, Scope top) {
    Scope scope = top;
    for (Step step : path) {
      scope = scope.below(step.statement(), step.key());
    }
    return scope;
  }

  private static Scope inside(Scope around, Node node) {
    return around.below(node.statement(), node.value());
  }

  private static final class Judge {
    private final List<Delta> allowed = new ArrayList<>();
    private final List<String> denied = new ArrayList<>();

    void judge(Delta delta, Scope around) {
      Node node = delta.node();
      Scope scope = inside(around, node);
      switch (delta.what()) {
        case ADDED -> added(delta, scope);
        case REMOVED -> removed(delta, scope);
        case CHANGED, MARKED, MOVED -> {
          if (scope.writes() && whole(delta.before(), scope)) {
            allowed.add(delta);
          } else {
            deny(delta.parent(), node);
          }
        }
      }
    }

    private void added(Delta delta, Scope scope) {
      Node part = writable(delta.parent(), delta.after(), scope);
      if (part != null) {
        allowed.add(new Delta(Delta.What.ADDED, delta.parent(), null, part, ""));
      }
    }

    private void removed(Delta delta, Scope scope) {
      Node left = left(delta.parent(), delta.before(), scope);
      if (left == null) {
        allowed.add(delta);
      } else if (left != delta.before()) {
        allowed.add(new Delta(Delta.What.ADDED, delta.parent(), null, left, ""));
      }
    }

    /** What of {@code node} may be added; null if nothing. */
    private Node writable(List<Step> parent, Node node, Scope scope) {
      if (!way(node, scope)) {
        deny(parent, node);
        return null;
      }
      List<Step> path = Step.below(parent, node.step());
      Node kept = node.withEach(child -> writable(path, child, inside(scope, child)));
      boolean nothing = kept.below().isEmpty() && !(scope.writes() && means(node));
      return nothing ? null : kept;
    }

    /** What of {@code node} may not be removed; null if all of it may. */
    private Node left(List<Step> parent, Node node, Scope scope) {
      if (!way(node, scope)) {
        deny(parent, node);
        return node;
      }
      List<Step> path = Step.below(parent, node.step());
      Node kept = node.withEach(child -> left(path, child, inside(scope, child)));
      boolean nothing = kept.below().isEmpty() && (scope.writes() || !means(node));
      return nothing ? null : kept;
    }

    /** Whether the statement may be changed, or holds some that may. */
    private static boolean way(Node node, Scope scope) {
      if (scope.writes()) {
        return true;
      }
      for (Node child : node.below()) {
        if (way(child, inside(scope, child))) {
          return true;
        }
      }
      return false;
    }

    private static boolean whole(Node node, Scope scope) {
      for (Node child : node.below()) {
        Scope below = inside(scope, child);
        if (!below.writes() || !whole(child, below)) {
          return false;
        }
      }
      return true;
    }

    /** Whether it means something without contents. */
    private static boolean means(Node node) {
      return !node.is(Statement.Kind.CONTAINER) || node.statement().presence();
    }

    private void deny(List<Step> parent, Node node) {
      denied.add(Step.text(Step.below(parent, node.step())));
    }
  }
}
