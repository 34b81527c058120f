package io.mxsim.crypto;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.SymmetricSecretKey;
import org.bouncycastle.crypto.UpdateOutputStream;
import org.bouncycastle.crypto.fips.FipsAES;

/**
 * A GCM key of the modules that are software: Bouncy Castle FIPS, whose operators cost ten
 * microseconds and 33 kilobytes a message. Safe for several threads.
 */
final class LibraryGcmKey implements GcmKey, CryptoModule.Destructible {
  private static final int TAG_BITS = 128;

  private final CryptoModule module;
  private final boolean selfTest;
  private final Function function;
  private volatile byte[] key;

  LibraryGcmKey(CryptoModule module, boolean selfTest, Function function, byte[] key) {
    this.module = module;
    this.selfTest = selfTest;
    this.function = function;
    this.key = key.clone();
  }

  @Override
  public byte[] seal(byte[] iv, byte[] aad, byte[] plain) {
    module.admit(selfTest);
    var encryptor =
        new FipsAES.AEADOperatorFactory().createOutputAEADEncryptor(secret(), parameters(iv));
    encryptor.getAADStream().update(aad);
    Buffer sealed = new Buffer(plain.length + TAG_BITS / 8);
    UpdateOutputStream stream = encryptor.getEncryptingStream(sealed);
    stream.update(plain);
    stream.finished();
    return module.faults().pass(function, sealed.toByteArray());
  }

  @Override
  public byte[] open(byte[] iv, byte[] aad, byte[] sealed) {
    module.admit(selfTest);
    var decryptor =
        new FipsAES.AEADOperatorFactory().createOutputAEADDecryptor(secret(), parameters(iv));
    decryptor.getAADStream().update(aad);
    Buffer plain = new Buffer(sealed.length);
    try (var stream = decryptor.getDecryptingStream(plain)) {
      stream.update(sealed);
    } catch (InvalidCipherTextException e) {
      return null;
    } catch (java.io.IOException e) {
      return null;
    }
    byte[] opened = plain.toByteArray();
    plain.wipe();
    return module.faults().pass(function, opened);
  }

  @Override
  public void close() {
    destroy();
    module.forget(this);
  }

  @Override
  public void destroy() {
    byte[] held = key;
    key = null;
    if (held != null) {
      Arrays.fill(held, (byte) 0);
    }
  }

  private SymmetricSecretKey secret() {
    byte[] held = key;
    if (held == null) {
      throw module.refusal(ModuleRefusal.Reason.NO_SUCH_KEY, "a closed GCM key");
    }
    return new SymmetricSecretKey(FipsAES.ALGORITHM, held);
  }

  private static FipsAES.AuthParameters parameters(byte[] iv) {
    return FipsAES.GCM.withIV(iv).withMACSize(TAG_BITS);
  }

  /** A buffer that can be overwritten. */
  private static final class Buffer extends ByteArrayOutputStream {
    Buffer(int size) {
      super(size);
    }

    void wipe() {
      Arrays.fill(buf, (byte) 0);
    }
  }
}
