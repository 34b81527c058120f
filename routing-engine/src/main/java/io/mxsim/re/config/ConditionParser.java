package io.mxsim.re.config;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Reads conditions. The grammar, as the published schema uses it:
 *
 * <pre>
 * either  = both { "||" both }
 * both    = one { "&amp;&amp;" one }
 * one     = "!" one | "(" either ")" | [ "any" | "all" | "unique" ] '"' path '"'
 * path    = [ "." | ".." { ".." } ] word { word }
 * </pre>
 *
 * A path begins at this statement ({@code .}), above it, or else at the top. In a path {@code <*>}
 * is any key or value, {@code $$} this statement's value or key, {@code $$-IFL} the unit of the
 * logical interface it names, {@code $$={v}} the value v, {@code ${list}} the key of the entry of
 * that list that stands around.
 */
final class ConditionParser {
  private final String text;
  private int at;

  private ConditionParser(String text) {
    this.text = text;
  }

  /** The condition, or nothing if {@code text} is not of this grammar. */
  static Optional<Condition> parse(String text) {
    ConditionParser parser = new ConditionParser(text);
    try {
      Condition condition = parser.either();
      parser.blanks();
      return parser.at == text.length() ? Optional.of(condition) : Optional.empty();
    } catch (Unreadable e) {
      return Optional.empty();
    }
  }

  /** Leaves the recursion. */
  private static final class Unreadable extends Exception {
    private static final long serialVersionUID = 1;
  }

  private Condition either() throws Unreadable {
    List<Condition> parts = new ArrayList<>(List.of(both()));
    while (accept("||")) {
      parts.add(both());
    }
    return parts.size() == 1 ? parts.getFirst() : new Condition.Several(parts, true);
  }

  private Condition both() throws Unreadable {
    List<Condition> parts = new ArrayList<>(List.of(one()));
    while (accept("&&")) {
      parts.add(one());
    }
    return parts.size() == 1 ? parts.getFirst() : new Condition.Several(parts, false);
  }

  private Condition one() throws Unreadable {
    if (accept("!")) {
      return new Condition.Not(one());
    }
    if (accept("(")) {
      Condition inner = either();
      if (!accept(")")) {
        throw new Unreadable();
      }
      return inner;
    }
    Condition.Quantity quantity = Condition.Quantity.ANY;
    if (accept("all")) {
      quantity = Condition.Quantity.ALL;
    } else if (accept("unique")) {
      quantity = Condition.Quantity.UNIQUE;
    } else {
      accept("any");
    }
    int end = accept("\"") ? text.indexOf('"', at) : -1;
    if (end < 0) {
      throw new Unreadable();
    }
    String path = text.substring(at, end);
    at = end + 1;
    return path(quantity, path);
  }

  private static Condition path(Condition.Quantity quantity, String text) throws Unreadable {
    List<String> words = new ArrayList<>(Arrays.asList(text.strip().split(" +")));
    boolean here = words.size() > 1 && words.getFirst().equals(".");
    int up = 0;
    if (here) {
      words.removeFirst();
    }
    while (!words.isEmpty() && words.getFirst().equals("..")) {
      words.removeFirst();
      up++;
    }
    words.replaceAll(ConditionParser::literal);
    boolean known = !words.isEmpty() && !words.getFirst().isEmpty();
    for (String word : words) {
      known &= word.equals("$$") || word.equals("$$-IFL") || word.matches("([^$]|\\$\\{\\w+})+");
      known &= !word.equals("..") && word.indexOf('=') < 0;
    }
    if (!known) {
      throw new Unreadable();
    }
    int start = up > 0 || here ? up : Condition.Path.TOP;
    return new Condition.Path(quantity, start, List.copyOf(words));
  }

  /** {@code $$={v}} is the value v. */
  private static String literal(String word) {
    boolean value = word.startsWith("$$={") && word.endsWith("}");
    return value ? word.substring(4, word.length() - 1) : word;
  }

  private void blanks() {
    while (at < text.length() && text.charAt(at) <= ' ') {
      at++;
    }
  }

  private boolean accept(String sign) {
    blanks();
    boolean there = text.startsWith(sign, at);
    at += there ? sign.length() : 0;
    return there;
  }
}
