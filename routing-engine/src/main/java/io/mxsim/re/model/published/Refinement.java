package io.mxsim.re.model.published;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A {@code uses} that changes what it takes: with {@code refine} and {@code augment} applied. */
final class Refinement {
  private final YangModules modules;

  Refinement(YangModules modules) {
    this.modules = modules;
  }

  static boolean changes(YangStatement uses) {
    return uses.has("refine") || uses.has("augment");
  }

  /** What {@code uses} brings: the grouping's statements, changed. */
  List<YangStatement> apply(YangStatement uses) throws PublishedModelError {
    List<YangStatement> content = modules.grouping(uses).below();
    for (YangStatement change : uses.below()) {
      if (change.keyword().equals("refine") || change.keyword().equals("augment")) {
        List<String> path = Arrays.asList(change.argument().strip().split("/"));
        List<YangStatement> changed = changed(content, path, change);
        if (changed == null) {
          throw change.error("there is no '" + change.argument() + "' in " + uses.argument());
        }
        content = changed;
      }
    }
    return content;
  }

  /** {@code content} with the statement at {@code path} changed; null when it is not there. */
  private List<YangStatement> changed(
      List<YangStatement> content, List<String> path, YangStatement change)
      throws PublishedModelError {
    String name = YangModules.local(path.getFirst());
    List<String> rest = path.subList(1, path.size());
    for (int i = 0; i < content.size(); i++) {
      YangStatement each = content.get(i);
      List<YangStatement> instead = null;
      if (each.keyword().equals("uses")) {
        instead = changed(apply(each), path, change);
      } else if (isNode(each) && each.argument().equals(name)) {
        if (rest.isEmpty()) {
          instead = List.of(merged(each, change));
        } else {
          List<YangStatement> below = changed(each.below(), rest, change);
          instead = below == null ? null : List.of(each.with(below));
        }
      }
      if (instead != null) {
        List<YangStatement> all = new ArrayList<>(content);
        all.remove(i);
        all.addAll(i, instead);
        return all;
      }
    }
    return null;
  }

  private static boolean isNode(YangStatement each) {
    return switch (each.keyword()) {
      case "container", "list", "leaf", "leaf-list", "choice", "case" -> true;
      default -> false;
    };
  }

  /** An augment adds; a refine takes the place of what it says, and conditions come on top. */
  private static YangStatement merged(YangStatement node, YangStatement change) {
    if (change.keyword().equals("augment")) {
      return node.plus(change.below());
    }
    List<YangStatement> kept = new ArrayList<>(node.below());
    kept.removeIf(old -> !old.keyword().endsWith("must") && change.has(old.keyword()));
    return node.with(kept).plus(change.below());
  }
}
