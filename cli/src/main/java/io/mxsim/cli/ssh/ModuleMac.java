package io.mxsim.cli.ssh;

import io.mxsim.crypto.MacContext;
import io.mxsim.crypto.Services;
import io.mxsim.crypto.Sha;
import java.util.Arrays;
import org.apache.sshd.common.mac.Mac;

/** One direction of a connection's integrity, in the module. */
final class ModuleMac implements Mac, AutoCloseable {
  private final Services openssl;
  private final String name;
  private final Sha sha;
  private final int macBits;
  private final boolean afterEncryption;
  private MacContext context;

  ModuleMac(Services openssl, String name, Sha sha, int macBits, boolean afterEncryption) {
    this.openssl = openssl;
    this.name = name;
    this.sha = sha;
    this.macBits = macBits;
    this.afterEncryption = afterEncryption;
  }

  @Override
  public void init(byte[] key) {
    byte[] own = Arrays.copyOf(key, getDefaultBlockSize());
    context = openssl.hmac(sha, own, macBits);
    Arrays.fill(own, (byte) 0);
    Arrays.fill(key, (byte) 0);
  }

  /** Lets the key go. */
  @Override
  public void close() {
    if (context != null) {
      context.close();
    }
  }

  @Override
  public void update(byte[] data, int offset, int length) {
    context.update(data, offset, length);
  }

  @Override
  public void updateUInt(long value) {
    context.update(
        new byte[] {
          (byte) (value >>> 24), (byte) (value >>> 16), (byte) (value >>> 8), (byte) value
        });
  }

  @Override
  public void doFinal(byte[] out, int offset) {
    byte[] mac = context.mac();
    System.arraycopy(mac, 0, out, offset, mac.length);
  }

  @Override
  public String getAlgorithm() {
    return name;
  }

  @Override
  public boolean isEncryptThenMac() {
    return afterEncryption;
  }

  /** Bytes of a MAC on the wire. */
  @Override
  public int getBlockSize() {
    return macBits / 8;
  }

  /** Bytes of a key. */
  @Override
  public int getDefaultBlockSize() {
    return sha.bits() / 8;
  }
}
