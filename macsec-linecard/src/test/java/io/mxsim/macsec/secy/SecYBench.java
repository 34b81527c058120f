package io.mxsim.macsec.secy;

import io.mxsim.chassis.wire.Frame;
import io.mxsim.chassis.wire.FramePool;
import io.mxsim.crypto.CryptoModule;
import io.mxsim.crypto.GcmChannel;
import io.mxsim.crypto.ModuleName;
import io.mxsim.crypto.ReleaseProfile;
import io.mxsim.crypto.csp.CspMonitor;
import io.mxsim.crypto.csp.CspName;
import io.mxsim.crypto.csp.Service;
import io.mxsim.macsec.control.ChannelId;
import io.mxsim.macsec.control.CipherSuite;
import io.mxsim.macsec.control.Sci;
import io.mxsim.macsec.control.SecYCommand.Configure;
import io.mxsim.macsec.control.SecYCommand.ExcludedProtocol;
import io.mxsim.macsec.control.SecYCommand.ValidateFrames;
import io.mxsim.macsec.control.SecYReport;
import io.mxsim.macsec.control.SecYReport.ReceiveCounters;
import io.mxsim.macsec.control.SecYReport.SecYCounters;
import io.mxsim.macsec.control.SecureKey;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/** One SecY between a wire and a client that keep what they get, with settings to be changed. */
final class SecYBench implements SecY.Surroundings {
  static final long OWN = 0x02005E1000010001L;
  static final long PEER = 0x02005E1000020001L;
  static final byte[] SALT = HexFormat.of().parseHex("e630e81a48de86a21c66fa6d");

  final FramePool pool = new FramePool();
  final CspMonitor monitor = CspMonitor.ofBoard();
  final CryptoModule module =
      new CryptoModule(ModuleName.BCM82391, ReleaseProfile.JUNOS_20_3X75, bytes -> {}, monitor);
  final List<byte[]> wire = new ArrayList<>();
  final List<byte[]> client = new ArrayList<>();
  final List<SecYReport> reports = new ArrayList<>();
  final SpentNumbers spent = new SpentNumbers();

  long sci = OWN;
  CipherSuite suite = CipherSuite.GCM_AES_128;
  boolean protect = true;
  boolean encrypt = true;
  boolean includeSci = true;
  int offset;
  ValidateFrames validate = ValidateFrames.STRICT;
  boolean replayProtect;
  long replayWindow;
  Set<ExcludedProtocol> clear = EnumSet.noneOf(ExcludedProtocol.class);
  SecY secY;

  SecYBench() {
    module.powerOn();
    module.passed();
  }

  /** Makes the SecY, or changes it. */
  SecYBench configured() {
    Configure settings =
        new Configure(
            new ChannelId(0, 3, 1),
            new Sci(sci),
            suite,
            protect,
            encrypt,
            includeSci,
            offset,
            validate,
            replayProtect,
            replayWindow,
            clear);
    if (secY == null) {
      secY = new SecY(settings, this, spent);
      secY.controlledPort(true);
    } else {
      secY.configure(settings);
    }
    return this;
  }

  /** With a SAK of zeros under AN 0 both ways, from 1 on. */
  SecYBench keyed() {
    configured();
    transmit(0, sak(), 1);
    secY.useTransmitSa(0);
    secY.createReceiveSc(new Sci(PEER));
    receive(PEER, 0, sak(), 1);
    return this;
  }

  byte[] sak() {
    return new byte[suite.keyBytes()];
  }

  GcmChannel engine(byte[] sak) {
    return module.services(Service.SECURE_TRAFFIC).gcmChannel(sak);
  }

  /** As it would have come, with the SAK itself in place of its wrapped form. */
  SecureKey key(byte[] sak, int ssci) {
    return new SecureKey(sak, ssci, suite.extendedPn() ? SALT : new byte[0]);
  }

  void transmit(int an, byte[] sak, long nextPn) {
    secY.createTransmitSa(an, engine(sak), key(sak, ssci(sci)), nextPn);
  }

  void receive(long from, int an, byte[] sak, long lowestPn) {
    secY.createReceiveSa(new Sci(from), an, engine(sak), key(sak, ssci(from)), lowestPn);
  }

  static int ssci(long sci) {
    return sci == OWN ? 1 : 2;
  }

  /** The other end: its SCI is {@link #PEER}, and it expects this one. */
  SecYBench peer() {
    SecYBench peer = new SecYBench();
    peer.sci = PEER;
    peer.suite = suite;
    peer.encrypt = encrypt;
    peer.includeSci = includeSci;
    peer.offset = offset;
    peer.replayProtect = replayProtect;
    peer.replayWindow = replayWindow;
    peer.configured();
    peer.transmit(0, peer.sak(), 1);
    peer.secY.useTransmitSa(0);
    peer.secY.createReceiveSc(new Sci(OWN));
    peer.receive(OWN, 0, peer.sak(), 1);
    return peer;
  }

  @Override
  public void toWire(Frame frame) {
    wire.add(frame.toBytes());
    frame.release();
  }

  @Override
  public void toClient(Frame frame) {
    client.add(frame.toBytes());
    frame.release();
  }

  @Override
  public void report(SecYReport report) {
    reports.add(report);
  }

  void fromClient(byte[] frame) {
    secY.fromClient(pool.frame(frame));
  }

  void fromWire(byte[] frame) {
    secY.fromWire(pool.frame(frame));
  }

  /** What the wire gets of a frame, alone. */
  byte[] sealed(byte[] frame) {
    wire.clear();
    fromClient(frame);
    return wire.getFirst();
  }

  SecYCounters counters() {
    return secY.status().counters();
  }

  ReceiveCounters received() {
    return secY.status().receive().getFirst().counters();
  }

  ReceiveCounters receivedUnderSa() {
    return secY.status().receive().getFirst().associations().getFirst().counters();
  }

  /** SAKs in the engine. */
  int keysHeld() {
    return monitor.register().count(CspName.MACSEC_SAK);
  }

  /** An IPv4 frame of {@code length} octets from the address of an SCI. */
  static byte[] frame(long fromSci, int length) {
    byte[] frame = new byte[length];
    for (int i = 0; i < length; i++) {
      frame[i] = (byte) (7 * i + 3);
    }
    frame[0] = 2;
    for (int i = 0; i < 6; i++) {
      frame[6 + i] = (byte) (fromSci >>> 56 - 8 * i);
    }
    frame[12] = 8;
    frame[13] = 0;
    return frame;
  }

  static byte[] hex(String digits) {
    return HexFormat.of().parseHex(digits);
  }
}
