package io.mxsim.crypto;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.bouncycastle.crypto.SymmetricSecretKey;
import org.bouncycastle.crypto.UpdateOutputStream;
import org.bouncycastle.crypto.fips.FipsAES;

/**
 * AES in ECB, CBC or CTR, on Bouncy Castle FIPS. The library's streams hold output back until many
 * blocks are there, and a protocol needs each block at once: so each update is a run of its own,
 * and the chaining value between runs is kept here, as is the key, which can be overwritten.
 */
final class AesContext implements CipherContext, CryptoModule.Destructible {
  private static final int BLOCK = 16;
  private static final FipsAES.OperatorFactory AES = new FipsAES.OperatorFactory();

  private final CryptoModule module;
  private final boolean selfTest;
  private final Function function;
  private final Algorithm mode;
  private final boolean encrypt;
  private final byte[] chain;
  private final Sink sink = new Sink();
  private byte[] key;

  AesContext(
      CryptoModule module,
      boolean selfTest,
      Function function,
      Algorithm mode,
      boolean encrypt,
      byte[] key,
      byte[] iv) {
    this.module = module;
    this.selfTest = selfTest;
    this.function = function;
    this.mode = mode;
    this.encrypt = encrypt;
    this.chain = iv.clone();
    this.key = key.clone();
  }

  @Override
  public synchronized int update(byte[] in, int offset, int length, byte[] out, int outOffset) {
    module.admit(selfTest);
    if (length % BLOCK != 0) {
      throw module.refusal(ModuleRefusal.Reason.BAD_INPUT, "a part of an AES block");
    }
    if (length == 0) {
      return 0;
    }
    int first = beforeWrap(length);
    run(in, offset, first, out, outOffset);
    if (first < length) {
      run(in, offset + first, length - first, out, outOffset + first);
    }
    module.faults().pass(function, out, outOffset);
    return length;
  }

  /** The library's native counter carries through 64 bits only, so a run ends where those wrap. */
  private int beforeWrap(int length) {
    if (mode != Algorithm.AES_CTR) {
      return length;
    }
    long blocksLeft = -ByteBuffer.wrap(chain).getLong(BLOCK / 2);
    boolean wraps = blocksLeft != 0 && Long.compareUnsigned(blocksLeft, length / BLOCK) < 0;
    return wraps ? (int) blocksLeft * BLOCK : length;
  }

  private void run(byte[] in, int offset, int length, byte[] out, int outOffset) {
    try (LibraryKey secret = secret()) {
      UpdateOutputStream stream = stream(secret.key());
      stream.update(in, offset, length);
      stream.finished();
    }
    byte[] last = Arrays.copyOfRange(in, offset + length - BLOCK, offset + length);
    sink.moveTo(out, outOffset);
    advance(last, out, outOffset + length - BLOCK, length / BLOCK);
  }

  private LibraryKey secret() {
    byte[] held = key;
    if (held == null) {
      throw module.refusal(ModuleRefusal.Reason.NO_SUCH_KEY, "a closed cipher context");
    }
    return new LibraryKey(FipsAES.ALGORITHM, held);
  }

  private UpdateOutputStream stream(SymmetricSecretKey secret) {
    return encrypt
        ? AES.createOutputEncryptor(secret, parameters()).getEncryptingStream(sink)
        : AES.createOutputDecryptor(secret, parameters()).getDecryptingStream(sink);
  }

  private FipsAES.Parameters parameters() {
    return switch (mode) {
      case AES_ECB -> FipsAES.ECB;
      case AES_CBC -> FipsAES.CBC.withIV(chain);
      case AES_CTR -> FipsAES.CTR.withIV(chain);
      default -> throw new IllegalStateException(mode.label());
    };
  }

  /** What the next block is chained to: the last ciphertext block, or the counter. */
  private void advance(byte[] lastIn, byte[] out, int lastOut, int blocks) {
    if (mode == Algorithm.AES_CBC) {
      System.arraycopy(encrypt ? out : lastIn, encrypt ? lastOut : 0, chain, 0, BLOCK);
    } else if (mode == Algorithm.AES_CTR) {
      long carry = blocks;
      for (int i = BLOCK - 1; i >= 0 && carry != 0; i--) {
        carry += chain[i] & 0xff;
        chain[i] = (byte) carry;
        carry >>>= 8;
      }
    }
  }

  @Override
  public void close() {
    destroy();
    module.forget(this);
  }

  /** Waits for an update that another thread is in: no block is made with half a key. */
  @Override
  public synchronized void destroy() {
    if (key != null) {
      Arrays.fill(key, (byte) 0);
      Arrays.fill(chain, (byte) 0);
      key = null;
    }
  }

  /** Where the library's stream writes; overwritten when its content has been moved on. */
  private static final class Sink extends ByteArrayOutputStream {
    void moveTo(byte[] target, int offset) {
      System.arraycopy(buf, 0, target, offset, count);
      Arrays.fill(buf, 0, count, (byte) 0);
      reset();
    }
  }
}
