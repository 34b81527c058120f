package io.mxsim.macsec.secy;

import io.mxsim.crypto.GcmChannel;
import io.mxsim.macsec.control.SecureKey;

/**
 * The IVs of one association (IEEE 802.1AE-2018 clause 14.5 and 14.7): the SCI and a packet number
 * of 32 bits, or the SSCI and one of 64 bits, mixed with the salt.
 */
final class Nonce {
  private static final int PN_32 = 8;
  private static final int PN_64 = 4;

  private final byte[] iv = new byte[GcmChannel.IV_LENGTH];
  private final long salt;
  private final boolean extended;

  private Nonce(boolean extended, long salt) {
    this.extended = extended;
    this.salt = salt;
  }

  /** For the suites of 32-bit packet numbers. */
  static Nonce of(long sci) {
    Nonce nonce = new Nonce(false, 0);
    write(nonce.iv, 0, (int) (sci >>> Integer.SIZE));
    write(nonce.iv, PN_64, (int) sci);
    return nonce;
  }

  /** For the XPN suites. */
  static Nonce extended(SecureKey key) {
    long saltOfPn = 0;
    for (int i = PN_64; i < GcmChannel.IV_LENGTH; i++) {
      saltOfPn = saltOfPn << Byte.SIZE | key.salt()[i] & 0xff;
    }
    Nonce nonce = new Nonce(true, saltOfPn);
    write(nonce.iv, 0, key.ssci());
    for (int i = 0; i < PN_64; i++) {
      nonce.iv[i] ^= key.salt()[i];
    }
    return nonce;
  }

  boolean extended() {
    return extended;
  }

  /** The IV of a packet number; valid until the next call. */
  byte[] at(long pn) {
    if (extended) {
      long mixed = pn ^ salt;
      write(iv, PN_64, (int) (mixed >>> Integer.SIZE));
      write(iv, PN_32, (int) mixed);
    } else {
      write(iv, PN_32, (int) pn);
    }
    return iv;
  }

  /** What tells IVs of the same packet numbers apart. */
  byte[] base() {
    return at(0).clone();
  }

  private static void write(byte[] bytes, int at, int value) {
    bytes[at] = (byte) (value >> 24);
    bytes[at + 1] = (byte) (value >> 16);
    bytes[at + 2] = (byte) (value >> 8);
    bytes[at + 3] = (byte) value;
  }
}
