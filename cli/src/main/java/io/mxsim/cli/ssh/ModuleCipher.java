package io.mxsim.cli.ssh;

import io.mxsim.crypto.Algorithm;
import io.mxsim.crypto.CipherContext;
import io.mxsim.crypto.Services;
import java.util.Arrays;
import org.apache.sshd.common.cipher.Cipher;

/** One direction of a connection's encryption, in the module. */
final class ModuleCipher implements Cipher, AutoCloseable {
  private final Services openssl;
  private final String name;
  private final Algorithm mode;
  private final int keyBytes;
  private final int blockBytes;
  private CipherContext context;

  ModuleCipher(Services openssl, String name, Algorithm mode, int keyBytes, int blockBytes) {
    this.openssl = openssl;
    this.name = name;
    this.mode = mode;
    this.keyBytes = keyBytes;
    this.blockBytes = blockBytes;
  }

  @Override
  public void init(Mode direction, byte[] key, byte[] iv) {
    byte[] ownKey = Arrays.copyOf(key, keyBytes);
    byte[] ownIv = Arrays.copyOf(iv, blockBytes);
    context = openssl.cipher(mode, direction == Mode.Encrypt, ownKey, ownIv);
    Arrays.fill(ownKey, (byte) 0);
    Arrays.fill(key, (byte) 0);
  }

  /** Overwrites the key. */
  @Override
  public void close() {
    if (context != null) {
      context.close();
    }
  }

  @Override
  public void update(byte[] input, int offset, int length) {
    context.update(input, offset, length, input, offset);
  }

  @Override
  public void updateAAD(byte[] data, int offset, int length) {
    throw new UnsupportedOperationException(name);
  }

  @Override
  public String getAlgorithm() {
    return name;
  }

  @Override
  public String getTransformation() {
    return name;
  }

  @Override
  public int getIVSize() {
    return blockBytes;
  }

  @Override
  public int getAuthenticationTagSize() {
    return 0;
  }

  @Override
  public int getCipherBlockSize() {
    return blockBytes;
  }

  @Override
  public int getKdfSize() {
    return keyBytes;
  }

  @Override
  public int getKeySize() {
    return keyBytes * 8;
  }
}
