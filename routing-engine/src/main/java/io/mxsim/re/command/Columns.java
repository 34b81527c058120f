package io.mxsim.re.command;

/** One line of a table, filled from left to right; columns count from 0. */
final class Columns {
  private final StringBuilder line = new StringBuilder();

  /** Puts {@code text} so that it begins at {@code column}, or a blank after what is there. */
  Columns at(int column, String text) {
    if (!text.isEmpty()) {
      pad(column);
      line.append(text);
    }
    return this;
  }

  /** Puts {@code text} so that its last character is in {@code column}. */
  Columns endingAt(int column, String text) {
    return at(column - text.length() + 1, text);
  }

  Columns endingAt(int column, long number) {
    return endingAt(column, Long.toString(number));
  }

  /** Blanks up to {@code column}, for lines that the box itself pads. */
  Columns padTo(int column) {
    line.repeat(' ', Math.max(0, column - line.length()));
    return this;
  }

  /** The line with its end. */
  String end() {
    return line.append('\n').toString();
  }

  private void pad(int column) {
    int missing = column - line.length();
    line.repeat(' ', missing > 0 || line.isEmpty() ? Math.max(0, missing) : 1);
  }
}
