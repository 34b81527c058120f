package io.mxsim.crypto;

import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC_DRBG over the JDK's HMAC, straight from SP 800-90A section 10.1.2, to compare with. */
final class ModelDrbg {
  private final boolean updates;
  private byte[] key = new byte[32];
  private byte[] v = new byte[32];

  /** Without {@code updates} it leaves out the update at the end of a request. */
  ModelDrbg(boolean updates, byte[]... seed) throws GeneralSecurityException {
    this.updates = updates;
    Arrays.fill(v, (byte) 1);
    update(join(seed));
  }

  void reseed(byte[]... seed) throws GeneralSecurityException {
    update(join(seed));
  }

  byte[] generate(int length, byte[] additional) throws GeneralSecurityException {
    if (additional.length > 0) {
      update(additional);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    while (out.size() < length) {
      v = hmac(v);
      out.writeBytes(v);
    }
    if (updates) {
      update(additional);
    }
    return Arrays.copyOf(out.toByteArray(), length);
  }

  byte[] v() {
    return v.clone();
  }

  private void update(byte[] provided) throws GeneralSecurityException {
    for (byte round = 0; round < (provided.length == 0 ? 1 : 2); round++) {
      key = hmac(join(v, new byte[] {round}, provided));
      v = hmac(v);
    }
  }

  private byte[] hmac(byte[] data) throws GeneralSecurityException {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key, "HmacSHA256"));
    return mac.doFinal(data);
  }

  private static byte[] join(byte[]... parts) {
    ByteArrayOutputStream joined = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      joined.writeBytes(part);
    }
    return joined.toByteArray();
  }
}
