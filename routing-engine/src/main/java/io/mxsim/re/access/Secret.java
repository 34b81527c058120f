package io.mxsim.re.access;

import java.util.Arrays;

/**
 * Characters an operator typed without echo, as bytes (UTF-8), on their way to the firmware.
 * Whoever is given one closes it, which overwrites it. It has no text form.
 */
public final class Secret implements AutoCloseable {
  private final byte[] bytes;

  /** Takes {@code bytes} over: the caller keeps no copy. */
  public Secret(byte[] bytes) {
    this.bytes = bytes;
  }

  /** The bytes themselves, not a copy; zero after {@link #close}. */
  public byte[] bytes() {
    return bytes;
  }

  /** Whether nothing was typed. */
  public boolean isEmpty() {
    return bytes.length == 0;
  }

  @Override
  public void close() {
    Arrays.fill(bytes, (byte) 0);
  }
}
