package io.mxsim.crypto;

import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Triple DES in CBC, for release 19.1R2 only. Bouncy Castle FIPS refuses to encrypt with it in
 * approved-only mode, so it comes from the JDK (docs/decisions/0102-triple-des-from-the-jdk.md).
 */
final class Des3Context implements CipherContext, CryptoModule.Destructible {
  private final CryptoModule module;
  private final boolean selfTest;
  private volatile Cipher cipher;

  Des3Context(CryptoModule module, boolean selfTest, boolean encrypt, byte[] key, byte[] iv) {
    this.module = module;
    this.selfTest = selfTest;
    try {
      cipher = Cipher.getInstance("DESede/CBC/NoPadding", "SunJCE");
      cipher.init(
          encrypt ? Cipher.ENCRYPT_MODE : Cipher.DECRYPT_MODE,
          new SecretKeySpec(key, "DESede"),
          new IvParameterSpec(iv));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public int update(byte[] in, int offset, int length, byte[] out, int outOffset) {
    module.admit(selfTest);
    Cipher now = cipher;
    if (now == null) {
      throw module.refusal(ModuleRefusal.Reason.NO_SUCH_KEY, "a closed cipher context");
    }
    try {
      int written = now.update(in, offset, length, out, outOffset);
      module.faults().pass(Function.DES3_CBC, out, outOffset);
      return written;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    destroy();
    module.forget(this);
  }

  @Override
  public void destroy() {
    cipher = null;
  }
}
