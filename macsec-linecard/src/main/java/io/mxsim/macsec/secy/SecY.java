package io.mxsim.macsec.secy;

import io.mxsim.chassis.wire.Frame;
import io.mxsim.chassis.wire.FramePool;
import io.mxsim.crypto.GcmChannel;
import io.mxsim.macsec.control.ChannelId;
import io.mxsim.macsec.control.CipherSuite;
import io.mxsim.macsec.control.Sci;
import io.mxsim.macsec.control.SecYCommand;
import io.mxsim.macsec.control.SecYReport;
import io.mxsim.macsec.control.SecureKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The SecY of one channel: its controlled port is the card's forwarding, its common port the wire.
 * Frames are taken over; whatever is not passed on is released.
 */
final class SecY {
  /** Associations of a channel. */
  static final int ANS = 4;

  private static final int HEADER = 14;

  private final ChannelId channel;
  private final Surroundings around;
  private final SpentNumbers spent;
  private final SecYTally tally = new SecYTally();
  private final Map<Sci, ReceiveSc> receiveChannels = new TreeMap<>();
  private final TransmitSa[] transmit = new TransmitSa[ANS];
  private final Validation validation;
  private SecYCommand.Configure settings;
  private ClearFrames clear;
  private TransmitSa encodingSa;
  private boolean controlledPort;

  /** What a SecY is put between. */
  interface Surroundings {
    void toWire(Frame frame);

    void toClient(Frame frame);

    void report(SecYReport report);
  }

  /**
   * Without associations, its controlled port disabled.
   *
   * @param spent of the card
   */
  SecY(SecYCommand.Configure settings, Surroundings around, SpentNumbers spent) {
    this.channel = settings.channel();
    this.around = around;
    this.spent = spent;
    this.validation = new Validation(tally, this::deliver);
    configure(settings);
  }

  /** Another SCI is another transmit channel: the associations of the one before go. */
  void configure(SecYCommand.Configure newSettings) {
    if (settings != null && !settings.sci().equals(newSettings.sci())) {
      for (int an = 0; an < ANS; an++) {
        deleteTransmitSa(an);
      }
    }
    settings = newSettings;
    clear = new ClearFrames(newSettings.clear());
    validation.configure(newSettings);
  }

  CipherSuite suite() {
    return settings.suite();
  }

  void controlledPort(boolean enabled) {
    controlledPort = enabled;
  }

  /** A frame of the client: out it goes, protected when it has to be (10.5). */
  void fromClient(Frame frame) {
    if (frame.length() < HEADER) {
      frame.release();
    } else if (clear.excluded(frame)) {
      around.toWire(frame);
    } else if (!controlledPort) {
      frame.release();
    } else if (!settings.protectFrames()) {
      tally.outPktsUntagged++;
      around.toWire(frame);
    } else if (frame.length() + SecTag.WITH_SCI + SecTag.ICV > FramePool.LARGEST) {
      tally.outPktsTooLong++;
      frame.release();
    } else if (encodingSa == null || encodingSa.exhausted()) {
      frame.release();
    } else {
      protect(frame, encodingSa);
      around.toWire(frame);
      tellOfPacketNumbers(encodingSa);
    }
  }

  /** A frame from the wire (10.6). */
  void fromWire(Frame frame) {
    if (frame.length() < HEADER) {
      frame.release();
    } else if (ClearFrames.eapol(frame)) {
      around.report(new SecYReport.Uncontrolled(channel, frame.toBytes()));
      frame.release();
    } else if (clear.excluded(frame)) {
      around.toClient(frame);
    } else {
      validation.received(frame);
    }
  }

  void createReceiveSc(Sci sci) {
    receiveChannels.computeIfAbsent(sci, ReceiveSc::new);
    validation.channels(receiveChannels());
  }

  void deleteReceiveSc(Sci sci) {
    ReceiveSc gone = receiveChannels.remove(sci);
    if (gone != null) {
      gone.deleteAll();
    }
    validation.channels(receiveChannels());
  }

  boolean receives(Sci sci) {
    return receiveChannels.containsKey(sci);
  }

  void createReceiveSa(Sci sci, int an, GcmChannel key, SecureKey from, long lowestPn) {
    Nonce nonce = nonce(sci, from);
    receiveChannels
        .get(sci)
        .put(new ReceiveSa(an, key, nonce, settings.confidentialityOffset(), lowestPn));
  }

  void raiseLowestPn(Sci sci, int an, long lowestPn) {
    ReceiveSc sc = receiveChannels.get(sci);
    if (sc != null && sc.sa(an) != null) {
      sc.sa(an).raise(lowestPn);
    }
  }

  void deleteReceiveSa(Sci sci, int an) {
    ReceiveSc sc = receiveChannels.get(sci);
    if (sc != null) {
      sc.delete(an);
    }
  }

  /**
   * In place of one of that number, and of another one under the same key; not in use until {@link
   * #useTransmitSa}. No packet number that was used under this key is used again.
   */
  void createTransmitSa(int an, GcmChannel key, SecureKey from, long nextPn) {
    Nonce nonce = nonce(settings.sci(), from);
    for (TransmitSa old : transmit) {
      if (old != null && (old.an == an || Arrays.equals(old.origin.wrapped(), from.wrapped()))) {
        deleteTransmitSa(old.an);
      }
    }
    long first = spent.first(from, nonce.base(), nextPn);
    transmit[an] = new TransmitSa(an, from, key, nonce, settings.confidentialityOffset(), first);
  }

  boolean transmits(int an) {
    return transmit[an] != null;
  }

  void useTransmitSa(int an) {
    encodingSa = transmit[an];
  }

  void deleteTransmitSa(int an) {
    TransmitSa gone = transmit[an];
    if (gone == null) {
      return;
    }
    gone.key.close();
    transmit[an] = null;
    spent.remember(gone.origin, gone.nonce.base(), gone.nextPn());
    if (encodingSa == gone) {
      encodingSa = null;
    }
  }

  /** The IVs of an association of {@code sci} under the suite of now. */
  private Nonce nonce(Sci sci, SecureKey key) {
    return settings.suite().extendedPn() ? Nonce.extended(key) : Nonce.of(sci.value());
  }

  SecYReport.Status status() {
    List<SecYReport.TransmitSa> sent = new ArrayList<>();
    for (TransmitSa sa : transmit) {
      if (sa != null) {
        sent.add(sa.read(sa == encodingSa));
      }
    }
    return new SecYReport.Status(
        channel, tally.read(), sent, receiveChannels().stream().map(ReceiveSc::read).toList());
  }

  void clearCounters() {
    tally.clear();
    receiveChannels().forEach(ReceiveSc::clear);
    for (TransmitSa sa : transmit) {
      if (sa != null) {
        sa.outPktsProtected = 0;
        sa.outPktsEncrypted = 0;
      }
    }
  }

  /** Every key is overwritten. */
  void close() {
    for (int an = 0; an < ANS; an++) {
      deleteTransmitSa(an);
    }
    receiveChannels().forEach(ReceiveSc::deleteAll);
    receiveChannels.clear();
    validation.channels(receiveChannels());
  }

  private Collection<ReceiveSc> receiveChannels() {
    return receiveChannels.values();
  }

  private void deliver(Frame frame) {
    if (controlledPort) {
      around.toClient(frame);
    } else {
      frame.release();
    }
  }

  private void protect(Frame frame, TransmitSa sa) {
    int userData = frame.length() - SecTag.ADDRESSES;
    boolean encrypt = settings.encrypt();
    int tci = sa.an;
    tci |= encrypt ? SecTag.ENCRYPTED | SecTag.CHANGED : 0;
    tci |= settings.includeSci() ? SecTag.SCI : 0;
    Protection.protect(frame, sa, tci, settings.sci().value());
    count(sa, encrypt, userData);
  }

  private void count(TransmitSa sa, boolean encrypt, int userData) {
    if (encrypt) {
      sa.outPktsEncrypted++;
      tally.outPktsEncrypted++;
      tally.outOctetsEncrypted += userData;
    } else {
      sa.outPktsProtected++;
      tally.outPktsProtected++;
      tally.outOctetsProtected += userData;
    }
  }

  private void tellOfPacketNumbers(TransmitSa sa) {
    if (sa.passedMark()) {
      around.report(new SecYReport.PnPending(channel, sa.an, sa.nextPn()));
    }
    if (sa.exhausted()) {
      around.report(new SecYReport.PnExhausted(channel, sa.an));
    }
  }
}
