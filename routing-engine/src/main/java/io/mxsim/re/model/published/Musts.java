package io.mxsim.re.model.published;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The published commit-time conditions: those that a commit can evaluate are carried over, in the
 * form they have; the others are counted.
 */
final class Musts {
  private static final Pattern UP = Pattern.compile("\"\\s*\\.\\.\\s+(\\.\\.)?");

  private final Predicate<String> evaluated;
  private int carried;
  private int left;

  Musts(Predicate<String> evaluated) {
    this.evaluated = evaluated;
  }

  int carried() {
    return carried;
  }

  int left() {
    return left;
  }

  /**
   * The conditions carried over, each with its message behind it, which may be empty: the node's
   * own and, seen from the entry, those of its key.
   */
  List<String> of(YangStatement node, List<YangStatement> keys) {
    List<String> all = new ArrayList<>();
    conditions(node, false, all);
    if (!keys.isEmpty()) {
      conditions(keys.getFirst(), true, all);
    }
    return all;
  }

  private void conditions(YangStatement node, boolean key, List<String> all) {
    boolean said = true;
    for (YangStatement each : node.below()) {
      if (each.isExtension("must")) {
        said = !takes(each.argument());
        if (!said) {
          all.add(key ? fromEntry(each.argument()) : each.argument());
          all.add("");
        }
      } else if (each.isExtension("must-message") && !said) {
        all.set(all.size() - 1, each.argument());
        said = true;
      }
    }
  }

  /** Whether a commit can evaluate {@code condition}; counts it. */
  private boolean takes(String condition) {
    boolean whole = evaluated.test(condition);
    if (whole) {
      carried++;
    } else {
      left++;
    }
    return whole;
  }

  /** A condition on a list's key as the entry says it: one step up less, or its own content. */
  private static String fromEntry(String condition) {
    return UP.matcher(condition).replaceAll(up -> up.group(1) == null ? "\". " : "\"..");
  }
}
