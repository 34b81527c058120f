package io.mxsim.re.model.published;

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

  /** Whether a commit can evaluate {@code condition}. */
  boolean takes(String condition) {
    boolean whole = evaluated.test(condition);
    if (whole) {
      carried++;
    } else {
      left++;
    }
    return whole;
  }

  /** A condition on a list's key as the entry says it: one step up less, or its own content. */
  static String fromEntry(String condition) {
    return UP.matcher(condition).replaceAll(up -> up.group(1) == null ? "\". " : "\"..");
  }
}
