package io.mxsim.macsec.secy;

import io.mxsim.chassis.wire.Frame;
import io.mxsim.chassis.wire.FramePool;
import io.mxsim.crypto.CryptoModule;
import io.mxsim.crypto.GcmChannel;
import io.mxsim.crypto.ModuleName;
import io.mxsim.crypto.ReleaseProfile;
import io.mxsim.crypto.csp.CspMonitor;
import io.mxsim.crypto.csp.Service;
import io.mxsim.macsec.control.ChannelId;
import io.mxsim.macsec.control.CipherSuite;
import io.mxsim.macsec.control.Sci;
import io.mxsim.macsec.control.SecYCommand.Configure;
import io.mxsim.macsec.control.SecYCommand.ValidateFrames;
import io.mxsim.macsec.control.SecYReport;
import io.mxsim.macsec.control.SecureKey;
import io.mxsim.macsec.mka.Sak;
import io.mxsim.macsec.mka.SecYPort;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/** A line card's SecY without the card: between a wire and a client of a test. */
public final class LiveSecY implements SecYPort, SecY.Surroundings {
  private final FramePool pool = new FramePool();
  private final CryptoModule module =
      new CryptoModule(
          ModuleName.BCM82391, ReleaseProfile.JUNOS_20_3X75, bytes -> {}, CspMonitor.ofBoard());
  private final Sci sci;
  private final boolean encrypt;
  private final Function<Sak, byte[]> open;
  private final Ends ends;
  private final SecY secY;
  private CipherSuite suite = CipherSuite.GCM_AES_128;
  private boolean includeSci = true;
  private boolean protect;
  private int sending = -1;

  /** Who gets what: whole frames. */
  public record Ends(
      Consumer<byte[]> wire, Consumer<byte[]> uncontrolled, Consumer<byte[]> client) {}

  /**
   * Without keys, its controlled port shut.
   *
   * @param open looks into a SAK
   */
  public LiveSecY(Sci sci, boolean encrypt, Function<Sak, byte[]> open, Ends ends) {
    this.sci = sci;
    this.encrypt = encrypt;
    this.open = open;
    this.ends = ends;
    module.powerOn();
    module.passed();
    this.secY = new SecY(settings(), this, new SpentNumbers());
  }

  private Configure settings() {
    return new Configure(
        new ChannelId(0, 0, 0),
        sci,
        suite,
        protect,
        encrypt,
        includeSci,
        0,
        ValidateFrames.STRICT,
        true,
        0,
        Set.of());
  }

  /** Whether frames that it sends from now on carry their SCI. */
  public void includeSci(boolean include) {
    includeSci = include;
    secY.configure(settings());
  }

  /** A frame of the client. */
  public void fromClient(byte[] frame) {
    secY.fromClient(pool.frame(frame));
  }

  /** A frame from the wire. */
  public void fromWire(byte[] frame) {
    secY.fromWire(pool.frame(frame));
  }

  /** Associations and counters. */
  public SecYReport.Status status() {
    return secY.status();
  }

  /** The association number in use for sending, -1 for none. */
  public int sending() {
    return sending;
  }

  @Override
  public void toWire(Frame frame) {
    ends.wire().accept(frame.toBytes());
    frame.release();
  }

  @Override
  public void toClient(Frame frame) {
    ends.client().accept(frame.toBytes());
    frame.release();
  }

  @Override
  public void report(SecYReport report) {
    if (report instanceof SecYReport.Uncontrolled(ChannelId ignored, byte[] frame)) {
      ends.uncontrolled().accept(frame);
    }
  }

  @Override
  public void send(byte[] frame) {
    ends.wire().accept(frame);
  }

  @Override
  public void suite(CipherSuite newSuite, int confidentialityOffset) {
    suite = newSuite;
    secY.configure(settings());
  }

  @Override
  public void createReceiveChannel(Sci from) {
    secY.createReceiveSc(from);
  }

  @Override
  public void deleteReceiveChannel(Sci from) {
    secY.deleteReceiveSc(from);
  }

  @Override
  public void createReceiveSa(Sci from, int an, Sak sak, Xpn xpn) {
    secY.createReceiveSa(from, an, engine(sak), key(sak, xpn), 1);
  }

  @Override
  public void createTransmitSa(int an, Sak sak, Xpn xpn) {
    secY.createTransmitSa(an, engine(sak), key(sak, xpn), 1);
  }

  private GcmChannel engine(Sak sak) {
    return module.services(Service.SECURE_TRAFFIC).gcmChannel(open.apply(sak));
  }

  private SecureKey key(Sak sak, Xpn xpn) {
    return new SecureKey(open.apply(sak), xpn.ssci(), xpn.salt());
  }

  @Override
  public void useTransmitSa(int an) {
    sending = an;
    secY.useTransmitSa(an);
  }

  @Override
  public void deleteTransmitSa(int an) {
    sending = sending == an ? -1 : sending;
    secY.deleteTransmitSa(an);
  }

  @Override
  public void deleteReceiveSa(Sci from, int an) {
    secY.deleteReceiveSa(from, an);
  }

  @Override
  public void connect(Connect connect) {
    protect = connect == Connect.SECURE;
    secY.configure(settings());
    secY.controlledPort(connect != Connect.PENDING);
  }

  @Override
  public long lowestPn(int an) {
    return secY.status().receive().stream()
        .flatMap(channel -> channel.associations().stream())
        .filter(association -> association.an() == an)
        .mapToLong(SecYReport.ReceiveSa::lowestPn)
        .min()
        .orElse(1);
  }
}
