package io.mxsim.re.config;

import io.mxsim.re.model.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * A commit-time condition in the form of the published schema: quoted paths that have to exist,
 * joined by {@code !}, {@code &&} and {@code ||}; {@code .} is this statement, {@code ..} the one
 * around it, {@code $$} its value, {@code <*>} any key. Operators of other kinds make it hold.
 */
final class Condition {
  private final String text;
  private final List<Node> above;
  private int at;
  private boolean understood = true;

  private Condition(String text, List<Node> above) {
    this.text = text;
    this.above = above;
  }

  /** Whether {@code text} holds for the last of {@code above}, a chain that begins at the root. */
  static boolean holds(String text, List<Node> above) {
    Condition condition = new Condition(text, above);
    boolean result = condition.either();
    return !condition.understood || result;
  }

  private boolean either() {
    boolean result = both();
    while (accept("||")) {
      result |= both();
    }
    return result;
  }

  private boolean both() {
    boolean result = one();
    while (accept("&&")) {
      result &= one();
    }
    return result;
  }

  private boolean one() {
    if (accept("!")) {
      return !one();
    }
    if (accept("(")) {
      boolean inner = either();
      understood &= accept(")");
      return inner;
    }
    accept("any");
    if (accept("\"")) {
      int end = text.indexOf('"', at);
      if (end > 0) {
        String path = text.substring(at, end);
        at = end + 1;
        return exists(path);
      }
    }
    understood = false;
    at = text.length();
    return true;
  }

  private boolean accept(String sign) {
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
    boolean there = text.startsWith(sign, at);
    at += there ? sign.length() : 0;
    return there;
  }

  private boolean exists(String path) {
    List<String> words = new ArrayList<>(List.of(path.strip().split(" +")));
    Node start = above.getFirst();
    Node self = above.getLast();
    if (words.getFirst().equals("..")) {
      int level = above.size() - 1;
      while (!words.isEmpty() && words.getFirst().equals("..")) {
        words.removeFirst();
        level--;
      }
      if (level < 0) {
        understood = false;
        return true;
      }
      start = above.get(level);
    } else if (words.getFirst().equals(".")) {
      words.removeFirst();
      start = self;
    } else if (start.statement().child(words.getFirst()).isEmpty()) {
      start = self;
    }
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      if (word.equals("$$")) {
        words.set(i, self.value());
      } else if (word.indexOf('$') >= 0 || word.indexOf('=') >= 0) {
        understood = false;
        return true;
      }
    }
    return exists(start, words);
  }

  private static boolean exists(Node node, List<String> words) {
    if (words.isEmpty()) {
      return true;
    }
    String word = words.getFirst();
    List<String> rest = words.subList(1, words.size());
    for (Node child : node.below().all()) {
      boolean implicit = child.statement().implicit();
      if (implicit && fits(word, child.value()) && exists(child, rest)) {
        return true;
      }
      if (!implicit && child.name().equals(word) && existsBelow(child, rest)) {
        return true;
      }
    }
    return false;
  }

  private static boolean existsBelow(Node child, List<String> rest) {
    if (child.is(Statement.Kind.CONTAINER)) {
      return exists(child, rest);
    }
    if (rest.isEmpty()) {
      return true;
    }
    String word = rest.getFirst();
    boolean fits =
        child.is(Statement.Kind.LEAF_LIST)
            ? child.values().contains(word)
            : fits(word, child.value());
    return fits && exists(child, rest.subList(1, rest.size()));
  }

  private static boolean fits(String pattern, String value) {
    return pattern.equals("<*>") || pattern.equals(value);
  }
}
