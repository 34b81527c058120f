package io.mxsim.re.dot1xd;

import io.mxsim.crypto.Algorithm;
import io.mxsim.crypto.CipherContext;
import io.mxsim.crypto.Services;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * AES key wrap (RFC 3394) over the module's AES-ECB, for a length of KEK that the module's own key
 * wrap does not have; only outside FIPS mode.
 */
final class EcbKeyWrap {
  private static final long INITIAL = 0xA6A6A6A6A6A6A6A6L;
  private static final int HALF = 8;
  private static final int BLOCK = 16;
  private static final int ROUNDS = 6;

  private EcbKeyWrap() {}

  static byte[] wrap(Services services, byte[] kek, byte[] plain) {
    int blocks = plain.length / HALF;
    ByteBuffer out = ByteBuffer.allocate(plain.length + HALF);
    out.position(HALF).put(plain);
    byte[] block = new byte[BLOCK];
    long check = INITIAL;
    try (CipherContext cipher = services.cipher(Algorithm.AES_ECB, true, kek, new byte[0])) {
      for (int step = 1; step <= ROUNDS * blocks; step++) {
        int at = HALF * ((step - 1) % blocks + 1);
        ByteBuffer.wrap(block).putLong(check).putLong(out.getLong(at));
        cipher.update(block, 0, BLOCK, block, 0);
        check = ByteBuffer.wrap(block).getLong() ^ step;
        out.putLong(at, ByteBuffer.wrap(block).getLong(HALF));
      }
    }
    out.putLong(0, check);
    return out.array();
  }

  /** Null when the wrapping is not good. */
  static byte[] unwrap(Services services, byte[] kek, byte[] wrapped) {
    if (wrapped.length < BLOCK + HALF || wrapped.length % HALF != 0) {
      return null;
    }
    int blocks = wrapped.length / HALF - 1;
    byte[] plain = Arrays.copyOfRange(wrapped, HALF, wrapped.length);
    ByteBuffer out = ByteBuffer.wrap(plain);
    byte[] block = new byte[BLOCK];
    long check = ByteBuffer.wrap(wrapped).getLong();
    try (CipherContext cipher = services.cipher(Algorithm.AES_ECB, false, kek, new byte[0])) {
      for (int step = ROUNDS * blocks; step >= 1; step--) {
        int at = HALF * ((step - 1) % blocks);
        ByteBuffer.wrap(block).putLong(check ^ step).putLong(out.getLong(at));
        cipher.update(block, 0, BLOCK, block, 0);
        check = ByteBuffer.wrap(block).getLong();
        out.putLong(at, ByteBuffer.wrap(block).getLong(HALF));
      }
    }
    Arrays.fill(block, (byte) 0);
    if (check != INITIAL) {
      Arrays.fill(plain, (byte) 0);
      return null;
    }
    return plain;
  }
}
