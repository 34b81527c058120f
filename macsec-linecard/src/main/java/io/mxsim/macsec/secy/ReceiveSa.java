package io.mxsim.macsec.secy;

import io.mxsim.crypto.GcmChannel;
import io.mxsim.macsec.control.SecYReport;

/** A receive association: a key, and what packet numbers have been seen (802.1AE 10.7.15). */
final class ReceiveSa {
  private static final long UPPER_HALF = 0xffffffff00000000L;
  private static final long SIGN = 0x80000000L;
  private static final long LAST_PN = 0xffffffffL;

  final int an;
  final GcmChannel key;
  final Nonce nonce;
  final int offset;
  final ReceiveTally tally = new ReceiveTally();
  private long nextPn;
  private long lowestPn;

  ReceiveSa(int an, GcmChannel key, Nonce nonce, int offset, long lowestPn) {
    this.an = an;
    this.key = key;
    this.nonce = nonce;
    this.offset = offset;
    this.nextPn = lowestPn;
    this.lowestPn = lowestPn;
  }

  /** The packet number of which the wire carries {@code low} (10.6.2 for XPN suites). */
  long recover(long low) {
    if (!nonce.extended()) {
      return low;
    }
    long pn = nextPn & UPPER_HALF | low;
    boolean wrapped = (nextPn & SIGN) != 0 && (low & SIGN) == 0;
    return wrapped ? pn + LAST_PN + 1 : pn;
  }

  /** Whether a packet number is below the lowest acceptable one. */
  boolean late(long pn) {
    return Long.compareUnsigned(pn, lowestPn) < 0;
  }

  /** A frame with this number was valid. */
  void accept(long pn, long replayWindow) {
    if (Long.compareUnsigned(pn, nextPn) >= 0) {
      nextPn = pn + 1 == 0 ? pn : pn + 1;
      if (Long.compareUnsigned(nextPn, replayWindow) > 0) {
        raise(nextPn - replayWindow);
      }
    }
  }

  /** Raises the lowest acceptable number (10.7.14, delay protection). */
  void raise(long lowest) {
    if (Long.compareUnsigned(lowest, lowestPn) > 0) {
      lowestPn = lowest;
    }
    if (Long.compareUnsigned(lowestPn, nextPn) > 0) {
      nextPn = lowestPn;
    }
  }

  SecYReport.ReceiveSa read() {
    return new SecYReport.ReceiveSa(an, nextPn, lowestPn, tally.read());
  }
}
