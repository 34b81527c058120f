package io.mxsim.crypto;

import io.mxsim.crypto.csp.CspAccess;
import io.mxsim.crypto.csp.CspName;
import io.mxsim.crypto.csp.CspRegister.Holding;
import io.mxsim.crypto.csp.Right;
import java.util.Arrays;

/**
 * The bytes of one critical security parameter. Its owner closes it, which overwrites them; it has
 * no text form (P-CSP3).
 */
public final class Csp implements AutoCloseable {
  private final CspName name;
  private final byte[] bytes;
  private final Holding holding;
  private boolean closed;

  /** Takes {@code bytes} over: the caller keeps no copy. */
  Csp(CspName name, byte[] bytes) {
    this(name, bytes, () -> {});
  }

  /** The same, registered by {@code holding} until it is closed. */
  Csp(CspName name, byte[] bytes, Holding holding) {
    this.name = name;
    this.bytes = bytes;
    this.holding = holding;
  }

  public CspName name() {
    return name;
  }

  /**
   * The bytes themselves, not a copy, for the length of one call of a service that has the right.
   *
   * @throws io.mxsim.crypto.csp.CspRefusal when it has not
   */
  public byte[] bytes(CspAccess access, Right right) {
    access.require(name, right);
    return bytes();
  }

  /** The bytes, for the module itself. */
  byte[] bytes() {
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
    holding.close();
  }
}
