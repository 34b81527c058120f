package io.mxsim.re.config;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Keeps protected statements ({@code protect:}) as they are, whatever an edit says. An entry's
 * place among the others is theirs as much as its own: only a tag on what is around them keeps it.
 */
public final class Guard {
  private final ConfigTree before;
  private final Consumer<String> warnings;
  private final List<Delta> allowed = new ArrayList<>();
  private boolean refused;

  private Guard(ConfigTree before, Consumer<String> warnings) {
    this.before = before;
    this.warnings = warnings;
  }

  /**
   * What is left of an edit when protected statements stay: a statement that holds protected ones
   * loses only the others.
   *
   * @param warnings takes a line, without its end, for each change that is refused
   * @return {@code after} itself if nothing is
   */
  public static ConfigTree kept(ConfigTree before, ConfigTree after, Consumer<String> warnings) {
    if (!Summary.has(before.rootNode().summary(), Summary.GUARDED)) {
      return after;
    }
    Guard guard = new Guard(before, warnings);
    for (Delta delta : Difference.between(before, after)) {
      guard.judge(delta);
    }
    return guard.refused ? Difference.apply(before, guard.allowed) : after;
  }

  private void judge(Delta delta) {
    List<Step> guarded = above(delta.parent());
    if (guarded != null) {
      refuse(guarded, delta.path().subList(guarded.size(), delta.path().size()), delta.what());
    } else if (delta.before() != null
        && delta.before().guarded()
        && delta.what() != Delta.What.MOVED
        && changes(delta)) {
      refuse(delta.path(), delta.path(), delta.what());
    } else if (delta.what() == Delta.What.REMOVED && holds(delta.before())) {
      Node left = left(delta.before(), delta.path());
      allowed.add(new Delta(Delta.What.ADDED, delta.parent(), null, left, ""));
    } else {
      allowed.add(delta);
    }
  }

  /** Whether it does more than to take the tag away. */
  private static boolean changes(Delta delta) {
    boolean freed = delta.after() != null && !delta.after().guarded();
    return !freed || delta.what() == Delta.What.CHANGED && !delta.onlyMarked();
  }

  /** The path of the outermost protected statement on the way; null if there is none. */
  private List<Step> above(List<Step> path) {
    Node at = before.rootNode();
    for (int depth = 0; depth < path.size() && at != null; depth++) {
      at = at.below().get(path.get(depth).statement(), path.get(depth).key());
      if (at != null && at.guarded()) {
        return path.subList(0, depth + 1);
      }
    }
    return null;
  }

  private static boolean holds(Node node) {
    return Summary.has(node.below().summary(), Summary.GUARDED);
  }

  /** The protected statements below a node that goes, and what leads to them. */
  private Node left(Node node, List<Step> path) {
    Node result = node.withChildren(Children.NONE);
    for (Node child : node.below().all()) {
      List<Step> below = Step.below(path, Step.to(child.statement(), child.value()));
      if (child.guarded()) {
        refuse(below, below, Delta.What.REMOVED);
        result = result.withChild(child);
      } else if (holds(child)) {
        result = result.withChild(left(child, below));
      }
    }
    return result;
  }

  private void refuse(List<Step> guarded, List<Step> statement, Delta.What what) {
    refused = true;
    String verb =
        switch (what) {
          case REMOVED -> "deleted";
          case ADDED -> "created";
          case CHANGED, MARKED -> "modified";
          case MOVED -> "moved";
        };
    warnings.accept(
        "warning: ["
            + Step.text(guarded)
            + "] is protected, '"
            + Step.text(statement)
            + "' cannot be "
            + verb);
  }
}
