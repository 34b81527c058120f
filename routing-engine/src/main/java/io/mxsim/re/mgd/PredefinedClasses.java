package io.mxsim.re.mgd;

import io.mxsim.re.config.ConfigNode;
import io.mxsim.re.config.ConfigTree;
import io.mxsim.re.config.Step;
import io.mxsim.re.model.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Classes that exist by themselves cannot be configured: what is meant for one gets a new name. */
final class PredefinedClasses {
  private static final List<String> NAMES =
      List.of("super-user", "superuser", "operator", "read-only", "unauthorized");

  private PredefinedClasses() {}

  /** The tree with another name for such classes; {@code warnings} takes a line for each. */
  static ConfigTree renamed(ConfigTree tree, Consumer<String> warnings) {
    ConfigTree result = tree;
    for (String name : NAMES) {
      ConfigNode found = result.root().find("system", "login", "class", name).orElse(null);
      if (found != null) {
        String other = name + "-local";
        warnings.accept(
            "warning: '" + name + "' is a predefined class name; changing to '" + other + "'\n");
        result = moved(result, found, other);
      }
    }
    return result;
  }

  private static ConfigTree moved(ConfigTree tree, ConfigNode from, String other) {
    List<Step> login = new ArrayList<>();
    Statement at = tree.root().statement();
    for (String word : List.of("system", "login")) {
      at = at.child(word).orElseThrow();
      login.add(Step.to(at));
    }
    List<Step> old = plus(login, Step.to(from.statement(), from.value()));
    if (tree.root().find("system", "login", "class", other).isEmpty()) {
      return tree.rename(old, other);
    }
    List<Step> known = plus(login, Step.to(from.statement(), other));
    return merged(tree, from, known).delete(old);
  }

  /** {@code tree} with what is in {@code from} also at {@code known}. */
  private static ConfigTree merged(ConfigTree tree, ConfigNode from, List<Step> known) {
    ConfigTree result = tree.set(known);
    for (ConfigNode child : from.children()) {
      switch (child.statement().kind()) {
        case LEAF -> result = result.set(plus(known, Step.to(child.statement(), child.value())));
        case LEAF_LIST -> {
          for (String value : child.values()) {
            result = result.set(plus(known, Step.to(child.statement(), value)));
          }
        }
        case LIST, CONTAINER ->
            result = merged(result, child, plus(known, Step.to(child.statement(), child.value())));
      }
    }
    return result;
  }

  private static List<Step> plus(List<Step> path, Step step) {
    List<Step> longer = new ArrayList<>(path);
    longer.add(step);
    return longer;
  }
}
