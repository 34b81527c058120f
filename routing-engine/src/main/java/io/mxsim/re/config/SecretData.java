package io.mxsim.re.config;

import java.util.Arrays;

/**
 * A secret leaf's value (a password's hash, an obfuscated key) as bytes. Trees that share a
 * statement share its holder; {@link #close} overwrites it for all of them. It has no text form.
 */
public final class SecretData implements AutoCloseable {
  private final byte[] bytes;

  /** Takes {@code bytes} over: the caller keeps no copy. */
  public SecretData(byte[] bytes) {
    this.bytes = bytes;
  }

  /** A copy, which the caller overwrites. */
  public byte[] copy() {
    return bytes.clone();
  }

  boolean sameAs(SecretData other) {
    return other != null && Arrays.equals(bytes, other.bytes);
  }

  /** The bytes themselves, for printers of this package. */
  byte[] bytes() {
    return bytes;
  }

  @Override
  public void close() {
    Arrays.fill(bytes, (byte) 0);
  }
}
