package io.mxsim.macsec.mka;

import io.mxsim.chassis.wire.EtherType;
import io.mxsim.macsec.control.Sci;
import io.mxsim.macsec.mka.Mkpdu.DistributedSak;
import io.mxsim.macsec.mka.Mkpdu.Entry;
import io.mxsim.macsec.mka.Mkpdu.KeyUse;
import io.mxsim.macsec.mka.Mkpdu.SakUse;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a frame with an MKPDU. Parameter sets come in any order, unknown ones are skipped, and of a
 * set that comes twice the first counts.
 */
final class MkpduReader {
  private static final int ETHERNET = 14;
  private static final int EAPOL = 4;
  private static final int MINIMUM = 32;
  private static final int BASIC_FIXED = 28;
  private static final int HEADER = 4;
  private static final int AGILITY = 0x0080C201;

  private final ByteBuffer pdu;
  private final Set<Integer> seen = new HashSet<>();
  private List<Entry> live = List.of();
  private List<Entry> potential = List.of();
  private int serverSsci;
  private Optional<SakUse> sakUse = Optional.empty();
  private Optional<DistributedSak> distributed = Optional.empty();
  private Optional<Mkpdu.Xpn> xpn = Optional.empty();

  /** What a frame turned out to be. */
  sealed interface Outcome {
    /**
     * An MKPDU whose ICV is still to be compared.
     *
     * @param icvAt where in the frame the 16 octets of ICV are
     */
    record Good(Mkpdu pdu, int icvAt) implements Outcome {}

    /** Not one, and why. */
    record Bad(Reason reason) implements Outcome {}
  }

  /** Why a frame is not taken, in the order of the checks (clause 11.11.2). */
  enum Reason {
    DESTINATION,
    VERSION,
    FORMAT,
    AGILITY
  }

  private MkpduReader(ByteBuffer pdu) {
    this.pdu = pdu;
  }

  static Outcome read(byte[] frame) {
    if (frame.length < ETHERNET + EAPOL || (frame[0] & 1) == 0) {
      return new Outcome.Bad(
          frame.length == 0 || (frame[0] & 1) != 0 ? Reason.FORMAT : Reason.DESTINATION);
    }
    ByteBuffer all = ByteBuffer.wrap(frame);
    int version = all.get(ETHERNET) & 0xff;
    int length = all.getShort(ETHERNET + 2) & 0xffff;
    if ((all.getShort(12) & 0xffff) != EtherType.EAPOL
        || all.get(ETHERNET + 1) != MkpduWriter.EAPOL_MKA) {
      return new Outcome.Bad(Reason.FORMAT);
    }
    if (version < MkpduWriter.EAPOL_VERSION) {
      return new Outcome.Bad(Reason.VERSION);
    }
    if (length < MINIMUM || length % 4 != 0 || length > frame.length - ETHERNET - EAPOL) {
      return new Outcome.Bad(Reason.FORMAT);
    }
    int end = ETHERNET + EAPOL + length;
    ByteBuffer pdu = all.slice(ETHERNET + EAPOL, length - MkpduWriter.ICV);
    return new MkpduReader(pdu).sets(end - MkpduWriter.ICV);
  }

  private Outcome sets(int icvAt) {
    if (pdu.remaining() < HEADER + BASIC_FIXED) {
      return new Outcome.Bad(Reason.FORMAT);
    }
    int version = pdu.get() & 0xff;
    int priority = pdu.get() & 0xff;
    int flags = pdu.getShort() & 0xffff;
    int body = flags & 0xfff;
    int nameLength = body - BASIC_FIXED;
    if (nameLength < 1 || nameLength > Ckn.MAXIMUM || padded(body) > pdu.remaining()) {
      return new Outcome.Bad(Reason.FORMAT);
    }
    Sci actor = new Sci(pdu.getLong());
    MemberId member = MemberId.read(pdu);
    long number = pdu.getInt() & 0xffffffffL;
    int agility = pdu.getInt();
    byte[] name = new byte[nameLength];
    pdu.get(name);
    pdu.position(pdu.position() + padded(body) - body);
    if (agility != AGILITY) {
      return new Outcome.Bad(Reason.AGILITY);
    }
    if (!furtherSets()) {
      return new Outcome.Bad(Reason.FORMAT);
    }
    return new Outcome.Good(
        new Mkpdu(
            version,
            priority,
            (flags & 0x8000) != 0,
            (flags & 0x4000) != 0,
            flags >> 12 & 3,
            actor,
            member,
            number,
            Ckn.of(name),
            live,
            potential,
            serverSsci,
            sakUse,
            distributed,
            xpn),
        icvAt);
  }

  private boolean furtherSets() {
    while (pdu.remaining() >= HEADER) {
      int type = pdu.get() & 0xff;
      int second = pdu.get() & 0xff;
      int third = pdu.getShort() & 0xffff;
      int length = third & 0xfff;
      if (type == MkpduWriter.ICV_INDICATOR) {
        return pdu.remaining() == 0;
      }
      if (padded(length) > pdu.remaining()) {
        return false;
      }
      ByteBuffer body = pdu.slice(pdu.position(), length);
      pdu.position(pdu.position() + padded(length));
      if (seen.add(type) && !set(type, second, third >> 12, body)) {
        return false;
      }
    }
    return pdu.remaining() == 0;
  }

  /** False when the set's length is none that it can have. */
  private boolean set(int type, int second, int third, ByteBuffer body) {
    switch (type) {
      case MkpduWriter.LIVE, MkpduWriter.POTENTIAL -> {
        if (body.remaining() % (MemberId.OCTETS + 4) != 0) {
          return false;
        }
        if (type == MkpduWriter.LIVE) {
          serverSsci = second;
          live = entries(body);
        } else {
          potential = entries(body);
        }
      }
      case MkpduWriter.SAK_USE -> {
        if (body.remaining() == 40) {
          KeyUse latest = use(second >> 6, (second & 0x20) != 0, (second & 0x10) != 0, body);
          KeyUse old = use(second >> 2 & 3, (second & 2) != 0, (second & 1) != 0, body);
          sakUse =
              Optional.of(
                  new SakUse(latest, old, (third & 8) != 0, (third & 4) != 0, (third & 1) != 0));
        } else {
          return body.remaining() == 0;
        }
      }
      case MkpduWriter.DISTRIBUTED_SAK -> {
        return distributed(second, body);
      }
      case MkpduWriter.XPN -> {
        if (body.remaining() != 8) {
          return false;
        }
        xpn = Optional.of(new Mkpdu.Xpn(second, unsigned(body), unsigned(body)));
      }
      default -> {}
    }
    return true;
  }

  private boolean distributed(int second, ByteBuffer body) {
    int an = second >> 6;
    int offset = second >> 4 & 3;
    switch (body.remaining()) {
      case 0 ->
          distributed =
              Optional.of(new DistributedSak(an, offset, 0, Optional.empty(), new byte[0]));
      case 28 -> {
        long number = unsigned(body);
        distributed =
            Optional.of(new DistributedSak(an, offset, number, Optional.empty(), rest(body)));
      }
      case 36, 52 -> {
        long number = unsigned(body);
        Optional<Long> suite = Optional.of(body.getLong());
        distributed = Optional.of(new DistributedSak(an, offset, number, suite, rest(body)));
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  private static List<Entry> entries(ByteBuffer body) {
    List<Entry> entries = new ArrayList<>();
    while (body.hasRemaining()) {
      entries.add(new Entry(MemberId.read(body), unsigned(body)));
    }
    return entries;
  }

  private static KeyUse use(int an, boolean tx, boolean rx, ByteBuffer body) {
    KeyId key = new KeyId(MemberId.read(body), unsigned(body));
    return new KeyUse(an, tx, rx, key, unsigned(body));
  }

  private static byte[] rest(ByteBuffer body) {
    byte[] octets = new byte[body.remaining()];
    body.get(octets);
    return octets;
  }

  private static long unsigned(ByteBuffer from) {
    return from.getInt() & 0xffffffffL;
  }

  private static int padded(int length) {
    return length + 3 & ~3;
  }
}
