package io.mxsim.crypto;

import java.util.Arrays;
import javax.crypto.SecretKey;

/** An AES key that can be overwritten, which the JDK's own cannot. */
final class EngineKey implements SecretKey {
  private static final long serialVersionUID = 1L;

  private final transient byte[] bytes;

  /** Takes {@code bytes} over. */
  EngineKey(byte[] bytes) {
    this.bytes = bytes;
  }

  @Override
  public String getAlgorithm() {
    return "AES";
  }

  @Override
  public String getFormat() {
    return "RAW";
  }

  /** A copy, which the cipher keeps until its next packet and then overwrites. */
  @Override
  public byte[] getEncoded() {
    return bytes.clone();
  }

  @Override
  public void destroy() {
    Arrays.fill(bytes, (byte) 0);
  }
}
