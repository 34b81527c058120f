package io.mxsim.cli.terminal;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Characters on their way to the line, in UTF-8; on a terminal {@code \n} becomes CR LF. A line
 * that no longer takes them ends the session at its next wait.
 */
final class LineOut extends Writer {
  private final OutputStream line;
  private final boolean returns;
  private final Edge edge;
  private final StringBuilder waiting = new StringBuilder();
  private char last;

  LineOut(OutputStream line, boolean returns, Edge edge) {
    this.line = line;
    this.returns = returns;
    this.edge = edge;
  }

  @Override
  public void write(char[] chars, int offset, int length) {
    for (int i = offset; i < offset + length; i++) {
      put(chars[i]);
    }
  }

  @Override
  public void write(String text, int offset, int length) {
    for (int i = offset; i < offset + length; i++) {
      put(text.charAt(i));
    }
  }

  private void put(char c) {
    if (c == '\n' && returns && last != '\r') {
      waiting.append('\r');
    }
    waiting.append(c);
    last = c;
  }

  @Override
  public void flush() {
    if (waiting.isEmpty()) {
      return;
    }
    var encoded = StandardCharsets.UTF_8.encode(CharBuffer.wrap(waiting));
    waiting.setLength(0);
    try {
      line.write(encoded.array(), encoded.arrayOffset(), encoded.remaining());
      line.flush();
    } catch (IOException e) {
      edge.close();
    }
  }

  /** Sends one byte as it is: the echo of a key, which may be a part of a character. */
  void raw(int key) {
    if (key < 0x80) {
      put((char) key);
      return;
    }
    flush();
    try {
      line.write(key);
    } catch (IOException e) {
      edge.close();
    }
  }

  void print(String text) {
    write(text, 0, text.length());
  }

  @Override
  public void close() {
    flush();
  }
}
