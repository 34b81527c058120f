package io.mxsim.re.config;

import io.mxsim.re.model.PosixPattern;
import io.mxsim.re.model.WatchedText;
import java.util.regex.Matcher;
import java.util.regex.PatternSyntaxException;

/**
 * A regular expression that an operator typed. One that would take too long on a text does not
 * match it.
 */
public final class Expression {
  private final PosixPattern pattern;
  private final String problem;

  private Expression(PosixPattern pattern, String problem) {
    this.pattern = pattern;
    this.problem = problem;
  }

  /** Reads an expression; see {@link #problem()}. */
  public static Expression of(String text) {
    try {
      return new Expression(PosixPattern.of(text), null);
    } catch (PatternSyntaxException e) {
      return new Expression(null, "invalid regular expression: " + text);
    }
  }

  /** What is wrong with it, or null. */
  public String problem() {
    return problem;
  }

  /** Whether it matches some part of {@code text}. */
  public boolean find(String text) {
    return pattern.in(text);
  }

  /**
   * {@code text} with what {@code with} says in the place of the matches: an ampersand stands for
   * the match and a backslash with a digit for a group of it.
   *
   * @param most how many matches to replace at most
   */
  Replaced replaced(String text, String with, int most) {
    StringBuilder result = new StringBuilder();
    int count = 0;
    int end = 0;
    try {
      Matcher matcher = pattern.matcher(new WatchedText(text));
      while (count < most && matcher.find()) {
        result.append(text, end, matcher.start());
        append(result, with, matcher, text);
        end = matcher.end();
        count++;
      }
    } catch (WatchedText.OutOfPatience | StackOverflowError e) {
      return new Replaced(text, 0);
    }
    return new Replaced(result.append(text, end, text.length()).toString(), count);
  }

  record Replaced(String text, int count) {}

  private static void append(StringBuilder result, String with, Matcher matcher, String text) {
    for (int i = 0; i < with.length(); i++) {
      char c = with.charAt(i);
      char next = i + 1 < with.length() ? with.charAt(i + 1) : 0;
      if (c == '&') {
        result.append(text, matcher.start(), matcher.end());
      } else if (c == '\\' && (next == '&' || next == '\\')) {
        result.append(next);
        i++;
      } else if (c == '\\' && next >= '1' && next <= '9') {
        int group = next - '0';
        if (group <= matcher.groupCount() && matcher.start(group) >= 0) {
          result.append(text, matcher.start(group), matcher.end(group));
        }
        i++;
      } else {
        result.append(c);
      }
    }
  }
}
