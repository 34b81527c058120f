package io.mxsim.re.config;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Configuration text as bytes for a file; {@link #close} overwrites them. */
public final class ByteSink implements TextSink, AutoCloseable {
  private byte[] bytes = new byte[8192];
  private int length;

  @Override
  public void text(String text) {
    byte[] added = text.getBytes(StandardCharsets.UTF_8);
    append(added);
  }

  @Override
  public void secret(byte[] value) {
    append(new byte[] {'"'});
    append(value);
    append(new byte[] {'"'});
  }

  @Override
  public void bareSecret(byte[] value) {
    append(value);
  }

  /** Bytes as they are. */
  void append(byte[] added) {
    append(added, added.length);
  }

  /** The first {@code count} bytes as they are. */
  void append(byte[] added, int count) {
    if (length + count > bytes.length) {
      byte[] larger = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + count));
      Arrays.fill(bytes, (byte) 0);
      bytes = larger;
    }
    System.arraycopy(added, 0, bytes, length, count);
    length += count;
  }

  /** How much was printed. */
  int length() {
    return length;
  }

  /** What was printed, and more behind it: still the sink's own. */
  byte[] bytes() {
    return bytes;
  }

  /** Overwrites what was printed and starts anew. */
  void clear() {
    Arrays.fill(bytes, 0, length, (byte) 0);
    length = 0;
  }

  /** A copy of what was printed, which the caller overwrites. */
  public byte[] copy() {
    return Arrays.copyOf(bytes, length);
  }

  @Override
  public void close() {
    Arrays.fill(bytes, (byte) 0);
    length = 0;
  }
}
