package io.mxsim.macsec.secy;

import io.mxsim.chassis.wire.EtherType;
import io.mxsim.chassis.wire.Frame;
import io.mxsim.macsec.control.SecYCommand;
import io.mxsim.macsec.control.SecYCommand.ValidateFrames;
import java.util.Collection;
import java.util.function.Consumer;

/** The receive procedure of a SecY (IEEE 802.1AE-2018 clause 10.6), its tests in their order. */
final class Validation {
  private static final byte[] NO_PLAINTEXT = {};
  private static final int END_STATION_PORT = 1;

  private final SecYTally tally;
  private final Consumer<Frame> client;
  private ValidateFrames mode = ValidateFrames.STRICT;
  private boolean extendedPn;
  private boolean replayProtect;
  private long replayWindow;
  private ReceiveSc[] channels = {};

  /**
   * A procedure that is to be configured.
   *
   * @param client takes what is delivered
   */
  Validation(SecYTally tally, Consumer<Frame> client) {
    this.tally = tally;
    this.client = client;
  }

  void configure(SecYCommand.Configure settings) {
    mode = settings.validate();
    extendedPn = settings.suite().extendedPn();
    replayProtect = settings.replayProtect();
    replayWindow = settings.replayWindow();
  }

  /** All receive channels from now on. */
  void channels(Collection<ReceiveSc> all) {
    channels = all.toArray(new ReceiveSc[0]);
  }

  /** A frame that is neither EAPOL nor of an excluded protocol. */
  void received(Frame frame) {
    if (frame.uint16(SecTag.ADDRESSES) != EtherType.MACSEC) {
      untagged(frame);
      return;
    }
    int secureData = SecTag.secureData(frame, extendedPn);
    if (secureData == SecTag.BAD) {
      tally.inPktsBadTag++;
      frame.release();
      return;
    }
    int tci = SecTag.tci(frame);
    boolean must = mode == ValidateFrames.STRICT || (tci & SecTag.CHANGED) != 0;
    if ((tci & SecTag.ENCRYPTED) != 0 && (tci & SecTag.CHANGED) == 0) {
      // Reserved for frames between KaYs.
      frame.release();
      return;
    }
    ReceiveSc sc = channel(frame, tci);
    if (sc == null) {
      tally.inPktsNoSci += must ? 1 : 0;
      tally.inPktsUnknownSci += must ? 0 : 1;
      dropOrStrip(must, frame, secureData);
      return;
    }
    ReceiveSa sa = sc.sa(tci & SecTag.AN);
    if (sa == null) {
      sc.tally.inPktsNotUsingSa += must ? 1 : 0;
      sc.tally.inPktsUnusedSa += must ? 0 : 1;
      dropOrStrip(must, frame, secureData);
      return;
    }
    numbered(frame, tci, secureData, sc, sa);
  }

  private void untagged(Frame frame) {
    if (mode == ValidateFrames.STRICT) {
      tally.inPktsNoTag++;
      frame.release();
    } else {
      tally.inPktsUntagged++;
      client.accept(frame);
    }
  }

  private void numbered(Frame frame, int tci, int secureData, ReceiveSc sc, ReceiveSa sa) {
    long pn = sa.recover(SecTag.pn(frame));
    boolean late = sa.late(pn);
    if (replayProtect && late) {
      sc.tally.inPktsLate++;
      frame.release();
      return;
    }
    if (mode == ValidateFrames.DISABLED) {
      sc.tally.inPktsUnchecked++;
      strip(frame, secureData);
      return;
    }
    boolean encrypted = (tci & SecTag.ENCRYPTED) != 0;
    Frame plain = encrypted ? decrypt(frame, sa, pn, secureData) : check(frame, sa, pn, secureData);
    if (plain == null) {
      invalid(frame, tci, secureData, sc, sa);
      return;
    }
    count(sc.tally, late, encrypted, secureData);
    count(sa.tally, late, encrypted, secureData);
    sa.accept(pn, replayWindow);
    client.accept(plain);
  }

  private void invalid(Frame frame, int tci, int secureData, ReceiveSc sc, ReceiveSa sa) {
    boolean must = mode == ValidateFrames.STRICT || (tci & SecTag.CHANGED) != 0;
    sc.tally.inPktsNotValid += must ? 1 : 0;
    sa.tally.inPktsNotValid += must ? 1 : 0;
    sc.tally.inPktsInvalid += must ? 0 : 1;
    sa.tally.inPktsInvalid += must ? 0 : 1;
    dropOrStrip(must, frame, secureData);
  }

  private static void count(ReceiveTally tally, boolean late, boolean encrypted, int secureData) {
    if (late) {
      tally.inPktsDelayed++;
    } else {
      tally.inPktsOk++;
    }
    if (encrypted) {
      tally.inOctetsDecrypted += secureData;
    } else {
      tally.inOctetsValidated += secureData;
    }
  }

  /**
   * The frame in clear, in a buffer of its own; null, and nothing changed, when it is not valid.
   */
  private static Frame decrypt(Frame frame, ReceiveSa sa, long pn, int secureData) {
    int tagged = SecTag.ADDRESSES + SecTag.length(SecTag.tci(frame));
    int inClear = Math.min(sa.offset, secureData);
    int authenticated = tagged + inClear;
    int sealed = secureData - inClear + SecTag.ICV;
    Frame plain = frame.blank(SecTag.ADDRESSES + secureData);
    byte[] in = frame.bytes();
    byte[] out = plain.bytes();
    int from = frame.start();
    int to = plain.start();
    int secret = to + SecTag.ADDRESSES + inClear;
    int opened =
        sa.key.open(
            sa.nonce.at(pn),
            in,
            from,
            authenticated,
            in,
            from + authenticated,
            sealed,
            out,
            secret);
    if (opened < 0) {
      plain.release();
      return null;
    }
    System.arraycopy(in, from, out, to, SecTag.ADDRESSES);
    System.arraycopy(in, from + tagged, out, to + SecTag.ADDRESSES, inClear);
    frame.release();
    return plain;
  }

  /** The same frame without tag and ICV; null, and nothing changed, when it is not valid. */
  private static Frame check(Frame frame, ReceiveSa sa, long pn, int secureData) {
    int authenticated = SecTag.ADDRESSES + SecTag.length(SecTag.tci(frame)) + secureData;
    byte[] in = frame.bytes();
    int from = frame.start();
    int opened =
        sa.key.open(
            sa.nonce.at(pn),
            in,
            from,
            authenticated,
            in,
            from + authenticated,
            SecTag.ICV,
            NO_PLAINTEXT,
            0);
    if (opened < 0) {
      return null;
    }
    SecTag.remove(frame, secureData);
    return frame;
  }

  private void dropOrStrip(boolean drop, Frame frame, int secureData) {
    if (drop) {
      frame.release();
    } else {
      strip(frame, secureData);
    }
  }

  private void strip(Frame frame, int secureData) {
    SecTag.remove(frame, secureData);
    client.accept(frame);
  }

  /** The channel of an explicit SCI, of one that the bits imply, or the only one (9.5, 9.9). */
  private ReceiveSc channel(Frame frame, int tci) {
    if ((tci & (SecTag.SCI | SecTag.END_STATION | SecTag.SINGLE_COPY)) == 0) {
      return channels.length == 1 ? channels[0] : null;
    }
    long sci = (tci & SecTag.SCI) != 0 ? SecTag.sci(frame) : implied(frame, tci);
    for (ReceiveSc sc : channels) {
      if (sc.sci.value() == sci) {
        return sc;
      }
    }
    return null;
  }

  private static long implied(Frame frame, int tci) {
    int port = (tci & SecTag.SINGLE_COPY) != 0 ? 0 : END_STATION_PORT;
    return SecTag.source(frame) << Short.SIZE | port;
  }
}
