package io.mxsim.re.language;

import java.util.ArrayList;
import java.util.List;

/**
 * The words that a word of {@code wildcard range} stands for: {@code xe-0/0/[0-3,7]}, {@code
 * [0-9,!5]}, {@code {a,b}-lab}.
 */
final class Expansion {
  /** More words than this are nobody's intention. */
  static final int MOST = 10_000;

  private Expansion() {}

  /** The words, or null when the word is malformed or stands for too many. */
  static List<String> of(String word) {
    List<String> all = List.of("");
    int at = 0;
    while (at < word.length()) {
      char c = word.charAt(at);
      char close = c == '[' ? ']' : c == '{' ? '}' : 0;
      List<String> next;
      if (close == 0) {
        next = List.of(String.valueOf(c));
        at++;
      } else {
        int end = word.indexOf(close, at);
        next =
            end < 0 ? null : c == '[' ? range(word.substring(at + 1, end)) : parts(word, at, end);
        at = end + 1;
      }
      if (next == null || next.isEmpty() || (long) all.size() * next.size() > MOST) {
        return null;
      }
      all = product(all, next);
    }
    return all;
  }

  /** Each line with each word behind it, quoted where it needs it. */
  static List<String> product(List<String> lines, List<String> words, boolean quoted) {
    List<String> all = new ArrayList<>(lines.size() * words.size());
    for (String line : lines) {
      for (String word : words) {
        boolean mark = word.length() == 1 && !quoted && "[]|".contains(word);
        String written = mark ? word : Token.written(word);
        all.add(line.isEmpty() ? written : line + " " + written);
      }
    }
    return all;
  }

  private static List<String> product(List<String> heads, List<String> tails) {
    List<String> all = new ArrayList<>(heads.size() * tails.size());
    for (String head : heads) {
      for (String tail : tails) {
        all.add(head + tail);
      }
    }
    return all;
  }

  private static List<String> parts(String word, int open, int close) {
    return List.of(word.substring(open + 1, close).split(",", -1));
  }

  /** Numbers, ranges of numbers, and with an exclamation mark those that are left out. */
  private static List<String> range(String text) {
    List<String> all = new ArrayList<>();
    for (String part : text.split(",", -1)) {
      boolean out = part.startsWith("!");
      List<String> some = numbers(out ? part.substring(1) : part);
      if (some == null) {
        return null;
      }
      if (out) {
        all.removeAll(some);
      } else {
        all.addAll(some);
      }
    }
    return all;
  }

  private static List<String> numbers(String part) {
    int dash = part.indexOf('-');
    if (dash < 0) {
      return part.isEmpty() ? null : List.of(part);
    }
    String low = part.substring(0, dash);
    String high = part.substring(dash + 1);
    if (!low.matches("[0-9]{1,9}") || !high.matches("[0-9]{1,9}")) {
      return null;
    }
    int from = Integer.parseInt(low);
    int to = Integer.parseInt(high);
    if (to < from || to - from >= MOST) {
      return null;
    }
    List<String> all = new ArrayList<>();
    for (int number = from; number <= to; number++) {
      all.add(Integer.toString(number));
    }
    return all;
  }
}
