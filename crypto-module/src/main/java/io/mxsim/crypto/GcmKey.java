package io.mxsim.crypto;

/**
 * An AES key for GCM with tags of 128 bits (SP 800-38D). The caller never repeats an IV under one
 * key.
 */
public sealed interface GcmKey extends AutoCloseable permits LibraryGcmKey, GcmChannel {
  /** Ciphertext with the tag behind it. */
  byte[] seal(byte[] iv, byte[] aad, byte[] plain);

  /** The plaintext, or null when the tag is wrong. */
  byte[] open(byte[] iv, byte[] aad, byte[] sealed);

  /** Drops the key. */
  @Override
  void close();
}
