package io.mxsim.re.model.published;

import java.util.regex.Pattern;

/**
 * The published commit-time conditions: those that a commit can evaluate are carried over, in the
 * form they have; the others are counted.
 */
final class Musts {
  private static final Pattern UP = Pattern.compile("\"\\s*\\.\\.\\s+(\\.\\.)?");

  private int carried;
  private int left;

  int carried() {
    return carried;
  }

  int left() {
    return left;
  }

  /** Whether a commit can evaluate {@code condition}. */
  boolean takes(String condition) {
    boolean whole = new Form(condition).whole();
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

  /** The grammar: quoted paths, {@code any}, {@code !}, {@code &&}, {@code ||}, parentheses. */
  private static final class Form {
    private final String text;
    private int at;

    Form(String text) {
      this.text = text;
    }

    boolean whole() {
      return either() && rest().isEmpty();
    }

    private String rest() {
      return text.substring(at).strip();
    }

    private boolean either() {
      do {
        if (!both()) {
          return false;
        }
      } while (accept("||"));
      return true;
    }

    private boolean both() {
      do {
        if (!one()) {
          return false;
        }
      } while (accept("&&"));
      return true;
    }

    private boolean one() {
      if (accept("!")) {
        return one();
      }
      if (accept("(")) {
        return either() && accept(")");
      }
      accept("any");
      if (!accept("\"")) {
        return false;
      }
      int end = text.indexOf('"', at);
      boolean path = end > at && path(text.substring(at, end).strip());
      at = end + 1;
      return path;
    }

    private boolean accept(String sign) {
      while (at < text.length() && text.charAt(at) <= ' ') {
        at++;
      }
      boolean there = text.startsWith(sign, at);
      at += there ? sign.length() : 0;
      return there;
    }

    /** Variables of loops, units made from names, and comparisons are not evaluated. */
    private static boolean path(String path) {
      for (String word : path.split(" +")) {
        boolean plain = word.equals("$$") || word.indexOf('$') < 0 && word.indexOf('=') < 0;
        if (word.isEmpty() || !plain) {
          return false;
        }
      }
      return true;
    }
  }
}
