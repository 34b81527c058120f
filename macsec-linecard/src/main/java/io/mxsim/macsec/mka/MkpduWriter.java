package io.mxsim.macsec.mka;

import io.mxsim.chassis.MacAddress;
import io.mxsim.chassis.wire.EtherType;
import io.mxsim.macsec.mka.Mkpdu.DistributedSak;
import io.mxsim.macsec.mka.Mkpdu.Entry;
import io.mxsim.macsec.mka.Mkpdu.KeyUse;
import io.mxsim.macsec.mka.Mkpdu.SakUse;
import java.nio.ByteBuffer;
import java.util.List;

/** Writes an MKPDU as a frame, with an ICV Indicator and room for the ICV. */
final class MkpduWriter {
  static final int EAPOL_VERSION = 3;
  static final int EAPOL_MKA = 5;
  static final int ICV = 16;
  static final int LIVE = 1;
  static final int POTENTIAL = 2;
  static final int SAK_USE = 3;
  static final int DISTRIBUTED_SAK = 4;
  static final int XPN = 8;
  static final int ICV_INDICATOR = 255;

  /** The group address of the port access entity (IEEE 802.1X table 11-1). */
  private static final MacAddress GROUP = new MacAddress(0x0180C2000003L);

  private static final int AGILITY = 0x0080C201;
  private static final int LARGEST = 1500;
  private static final int LENGTH_AT = 16;
  private static final int PDU_AT = 18;

  private final ByteBuffer out = ByteBuffer.allocate(LARGEST);

  private MkpduWriter() {}

  /** The frame; its last 16 octets are for the ICV over all before them. */
  static byte[] write(Mkpdu pdu) {
    return new MkpduWriter().frame(pdu);
  }

  private byte[] frame(Mkpdu pdu) {
    out.put(GROUP.bytes()).put(pdu.actor().mac().bytes()).putShort((short) EtherType.EAPOL);
    out.put((byte) EAPOL_VERSION).put((byte) EAPOL_MKA).putShort((short) 0);
    basic(pdu);
    entries(LIVE, pdu.serverSsci(), pdu.live());
    entries(POTENTIAL, 0, pdu.potential());
    pdu.sakUse().ifPresent(this::sakUse);
    pdu.distributedSak().ifPresent(this::distributed);
    pdu.xpn()
        .ifPresent(xpn -> {
          header(XPN, xpn.suspensionSeconds(), 0, 8);
          out.putInt((int) xpn.latestHigh()).putInt((int) xpn.oldHigh());
        });
    header(ICV_INDICATOR, 0, 0, ICV);
    out.position(out.position() + ICV);
    out.putShort(LENGTH_AT, (short) (out.position() - PDU_AT));
    byte[] frame = new byte[out.position()];
    out.get(0, frame);
    return frame;
  }

  private void basic(Mkpdu pdu) {
    int flags = (pdu.keyServer() ? 8 : 0) | (pdu.macsecDesired() ? 4 : 0) | pdu.capability();
    header(pdu.version(), pdu.priority(), flags, 28 + pdu.ckn().length());
    out.putLong(pdu.actor().value());
    pdu.member().write(out);
    out.putInt((int) pdu.messageNumber()).putInt(AGILITY).put(pdu.ckn().octets());
    pad();
  }

  private void entries(int type, int second, List<Entry> entries) {
    if (!entries.isEmpty()) {
      header(type, second, 0, entries.size() * (MemberId.OCTETS + 4));
      for (Entry entry : entries) {
        entry.member().write(out);
        out.putInt((int) entry.messageNumber());
      }
    }
  }

  private void sakUse(SakUse use) {
    int second =
        use.latest().an() << 6 | bits(use.latest()) << 4 | use.old().an() << 2 | bits(use.old());
    int third = (use.plainTx() ? 8 : 0) | (use.plainRx() ? 4 : 0) | (use.delayProtect() ? 1 : 0);
    header(SAK_USE, second, third, 40);
    key(use.latest());
    key(use.old());
  }

  private static int bits(KeyUse use) {
    return (use.tx() ? 2 : 0) | (use.rx() ? 1 : 0);
  }

  private void key(KeyUse use) {
    use.key().server().write(out);
    out.putInt((int) use.key().number()).putInt((int) use.lowestPn());
  }

  private void distributed(DistributedSak sak) {
    int second = sak.an() << 6 | sak.offsetCode() << 4;
    if (sak.wrapped().length == 0) {
      header(DISTRIBUTED_SAK, 0, 0, 0);
      return;
    }
    header(
        DISTRIBUTED_SAK, second, 0, 4 + (sak.suite().isPresent() ? 8 : 0) + sak.wrapped().length);
    out.putInt((int) sak.keyNumber());
    sak.suite().ifPresent(out::putLong);
    out.put(sak.wrapped());
    pad();
  }

  private void header(int first, int second, int highNibble, int length) {
    out.put((byte) first).put((byte) second).putShort((short) (highNibble << 12 | length));
  }

  private void pad() {
    while ((out.position() - PDU_AT) % 4 != 0) {
      out.put((byte) 0);
    }
  }
}
