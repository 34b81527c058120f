package io.mxsim.re.language;

import java.util.ArrayList;
import java.util.List;

/**
 * One word of a line.
 *
 * @param text the word without its quotes
 * @param column where it starts, 0 is the line's first character
 * @param end the column behind it
 * @param quoted whether it stood in double quotes
 * @param open whether its closing quote is missing
 */
record Token(String text, int column, int end, boolean quoted, boolean open) {
  private static final String SPECIAL = " \t|\"[]{};#\n";

  /** Splits a line at blanks; quotes hold words together, and a pipe stands alone. */
  static List<Token> of(String line) {
    List<Token> all = new ArrayList<>();
    int at = 0;
    while (at < line.length()) {
      char c = line.charAt(at);
      if (c == ' ' || c == '\t') {
        at++;
      } else {
        Token next = next(line, at);
        all.add(next);
        at = next.end;
      }
    }
    return all;
  }

  private static Token next(String line, int start) {
    char first = line.charAt(start);
    if (first == '"') {
      return quoted(line, start);
    }
    if (first == '|' || first == '[' || first == ']') {
      return new Token(String.valueOf(first), start, start + 1, false, false);
    }
    int end = start;
    while (end < line.length() && " \t|\"".indexOf(line.charAt(end)) < 0) {
      if (line.charAt(end) == ']' && isListEnd(line, end)) {
        break;
      }
      end++;
    }
    return new Token(line.substring(start, end), start, end, false, false);
  }

  /** Whether a bracket inside a word closes a list rather than a pattern that opened in it. */
  private static boolean isListEnd(String line, int at) {
    int wordStart = Math.max(line.lastIndexOf(' ', at), line.lastIndexOf('\t', at)) + 1;
    return line.indexOf('[', wordStart) < 0 || line.indexOf('[', wordStart) > at;
  }

  private static Token quoted(String line, int start) {
    StringBuilder text = new StringBuilder();
    int at = start + 1;
    while (at < line.length() && line.charAt(at) != '"') {
      if (line.charAt(at) == '\\' && at + 1 < line.length() && escaped(line.charAt(at + 1))) {
        at++;
        text.append(line.charAt(at) == 'n' ? '\n' : line.charAt(at));
      } else {
        text.append(line.charAt(at));
      }
      at++;
    }
    boolean open = at >= line.length();
    return new Token(text.toString(), start, open ? at : at + 1, true, open);
  }

  /** A backslash before anything else is a character of its own, as regular expressions need it. */
  private static boolean escaped(char c) {
    return c == '"' || c == '\\' || c == 'n';
  }

  /** The word as it has to be typed: in quotes when it needs them. */
  static String written(String text) {
    if (plain(text)) {
      return text;
    }
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
  }

  private static boolean plain(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (SPECIAL.indexOf(text.charAt(i)) >= 0) {
        return false;
      }
    }
    return !text.isEmpty();
  }
}
