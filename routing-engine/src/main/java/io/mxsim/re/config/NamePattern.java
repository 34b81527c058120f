package io.mxsim.re.config;

/**
 * A name in angle brackets in a group, as a shell reads it: {@code *}, {@code ?}, {@code [gx]},
 * {@code [0-3]} and {@code [!0-3]}.
 */
final class NamePattern {
  private NamePattern() {}

  static boolean is(String name) {
    return name.length() > 2 && name.startsWith("<") && name.endsWith(">");
  }

  /** Whether {@code name} is what the pattern, with its angle brackets, stands for. */
  static boolean matches(String pattern, String name) {
    int end = pattern.length() - 1;
    int p = 1;
    int n = 0;
    int star = -1;
    int starred = 0;
    while (n < name.length()) {
      if (p < end && pattern.charAt(p) == '*') {
        star = p++;
        starred = n;
      } else if (p < end && one(pattern, p, end, name.charAt(n))) {
        p = next(pattern, p, end);
        n++;
      } else if (star >= 0) {
        p = star + 1;
        n = ++starred;
      } else {
        return false;
      }
    }
    while (p < end && pattern.charAt(p) == '*') {
      p++;
    }
    return p == end;
  }

  /** The place behind the element at {@code p}. */
  private static int next(String pattern, int p, int end) {
    int close = close(pattern, p, end);
    return close < 0 ? p + 1 : close + 1;
  }

  /** Where the class that opens at {@code p} closes; -1 if it is none. */
  private static int close(String pattern, int p, int end) {
    if (pattern.charAt(p) != '[') {
      return -1;
    }
    int first = p + 1 < end && pattern.charAt(p + 1) == '!' ? p + 2 : p + 1;
    int close = pattern.indexOf(']', first + 1);
    return close < end ? close : -1;
  }

  private static boolean one(String pattern, int p, int end, char c) {
    int close = close(pattern, p, end);
    if (close < 0) {
      return pattern.charAt(p) == '?' || pattern.charAt(p) == c;
    }
    boolean not = pattern.charAt(p + 1) == '!';
    boolean in = false;
    for (int i = not ? p + 2 : p + 1; i < close; i++) {
      boolean range = i + 2 < close && pattern.charAt(i + 1) == '-';
      char high = range ? pattern.charAt(i + 2) : pattern.charAt(i);
      in |= c >= pattern.charAt(i) && c <= high;
      i += range ? 2 : 0;
    }
    return in != not;
  }
}
