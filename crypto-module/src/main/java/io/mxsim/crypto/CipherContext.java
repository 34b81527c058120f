package io.mxsim.crypto;

/** A block cipher in progress, one direction. For one thread at a time; holds its key. */
public interface CipherContext extends AutoCloseable {
  /**
   * Transforms {@code length} bytes, whole blocks, at once; input and output may be one array at
   * the same offset.
   *
   * @return bytes written, which is {@code length}
   */
  int update(byte[] in, int offset, int length, byte[] out, int outOffset);

  /** Drops the key. */
  @Override
  void close();
}
