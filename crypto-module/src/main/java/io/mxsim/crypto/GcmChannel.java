package io.mxsim.crypto;

import java.security.GeneralSecurityException;
import java.security.InvalidAlgorithmParameterException;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/**
 * A key in the cipher engine of the BCM82391, for one secure association: packets are sealed and
 * opened between the caller's arrays without a copy. What is confidential and what is only
 * authenticated is the caller's cut: all of it in {@code aad} is integrity only, the first 30 or 50
 * bytes there is a confidentiality offset (IEEE 802.1AE-2018 clauses 10.5 and 14).
 *
 * <p>The engine stands for silicon, so it is the JDK's, whose arithmetic is the processor's
 * (docs/decisions/0435-the-silicon-is-the-jdks-aes-gcm.md). One call at a time; whoever takes the
 * key away meanwhile waits for the packet that is in the engine.
 */
public final class GcmChannel implements GcmKey, CryptoModule.Destructible {
  /** Bytes that {@link #seal} adds. */
  public static final int TAG_LENGTH = 16;

  /** Bytes of an IV. */
  public static final int IV_LENGTH = 12;

  private final CryptoModule module;
  private final boolean selfTest;
  private final Function function;
  private EngineKey key;
  private Cipher engine;

  GcmChannel(CryptoModule module, boolean selfTest, Function function, byte[] key) {
    this.module = module;
    this.selfTest = selfTest;
    this.function = function;
    this.key = new EngineKey(key.clone());
    try {
      this.engine = Cipher.getInstance("AES/GCM/NoPadding", "SunJCE");
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Writes the ciphertext and the tag behind it. Arrays may be the same; the call is quick unless
   * {@code in} and {@code out} overlap with {@code offset < outOffset}, which takes a copy.
   *
   * @param iv twelve bytes, not used before under this key, which the caller sees to; the engine
   *     refuses only the one of the packet before
   * @return bytes written: {@code length} and the tag
   */
  public int seal(
      byte[] iv,
      byte[] aad,
      int aadOffset,
      int aadLength,
      byte[] in,
      int offset,
      int length,
      byte[] out,
      int outOffset) {
    module.admit(selfTest);
    synchronized (this) {
      try {
        start(Cipher.ENCRYPT_MODE, iv);
        engine.updateAAD(aad, aadOffset, aadLength);
        int written = engine.doFinal(in, offset, length, out, outOffset);
        module.faults().pass(function, out, outOffset);
        return written;
      } catch (InvalidAlgorithmParameterException e) {
        throw module.refusal(ModuleRefusal.Reason.BAD_INPUT, "the IV of the packet before");
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /**
   * Checks the tag and writes the plaintext. Quickest when {@code in} and {@code out} are two
   * arrays.
   *
   * @param length of the ciphertext and the tag behind it
   * @return bytes written, or -1 when the tag is wrong; then no plaintext is left in {@code out}
   */
  public int open(
      byte[] iv,
      byte[] aad,
      int aadOffset,
      int aadLength,
      byte[] in,
      int offset,
      int length,
      byte[] out,
      int outOffset) {
    module.admit(selfTest);
    synchronized (this) {
      try {
        start(Cipher.DECRYPT_MODE, iv);
        engine.updateAAD(aad, aadOffset, aadLength);
        int written = engine.doFinal(in, offset, length, out, outOffset);
        return passed(out, outOffset, written);
      } catch (AEADBadTagException e) {
        // The JDK leaves what it has decrypted when both arrays are one.
        Arrays.fill(out, outOffset, outOffset + Math.max(0, length - TAG_LENGTH), (byte) 0);
        return -1;
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  @Override
  public byte[] seal(byte[] iv, byte[] aad, byte[] plain) {
    byte[] sealed = new byte[plain.length + TAG_LENGTH];
    seal(iv, aad, 0, aad.length, plain, 0, plain.length, sealed, 0);
    return sealed;
  }

  @Override
  public byte[] open(byte[] iv, byte[] aad, byte[] sealed) {
    byte[] plain = new byte[Math.max(0, sealed.length - TAG_LENGTH)];
    int length = open(iv, aad, 0, aad.length, sealed, 0, sealed.length, plain, 0);
    return length < 0 ? null : plain;
  }

  @Override
  public void close() {
    destroy();
    module.forget(this);
  }

  /** The key schedule is overwritten by that of a key of zeros, under an IV no packet has. */
  @Override
  public synchronized void destroy() {
    if (key == null) {
      return;
    }
    key.destroy();
    key = null;
    try {
      EngineKey zeros = new EngineKey(new byte[16]);
      engine.init(Cipher.ENCRYPT_MODE, zeros, parameters(new byte[1]), null);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
    engine = null;
  }

  private void start(int mode, byte[] iv) throws GeneralSecurityException {
    if (key == null) {
      throw module.refusal(ModuleRefusal.Reason.NO_SUCH_KEY, "a closed GCM key");
    }
    if (iv.length != IV_LENGTH) {
      throw module.refusal(ModuleRefusal.Reason.BAD_INPUT, "an IV that has not 12 bytes");
    }
    // Without a source of randomness, which the JDK would otherwise look for and not use.
    engine.init(mode, key, parameters(iv), null);
  }

  /** A broken unit that has no plaintext to spoil refuses the packet. */
  private int passed(byte[] out, int outOffset, int length) {
    if (length == 0) {
      return module.faults().pass(function, true) ? 0 : -1;
    }
    module.faults().pass(function, out, outOffset);
    return length;
  }

  private static GCMParameterSpec parameters(byte[] iv) {
    return new GCMParameterSpec(8 * TAG_LENGTH, iv);
  }
}
