package io.mxsim.crypto;

import io.mxsim.crypto.csp.CspName;
import java.util.Arrays;

/**
 * The bytes of one critical security parameter. Its owner closes it, which overwrites them; it has
 * no text form (P-CSP3).
 */
public final class Csp implements AutoCloseable {
  private final CspName name;
  private final byte[] bytes;
  private boolean closed;

  /** Takes {@code bytes} over: the caller keeps no copy. */
  public Csp(CspName name, byte[] bytes) {
    this.name = name;
    this.bytes = bytes;
  }

  public CspName name() {
    return name;
  }

  /** The bytes themselves, not a copy, for the length of one call. */
  public byte[] bytes() {
    if (closed) {
      throw new IllegalStateException(name.label().concat(" was overwritten"));
    }
    return bytes;
  }

  public boolean isClosed() {
    return closed;
  }

  @Override
  public void close() {
    closed = true;
    Arrays.fill(bytes, (byte) 0);
  }
}
