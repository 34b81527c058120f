package io.mxsim.cli.terminal;

import org.jline.utils.WCWidth;

/**
 * What of the edited line stands on the terminal, and where its cursor is. Every kind of terminal
 * is sent the same: characters, which wrap by themselves, blanks over what is gone, backspaces, and
 * CR. Only a cursor that goes back across a wrap needs an escape sequence; a line typed from left
 * to right is echoed as it is, so that programs can read it, and so that it is whole on a terminal
 * that is wider than a serial console knows.
 */
final class DrawnLine {
  private static final String UP = "\033[A";
  private static final int NEVER_WRAPS = Integer.MAX_VALUE;

  private final LineOut out;
  private int columns;
  private String text = "";
  private int cursor;
  private boolean wrapDue;

  /**
   * Nothing is drawn, and the cursor stands in column 0.
   *
   * @param columns of the terminal; 0 for one that never wraps
   */
  DrawnLine(LineOut out, int columns) {
    this.out = out;
    resize(columns);
  }

  void resize(int newColumns) {
    columns = newColumns == 0 ? NEVER_WRAPS : newColumns;
  }

  /** The column on its row of the character at {@code at}, if all before it are one cell wide. */
  int column(int at) {
    return at % columns;
  }

  /** Draws {@code line} over what stands there, with the cursor at {@code at} of its characters. */
  void draw(String line, int at) {
    String wanted = printable(line);
    int same = 0;
    int shorter = Math.min(wanted.length(), text.length());
    while (same < shorter && wanted.charAt(same) == text.charAt(same)) {
      same++;
    }
    if (same < wanted.length() || same < text.length()) {
      move(same);
      int gone = width(text, text.length()) - width(wanted, wanted.length());
      String blanks = " ".repeat(Math.max(0, gone));
      text = wanted + blanks;
      write(same, text.length());
      move(wanted.length());
      text = wanted;
    }
    move(at);
  }

  /** Something else has been printed below: the cursor stands at the start of a fresh row. */
  void forget() {
    text = "";
    cursor = 0;
    wrapDue = false;
  }

  private void move(int to) {
    if (to == cursor) {
      return;
    }
    settle();
    int from = cell(cursor);
    int target = cell(to);
    int rows = from / columns - target / columns;
    if (rows > 0) {
      out.print(UP.repeat(rows));
    }
    int column = from % columns;
    int wanted = target % columns;
    if (rows >= 0 && column >= wanted) {
      out.print("\b".repeat(column - wanted));
      cursor = to;
    } else if (rows > 0) {
      out.print("\r");
      cursor = startOfRow(target / columns);
      write(cursor, to);
    } else {
      write(cursor, to);
    }
  }

  /** The first character in that row. */
  private int startOfRow(int row) {
    int cells = 0;
    int at = 0;
    while (at < text.length() && cells < row * columns) {
      int point = text.codePointAt(at);
      cells += Math.max(0, WCWidth.wcwidth(point));
      at += Character.charCount(point);
    }
    return at;
  }

  private void write(int from, int to) {
    out.print(text.substring(from, to));
    cursor = to;
    wrapDue = to > from && cell(to) % columns == 0;
  }

  /** A terminal wraps when the next character comes; before the cursor goes elsewhere it has to. */
  private void settle() {
    if (wrapDue) {
      out.print(cursor < text.length() ? text.charAt(cursor) + "\r" : " \r");
      wrapDue = false;
    }
  }

  private int cell(int index) {
    return width(text, Math.min(index, text.length()));
  }

  private static int width(String text, int end) {
    int cells = 0;
    for (int i = 0; i < end; i += Character.charCount(text.codePointAt(i))) {
      cells += Math.max(0, WCWidth.wcwidth(text.codePointAt(i)));
    }
    return cells;
  }

  /** Control characters, which have no width of their own, stand as question marks. */
  private static String printable(String line) {
    StringBuilder all = new StringBuilder(line.length());
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      all.append(c < ' ' || c == Keys.DELETE ? '?' : c);
    }
    return all.toString();
  }
}
