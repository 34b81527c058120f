package io.mxsim.cli.terminal;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A terminal of a few rows that wraps late, as all that descend from the VT100 do. */
final class Vt extends ByteArrayOutputStream {
  private static final int ROWS = 60;

  private final int columns;
  private final char[][] screen = new char[ROWS][];
  private int row;
  private int column;
  private boolean wrapDue;

  Vt(int columns) {
    this.columns = columns;
    for (int i = 0; i < ROWS; i++) {
      screen[i] = new char[columns];
      Arrays.fill(screen[i], ' ');
    }
  }

  @Override
  public void flush() {
    String text = toString(StandardCharsets.UTF_8);
    reset();
    for (int i = 0; i < text.length(); i++) {
      if (text.startsWith("\033[A", i)) {
        row--;
        wrapDue = false;
        i += 2;
      } else {
        put(text.charAt(i));
      }
    }
  }

  private void put(char c) {
    switch (c) {
      case '\r' -> {
        column = 0;
        wrapDue = false;
      }
      case '\n' -> {
        row++;
        wrapDue = false;
      }
      case '\b' -> {
        column = Math.max(0, column - 1);
        wrapDue = false;
      }
      case '\007' -> {}
      default -> show(c);
    }
    if (row == ROWS) {
      scroll();
    }
  }

  private void scroll() {
    System.arraycopy(screen, 1, screen, 0, ROWS - 1);
    screen[ROWS - 1] = new char[columns];
    Arrays.fill(screen[ROWS - 1], ' ');
    row--;
  }

  private void show(char c) {
    if (wrapDue) {
      row++;
      column = 0;
      wrapDue = false;
    }
    if (row == ROWS) {
      scroll();
    }
    screen[row][column] = c;
    if (column == columns - 1) {
      wrapDue = true;
    } else {
      column++;
    }
  }

  /** Where the next character goes, counted from the top left corner. */
  int cursor() {
    return row * columns + column + (wrapDue ? 1 : 0);
  }

  /** Everything on the screen in one piece, without the blanks at the end. */
  String text() {
    StringBuilder all = new StringBuilder();
    for (char[] each : screen) {
      all.append(each);
    }
    return all.toString().stripTrailing();
  }
}
