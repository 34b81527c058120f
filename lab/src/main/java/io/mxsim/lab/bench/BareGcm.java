package io.mxsim.lab.bench;

import java.security.GeneralSecurityException;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The reference for the self-test of a MIC: packets of the size of its vectors through ciphers of
 * the JDK that are made for them: for each key size one sealed, one opened, one refused.
 */
final class BareGcm {
  private static final byte[] IV = new byte[12];
  private static final byte[] AAD = new byte[20];

  private BareGcm() {}

  static void run(int times) {
    try {
      for (int i = 0; i < times; i++) {
        vector(new byte[16]);
        vector(new byte[32]);
      }
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void vector(byte[] bytes) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding", "SunJCE");
    SecretKeySpec key = new SecretKeySpec(bytes, "AES");
    byte[] sealed = packet(cipher, Cipher.ENCRYPT_MODE, key, new byte[60]);
    packet(cipher, Cipher.DECRYPT_MODE, key, sealed);
    sealed[sealed.length - 1] ^= 1;
    try {
      packet(cipher, Cipher.DECRYPT_MODE, key, sealed);
      throw new IllegalStateException("a forged packet opens");
    } catch (AEADBadTagException e) {
      // As it has to be.
    }
  }

  private static byte[] packet(Cipher cipher, int mode, SecretKeySpec key, byte[] in)
      throws GeneralSecurityException {
    cipher.init(mode, key, new GCMParameterSpec(128, IV), null);
    cipher.updateAAD(AAD);
    return cipher.doFinal(in);
  }
}
