package io.mxsim.re.config;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A piece of configuration text. Words become a {@code String} only when asked, so that a secret
 * need not.
 *
 * @param line counted from 1
 * @param column where it ends, counted from 0 in its line: what Junos prints in an error
 */
record Token(Kind kind, byte[] source, int start, int end, boolean quoted, int line, int column) {
  enum Kind {
    WORD,
    OPEN,
    CLOSE,
    SEMICOLON,
    OPEN_LIST,
    CLOSE_LIST,
    COMMENT,
    END_OF_LINE,
    END
  }

  boolean is(Kind other) {
    return kind == other;
  }

  boolean isWord(String text) {
    if (kind != Kind.WORD || quoted || end - start != text.length()) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      if (source[start + i] != text.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** The word without its quotes and escapes. */
  String text() {
    byte[] bytes = bytes();
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** The same as bytes, which are the caller's. */
  byte[] bytes() {
    byte[] plain = new byte[end - start];
    int length = 0;
    for (int i = start; i < end; i++) {
      byte b = source[i];
      if (quoted && b == '\\' && i + 1 < end) {
        byte escaped = source[i + 1];
        if (escaped == '"' || escaped == '\\' || escaped == 'n') {
          b = escaped == 'n' ? (byte) '\n' : escaped;
          i++;
        }
      }
      plain[length++] = b;
    }
    if (length == plain.length) {
      return plain;
    }
    byte[] exact = Arrays.copyOf(plain, length);
    Arrays.fill(plain, (byte) 0);
    return exact;
  }

  /** As the input had it. */
  String shown() {
    return switch (kind) {
      case OPEN -> "{";
      case CLOSE -> "}";
      case SEMICOLON -> ";";
      case OPEN_LIST -> "[";
      case CLOSE_LIST -> "]";
      case END, END_OF_LINE -> "";
      case WORD, COMMENT -> text();
    };
  }

  @Override
  public String toString() {
    return kind + " " + line + ":" + column;
  }
}
