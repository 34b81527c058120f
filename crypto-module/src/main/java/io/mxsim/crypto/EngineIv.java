package io.mxsim.crypto;

import javax.crypto.spec.GCMParameterSpec;

/**
 * The IVs of one cipher of the JDK, which keeps that of the packet before to compare: two arrays
 * take turns, and no packet makes a copy.
 */
final class EngineIv extends GCMParameterSpec {
  private byte[] last;
  private byte[] next;
  private byte[] current;

  EngineIv(int length) {
    super(8 * GcmChannel.TAG_LENGTH, new byte[length]);
    this.current = new byte[length];
    this.last = new byte[length];
    this.next = new byte[length];
  }

  /**
   * The same parameters with the IV of the next packet, which the caller leaves alone meanwhile.
   */
  EngineIv with(byte[] iv) {
    current = iv;
    return this;
  }

  @Override
  public byte[] getIV() {
    byte[] iv = next;
    next = last;
    last = iv;
    System.arraycopy(current, 0, iv, 0, iv.length);
    return iv;
  }
}
