package io.mxsim.macsec.secy;

import io.mxsim.crypto.GcmChannel;
import io.mxsim.macsec.control.SecYReport;
import io.mxsim.macsec.control.SecureKey;

/** A transmit association: a key, and packet numbers that only rise (IEEE 802.1AE 10.7.22). */
final class TransmitSa {
  private static final long LAST_PN = 0xffffffffL;
  private static final long PENDING = 0xC0000000L;
  private static final long PENDING_EXTENDED = 0xC000000000000000L;

  final int an;
  final SecureKey origin;
  final GcmChannel key;
  final Nonce nonce;
  final int offset;
  private long nextPn;
  private boolean exhausted;
  private boolean pendingTold;
  long outPktsProtected;
  long outPktsEncrypted;

  /**
   * An association that has sent nothing.
   *
   * @param origin what {@code key} came as
   * @param offset octets of an encrypted frame's user data that stay in clear
   * @param nextPn 0 when all have been used already
   */
  TransmitSa(int an, SecureKey origin, GcmChannel key, Nonce nonce, int offset, long nextPn) {
    this.an = an;
    this.origin = origin;
    this.key = key;
    this.nonce = nonce;
    this.offset = offset;
    this.nextPn = nextPn;
    this.exhausted = nextPn == 0 || !nonce.extended() && nextPn > LAST_PN;
  }

  /** The next packet number; 0 when all are used. */
  long nextPn() {
    return exhausted ? 0 : nextPn;
  }

  boolean exhausted() {
    return exhausted;
  }

  /** A packet number that was never given before; not to be called when they are exhausted. */
  long takePn() {
    long pn = nextPn++;
    exhausted = nonce.extended() ? nextPn == 0 : nextPn > LAST_PN;
    return pn;
  }

  /** Whether the mark of pending exhaustion has just been passed; true once. */
  boolean passedMark() {
    if (pendingTold
        || Long.compareUnsigned(nextPn, nonce.extended() ? PENDING_EXTENDED : PENDING) < 0) {
      return false;
    }
    pendingTold = true;
    return true;
  }

  SecYReport.TransmitSa read(boolean inUse) {
    return new SecYReport.TransmitSa(an, inUse, nextPn, outPktsProtected, outPktsEncrypted);
  }
}
