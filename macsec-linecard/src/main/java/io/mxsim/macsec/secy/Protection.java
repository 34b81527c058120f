package io.mxsim.macsec.secy;

import io.mxsim.chassis.wire.Frame;

/** Protects a frame in place (IEEE 802.1AE-2018 clauses 10.5 and 14). */
final class Protection {
  /** Octets of the shortest Ethernet frame, without its FCS. */
  private static final int SHORTEST = 60;

  private Protection() {}

  /** Tag, cipher, ICV and padding, under the association's next packet number. */
  static void protect(Frame frame, TransmitSa sa, int tci, long sci) {
    int userData = frame.length() - SecTag.ADDRESSES;
    long pn = sa.takePn();
    SecTag.insert(frame, tci, (int) pn, sci);
    int inClear = (tci & SecTag.ENCRYPTED) != 0 ? Math.min(sa.offset, userData) : userData;
    int secret = userData - inClear;
    int authenticated = frame.length() - secret;
    frame.truncateOrExtend(frame.length() + SecTag.ICV);
    byte[] bytes = frame.bytes();
    int start = frame.start();
    int at = start + authenticated;
    sa.key.seal(sa.nonce.at(pn), bytes, start, authenticated, bytes, at, secret, bytes, at);
    pad(frame);
  }

  private static void pad(Frame frame) {
    int length = frame.length();
    if (length < SHORTEST) {
      frame.truncateOrExtend(SHORTEST);
      for (int i = length; i < SHORTEST; i++) {
        frame.bytes()[frame.start() + i] = 0;
      }
    }
  }
}
