package io.mxsim.crypto;

import java.util.Arrays;
import javax.crypto.SecretKey;

/**
 * An AES key for one cipher of the JDK. It can be overwritten, which the JDK's own cannot, and
 * makes no copy a packet: the cipher keeps the encoding of one packet and overwrites it at the
 * next, so two arrays take turns.
 */
final class EngineKey implements SecretKey {
  private static final long serialVersionUID = 1L;

  private final transient byte[] bytes;
  private transient byte[] last;
  private transient byte[] next;

  /** Takes {@code bytes} over. */
  EngineKey(byte[] bytes) {
    this.bytes = bytes;
    this.last = new byte[bytes.length];
    this.next = new byte[bytes.length];
  }

  @Override
  public String getAlgorithm() {
    return "AES";
  }

  @Override
  public String getFormat() {
    return "RAW";
  }

  /** Good until the call after the next one. */
  @Override
  public byte[] getEncoded() {
    byte[] encoded = next;
    next = last;
    last = encoded;
    System.arraycopy(bytes, 0, encoded, 0, bytes.length);
    return encoded;
  }

  @Override
  public void destroy() {
    Arrays.fill(bytes, (byte) 0);
    Arrays.fill(last, (byte) 0);
    Arrays.fill(next, (byte) 0);
  }
}
