package io.mxsim.macsec.secy;

import io.mxsim.macsec.control.SecYReport.ReceiveCounters;

/** Counters of a receive channel or association, by the names of IEEE 802.1AE clause 10.7. */
final class ReceiveTally {
  long inPktsUnchecked;
  long inPktsDelayed;
  long inPktsLate;
  long inPktsOk;
  long inPktsInvalid;
  long inPktsNotValid;
  long inPktsNotUsingSa;
  long inPktsUnusedSa;
  long inOctetsValidated;
  long inOctetsDecrypted;

  void clear() {
    inPktsUnchecked = 0;
    inPktsDelayed = 0;
    inPktsLate = 0;
    inPktsOk = 0;
    inPktsInvalid = 0;
    inPktsNotValid = 0;
    inPktsNotUsingSa = 0;
    inPktsUnusedSa = 0;
    inOctetsValidated = 0;
    inOctetsDecrypted = 0;
  }

  ReceiveCounters read() {
    return new ReceiveCounters(
        inPktsUnchecked,
        inPktsDelayed,
        inPktsLate,
        inPktsOk,
        inPktsInvalid,
        inPktsNotValid,
        inPktsNotUsingSa,
        inPktsUnusedSa,
        inOctetsValidated,
        inOctetsDecrypted);
  }
}
