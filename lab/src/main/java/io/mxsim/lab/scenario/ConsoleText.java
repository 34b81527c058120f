package io.mxsim.lab.scenario;

import io.mxsim.lab.router.ConsoleLine;

/**
 * What a console has printed, as a reader sees it: escape sequences, carriage returns and bells are
 * gone, a backspace takes a character back. A cursor remembers how far {@code expect} has read.
 */
final class ConsoleText implements ConsoleLine.Terminal {
  private static final int SCREEN_LINES = 24;
  private static final char ESCAPE_CHARACTER = 0x1b;

  private enum Mode {
    PLAIN,
    ESCAPE,
    SEQUENCE
  }

  private final StringBuilder text = new StringBuilder();
  private Mode mode = Mode.PLAIN;
  private int cursor;
  private int previousCursor;

  @Override
  public void print(byte[] bytes, int offset, int length) {
    for (int i = offset; i < offset + length; i++) {
      take((char) (bytes[i] & 0xff));
    }
  }

  private void take(char c) {
    switch (mode) {
      case PLAIN -> plain(c);
      case ESCAPE -> mode = c == '[' ? Mode.SEQUENCE : Mode.PLAIN;
      case SEQUENCE -> {
        if (c >= '@' && c <= '~') {
          mode = Mode.PLAIN;
        }
      }
    }
  }

  private void plain(char c) {
    if (c == ESCAPE_CHARACTER) {
      mode = Mode.ESCAPE;
    } else if (c == '\b') {
      takeBack();
    } else if (c == '\n' || c == '\t' || c >= ' ') {
      text.append(c);
    }
  }

  private void takeBack() {
    int end = text.length();
    if (end > cursor && text.charAt(end - 1) != '\n') {
      text.setLength(end - 1);
    }
  }

  /** Moves the cursor behind the next occurrence of {@code wanted}; false when there is none. */
  boolean readPast(String wanted) {
    int found = text.indexOf(wanted, cursor);
    if (found < 0) {
      return false;
    }
    previousCursor = cursor;
    cursor = found + wanted.length();
    return true;
  }

  /** Whether {@code text} was printed since the {@code expect} before the last one. */
  boolean printedLately(String wanted) {
    return text.indexOf(wanted, previousCursor) >= 0;
  }

  /** The last lines, as they would stand on a screen. */
  String screen() {
    int start = text.length();
    for (int lines = 0; lines < SCREEN_LINES && start >= 0; lines++) {
      start = text.lastIndexOf("\n", start - 1);
    }
    return text.substring(start + 1);
  }

  /** Everything that was printed. */
  String whole() {
    return text.toString();
  }
}
