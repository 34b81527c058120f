package io.mxsim.cli.nonapproved;

import javax.crypto.spec.SecretKeySpec;
import org.apache.sshd.common.cipher.BaseCipher;

/** {@code arcfour} of RFC 4253: 128 bits, and the key stream from its first byte on. */
final class Arcfour extends BaseCipher {
  private static final int KEY_BYTES = 16;
  private static final int BLOCK_BYTES = 8;

  Arcfour() {
    super(BLOCK_BYTES, 0, KEY_BYTES, "ARCFOUR", KEY_BYTES * 8, "RC4", BLOCK_BYTES);
  }

  @Override
  protected javax.crypto.Cipher createCipherInstance(Mode direction, byte[] key, byte[] iv)
      throws Exception {
    javax.crypto.Cipher cipher = javax.crypto.Cipher.getInstance("ARCFOUR", "SunJCE");
    cipher.init(
        direction == Mode.Encrypt
            ? javax.crypto.Cipher.ENCRYPT_MODE
            : javax.crypto.Cipher.DECRYPT_MODE,
        new SecretKeySpec(key, 0, KEY_BYTES, "ARCFOUR"));
    return cipher;
  }

  @Override
  protected byte[] initializeIVData(Mode direction, byte[] iv, int length) {
    return iv;
  }

  @Override
  public void update(byte[] input, int offset, int length) throws Exception {
    getCipherInstance().update(input, offset, length, input, offset);
  }
}
