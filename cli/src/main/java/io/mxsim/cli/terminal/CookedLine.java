package io.mxsim.cli.terminal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A line as a plain tty reads it, without history or completion: user names, passwords, answers.
 * The characters lie in one buffer that is overwritten when the line is done.
 */
final class CookedLine {
  /** How a line ended. */
  enum End {
    RETURN,
    INTERRUPT,
    END_OF_TEXT,
    GONE
  }

  private static final int FIRST_SIZE = 4096;

  /** No configuration has longer lines; what is typed beyond is dropped. */
  private static final int LONGEST = 1 << 20;

  private final Edge edge;
  private final LineOut out;
  private byte[] line = new byte[FIRST_SIZE];
  private int length;

  CookedLine(Edge edge, LineOut out) {
    this.edge = edge;
    this.out = out;
  }

  /** Reads a line, and echoes it or not; the line end is always echoed on a terminal. */
  End read(boolean echo, boolean terminal) {
    clear();
    while (true) {
      edge.await(Edge.For.KEY, 0);
      int key = edge.takeKey();
      if (key < 0) {
        return length > 0 && edge.exhausted() ? End.RETURN : End.GONE;
      }
      if (!terminal && key != Keys.RETURN) {
        append(key);
        continue;
      }
      switch (key) {
        case Keys.RETURN:
          return end(End.RETURN, terminal, "\n");
        case Keys.INTERRUPT:
          return end(End.INTERRUPT, terminal, "^C\n");
        case Keys.END_OF_TEXT:
          if (length == 0) {
            return End.END_OF_TEXT;
          }
          break;
        case Keys.BACKSPACE, Keys.DELETE:
          erase(echo, 1);
          break;
        case Keys.KILL, Keys.KILL_TOO:
          erase(echo, length);
          break;
        default:
          type(key, echo);
      }
    }
  }

  /** The characters read; the buffer is overwritten. */
  String text() {
    String text = new String(line, 0, length, StandardCharsets.UTF_8);
    clear();
    return text;
  }

  /** The bytes read, in an array of the caller's; the buffer is overwritten. */
  byte[] secret() {
    byte[] secret = Arrays.copyOf(line, length);
    clear();
    return secret;
  }

  private End end(End how, boolean terminal, String echo) {
    if (terminal) {
      out.print(echo);
      out.flush();
    }
    return how;
  }

  private void type(int key, boolean echo) {
    if ((key >= ' ' || key == Keys.TAB) && append(key) && echo) {
      out.raw(key);
      if (!edge.keyReady()) {
        out.flush();
      }
    }
  }

  private boolean append(int key) {
    if (length == LONGEST) {
      return false;
    }
    if (length == line.length) {
      byte[] longer = Arrays.copyOf(line, 2 * length);
      Arrays.fill(line, (byte) 0);
      line = longer;
    }
    line[length++] = (byte) key;
    return true;
  }

  private void erase(boolean echo, int bytes) {
    for (int i = 0; i < bytes && length > 0; i++) {
      boolean continuation;
      do {
        continuation = (line[length - 1] & 0xc0) == 0x80;
        line[--length] = 0;
      } while (continuation && length > 0);
      if (echo) {
        out.print("\b \b");
      }
    }
    out.flush();
  }

  private void clear() {
    Arrays.fill(line, 0, length, (byte) 0);
    length = 0;
  }
}
