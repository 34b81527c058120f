package io.mxsim.macsec.secy;

import io.mxsim.macsec.control.SecYReport.SecYCounters;

/** Counters of a SecY and its transmit channel, by the names of IEEE 802.1AE clause 10.7. */
final class SecYTally {
  long outPktsUntagged;
  long outPktsTooLong;
  long outPktsProtected;
  long outPktsEncrypted;
  long outOctetsProtected;
  long outOctetsEncrypted;
  long inPktsUntagged;
  long inPktsNoTag;
  long inPktsBadTag;
  long inPktsUnknownSci;
  long inPktsNoSci;

  void clear() {
    outPktsUntagged = 0;
    outPktsTooLong = 0;
    outPktsProtected = 0;
    outPktsEncrypted = 0;
    outOctetsProtected = 0;
    outOctetsEncrypted = 0;
    inPktsUntagged = 0;
    inPktsNoTag = 0;
    inPktsBadTag = 0;
    inPktsUnknownSci = 0;
    inPktsNoSci = 0;
  }

  SecYCounters read() {
    return new SecYCounters(
        outPktsUntagged,
        outPktsTooLong,
        outPktsProtected,
        outPktsEncrypted,
        outOctetsProtected,
        outOctetsEncrypted,
        inPktsUntagged,
        inPktsNoTag,
        inPktsBadTag,
        inPktsUnknownSci,
        inPktsNoSci,
        0);
  }
}
