package io.mxsim.re.config;

import io.mxsim.re.model.Statement;
import io.mxsim.re.model.ValueType;

/** When a value needs double quotes in configuration text, and what they look like. */
public final class Quoting {
  private static final String PLAIN = "._-/:*<>@%+,=~^";

  private Quoting() {}

  /** {@code value} as configuration text shows it. */
  public static String quoted(String value) {
    if (plain(value)) {
      return value;
    }
    StringBuilder text = new StringBuilder(value.length() + 2).append('"');
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '"' -> text.append("\\\"");
        case '\\' -> text.append("\\\\");
        case '\n' -> text.append("\\n");
        default -> text.append(c);
      }
    }
    return text.append('"').toString();
  }

  /** The value of {@code statement} as text shows it: a text that is a time of day in quotes. */
  static String quoted(Statement statement, String value) {
    boolean time = value.length() <= 5 && value.indexOf(':') > 0 && timed(statement.type());
    return time ? '"' + value + '"' : quoted(value);
  }

  private static boolean timed(ValueType type) {
    return type instanceof ValueType.Text text
        && text.pattern() != null
        && text.pattern().contains(":([0-5]");
  }

  private static boolean plain(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      boolean word = c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
      if (!word && PLAIN.indexOf(c) < 0) {
        return false;
      }
    }
    return !value.isEmpty() && !value.startsWith("/*");
  }
}
