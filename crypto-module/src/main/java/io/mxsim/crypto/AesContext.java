package io.mxsim.crypto;

import java.io.OutputStream;
import org.bouncycastle.crypto.SymmetricSecretKey;
import org.bouncycastle.crypto.UpdateOutputStream;
import org.bouncycastle.crypto.fips.FipsAES;

/** AES in ECB, CBC or CTR, on Bouncy Castle FIPS. */
final class AesContext implements CipherContext, CryptoModule.Destructible {
  private final CryptoModule module;
  private final boolean selfTest;
  private final Function function;
  private final Sink sink = new Sink();
  private volatile UpdateOutputStream stream;

  AesContext(
      CryptoModule module,
      boolean selfTest,
      Function function,
      FipsAES.Parameters parameters,
      boolean encrypt,
      byte[] key) {
    this.module = module;
    this.selfTest = selfTest;
    this.function = function;
    SymmetricSecretKey secret = new SymmetricSecretKey(FipsAES.ALGORITHM, key);
    FipsAES.OperatorFactory aes = new FipsAES.OperatorFactory();
    this.stream =
        encrypt
            ? aes.createOutputEncryptor(secret, parameters).getEncryptingStream(sink)
            : aes.createOutputDecryptor(secret, parameters).getDecryptingStream(sink);
  }

  @Override
  public int update(byte[] in, int offset, int length, byte[] out, int outOffset) {
    module.admit(selfTest);
    UpdateOutputStream now = stream;
    if (now == null) {
      throw module.refusal(ModuleRefusal.Reason.NO_SUCH_KEY, "a closed cipher context");
    }
    if (length % 16 != 0) {
      throw module.refusal(ModuleRefusal.Reason.BAD_INPUT, "a part of an AES block");
    }
    sink.aim(out, outOffset);
    now.update(in, offset, length);
    if (length > 0) {
      module.faults().pass(function, out, outOffset);
    }
    return sink.position - outOffset;
  }

  @Override
  public void close() {
    destroy();
    module.forget(this);
  }

  @Override
  public void destroy() {
    stream = null;
  }

  /** Where the library's stream writes. */
  private static final class Sink extends OutputStream {
    private byte[] target = new byte[0];
    private int position;

    void aim(byte[] target, int position) {
      this.target = target;
      this.position = position;
    }

    @Override
    public void write(int value) {
      target[position++] = (byte) value;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
      System.arraycopy(bytes, offset, target, position, length);
      position += length;
    }
  }
}
