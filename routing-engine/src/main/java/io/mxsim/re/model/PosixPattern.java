package io.mxsim.re.model;

import java.util.regex.Pattern;

/**
 * A POSIX regular expression. One that would take too long on a text, or nest too deep in it, does
 * not match it: neither a value that somebody types nor an expression can stop the router.
 */
public final class PosixPattern {
  private static final String[] CLASSES = {
    "alnum", "Alnum", "alpha", "Alpha", "digit", "Digit", "space", "Space", "print", "Print",
    "punct", "Punct", "upper", "Upper", "lower", "Lower", "xdigit", "XDigit", "cntrl", "Cntrl",
    "graph", "Graph", "blank", "Blank"
  };

  private final Pattern pattern;

  private PosixPattern(Pattern pattern) {
    this.pattern = pattern;
  }

  /**
   * Reads an expression.
   *
   * @throws java.util.regex.PatternSyntaxException if it is none
   */
  public static PosixPattern of(String expression) {
    return new PosixPattern(compiled(expression, 0));
  }

  /**
   * Reads an expression that does not tell upper case from lower case.
   *
   * @throws java.util.regex.PatternSyntaxException if it is none
   */
  public static PosixPattern ofAnyCase(String expression) {
    return new PosixPattern(compiled(expression, Pattern.CASE_INSENSITIVE));
  }

  /** As Java compiles it: the named classes are written differently. */
  private static Pattern compiled(String expression, int flags) {
    String java = expression;
    for (int i = 0; i < CLASSES.length; i += 2) {
      java = java.replace("[:" + CLASSES[i] + ":]", "\\p{" + CLASSES[i + 1] + "}");
    }
    return Pattern.compile(java, flags);
  }

  /** Whether it matches some part of {@code text}. */
  public boolean in(CharSequence text) {
    try {
      return pattern.matcher(new WatchedText(text)).find();
    } catch (WatchedText.OutOfPatience | StackOverflowError e) {
      return false;
    }
  }

  /** Its matches in a text that may run out of patience. */
  public java.util.regex.Matcher matcher(WatchedText text) {
    return pattern.matcher(text);
  }
}
