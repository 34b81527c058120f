package io.mxsim.cli.ssh;

import io.mxsim.crypto.Services;
import org.apache.sshd.common.random.Random;

/** Cookies and padding, from the module's DRBG. */
record ModuleRandom(Services openssl) implements Random {
  @Override
  public void fill(byte[] bytes, int offset, int length) {
    byte[] fresh = new byte[length];
    openssl.random(fresh);
    System.arraycopy(fresh, 0, bytes, offset, length);
  }

  @Override
  public int random(int bound) {
    byte[] fresh = new byte[4];
    openssl.random(fresh);
    int value = fresh[0] << 24 | (fresh[1] & 0xff) << 16 | (fresh[2] & 0xff) << 8 | fresh[3] & 0xff;
    return Integer.remainderUnsigned(value, bound);
  }

  @Override
  public String getName() {
    return "module";
  }
}
