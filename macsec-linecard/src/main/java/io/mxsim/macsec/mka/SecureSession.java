package io.mxsim.macsec.mka;

import io.mxsim.chassis.time.Timer;
import io.mxsim.macsec.control.CipherSuite;
import io.mxsim.macsec.control.Sci;
import io.mxsim.macsec.mka.SecYPort.Connect;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The SAKs of a port and their use: the CP state machine (IEEE 802.1X clause 12.4) over the latest
 * key and the one before. Association numbers belong to the port and go round, whichever
 * participant the key is from.
 */
final class SecureSession {
  /** SAK Retire Time (table 11-1). */
  private static final Duration RETIRE = Duration.ofSeconds(3);

  /** How long those who do not receive yet are waited for: MKA Life Time. */
  private static final Duration TRANSMIT_DELAY = Duration.ofSeconds(6);

  private static final int NUMBERS = 4;
  private static final int SALT = 12;

  private final Kay kay;
  private final SecYPort port;
  private final Set<Sci> channels = new HashSet<>();
  private Optional<KeySlot> latest = Optional.empty();
  private Optional<KeySlot> old = Optional.empty();
  private KeyId previous = KeyId.NONE;
  private int previousAn;
  private int lastAn = NUMBERS - 1;
  private CipherSuite suite = CipherSuite.GCM_AES_128;
  private Connect connect;
  private Timer delay;

  SecureSession(Kay kay, SecYPort port) {
    this.kay = kay;
    this.port = port;
  }

  Connect connect() {
    return connect;
  }

  Optional<KeySlot> latest() {
    return latest;
  }

  /** The key before the latest, gone or not. */
  KeyId previous() {
    return previous;
  }

  int previousAn() {
    return previousAn;
  }

  CipherSuite suite() {
    return suite;
  }

  int nextAn() {
    return (lastAn + 1) % NUMBERS;
  }

  boolean knows(KeyId key) {
    return latest.filter(slot -> slot.key.equals(key)).isPresent()
        || old.filter(slot -> slot.key.equals(key)).isPresent()
        || previous.equals(key);
  }

  /** No member is there: nothing passes, or everything in clear. */
  void disconnect() {
    cancel();
    latest.ifPresent(this::delete);
    old.ifPresent(this::delete);
    latest = Optional.empty();
    old = Optional.empty();
    Set.copyOf(channels).forEach(this::forget);
    connect(kay.settings().mustSecure() ? Connect.PENDING : Connect.UNAUTHENTICATED);
  }

  /** Receive channels of members that are gone. */
  void keepOnly(Set<Sci> members) {
    for (Sci sci : Set.copyOf(channels)) {
      if (!members.contains(sci)) {
        forget(sci);
        latest.ifPresent(slot -> slot.receivers.remove(sci));
        old.ifPresent(slot -> slot.receivers.remove(sci));
      }
    }
  }

  /** States RECEIVE and RECEIVING: a SAK is installed for every member. */
  void install(KeySlot slot, CipherSuite newSuite, int offset) {
    cancel();
    latest
        .filter(unused -> !unused.tx)
        .ifPresent(unused -> {
          delete(unused);
          latest = Optional.empty();
        });
    if (latest.isPresent()) {
      old.ifPresent(this::delete);
      old = latest;
    }
    old.filter(same -> same.an == slot.an)
        .ifPresent(same -> {
          delete(same);
          old = Optional.empty();
        });
    latest = Optional.of(slot);
    lastAn = slot.an;
    suite = newSuite;
    port.suite(newSuite, offset);
    List<Sci> members = slot.participant.members();
    Sci self = kay.settings().sci();
    for (Sci sci : members) {
      if (!sci.equals(self)) {
        if (channels.add(sci)) {
          port.createReceiveChannel(sci);
        }
        port.createReceiveSa(sci, slot.an, slot.sak, xpn(slot.key, members, sci));
        slot.receivers.add(sci);
        kay.happened(new MkaEvent.SakReceives(slot.participant.ckn(), slot.key, slot.an, sci));
      }
    }
    port.createTransmitSa(slot.an, slot.sak, xpn(slot.key, members, self));
    slot.rx = true;
    slot.participant.tellUse();
    if (connect == Connect.SECURE) {
      delay = kay.after(TRANSMIT_DELAY, "SAK transmit delay", this::transmit);
      reported();
    } else {
      transmit();
    }
  }

  /** A member's SAK Use is known: perhaps the latest key may be sent under (state READY). */
  void reported() {
    KeySlot slot = latest.filter(unused -> !unused.tx).orElse(null);
    if (slot == null) {
      return;
    }
    Participant participant = slot.participant;
    List<Peer> live = participant.livePeers();
    boolean ready =
        participant.isServer()
            ? live.stream().allMatch(peer -> peer.receives(slot.key))
            : live.stream()
                .anyMatch(peer -> peer.member.equals(slot.key.server()) && peer.sends(slot.key));
    if (ready) {
      transmit();
    }
  }

  /** States TRANSMIT and TRANSMITTING. */
  private void transmit() {
    cancel();
    KeySlot slot = latest.orElseThrow();
    slot.tx = true;
    port.useTransmitSa(slot.an);
    connect(Connect.SECURE);
    kay.happened(new MkaEvent.SakSends(slot.participant.ckn(), slot.key, slot.an));
    old.ifPresent(before -> {
      before.tx = false;
      delay = kay.after(RETIRE, "SAK retire", this::retire);
    });
    slot.participant.sendSoon();
    kay.sending(slot);
  }

  /** State RETIRE. */
  private void retire() {
    old.ifPresent(before -> {
      delete(before);
      old = Optional.empty();
      latest.ifPresent(slot -> slot.participant.sendSoon());
      kay.retired();
    });
  }

  private void delete(KeySlot slot) {
    for (Sci sci : slot.receivers) {
      port.deleteReceiveSa(sci, slot.an);
    }
    port.deleteTransmitSa(slot.an);
    slot.sak.close();
    previous = slot.key;
    previousAn = slot.an;
    kay.happened(new MkaEvent.SakRetired(slot.key, slot.an));
  }

  private void forget(Sci sci) {
    channels.remove(sci);
    port.deleteReceiveChannel(sci);
  }

  private void connect(Connect now) {
    if (connect != now) {
      connect = now;
      port.connect(now);
      kay.happened(new MkaEvent.Connected(now));
    }
  }

  private void cancel() {
    if (delay != null) {
      delay.cancel();
      delay = null;
    }
  }

  Mkpdu.SakUse use() {
    return new Mkpdu.SakUse(
        latest.map(slot -> slot.use(port.lowestPn(slot.an))).orElse(Mkpdu.KeyUse.NONE),
        old.map(slot -> slot.use(port.lowestPn(slot.an))).orElse(Mkpdu.KeyUse.NONE),
        false,
        false,
        false);
  }

  Mkpdu.Xpn high() {
    return new Mkpdu.Xpn(
        0,
        latest.map(slot -> port.lowestPn(slot.an) >>> Integer.SIZE).orElse(0L),
        old.map(slot -> port.lowestPn(slot.an) >>> Integer.SIZE).orElse(0L));
  }

  /** SSCI and salt (IEEE 802.1X-2020 clause 9.10, IEEE 802.1AE clause 10.7.8). */
  private SecYPort.Xpn xpn(KeyId key, List<Sci> members, Sci sci) {
    if (!suite.extendedPn()) {
      return new SecYPort.Xpn(0, new byte[0]);
    }
    return new SecYPort.Xpn(members.indexOf(sci) + 1, salt(key));
  }

  static byte[] salt(KeyId key) {
    ByteBuffer salt = ByteBuffer.allocate(SALT);
    key.server().write(salt);
    int number = (int) key.number();
    salt.putShort(0, (short) (salt.getShort(0) ^ number));
    salt.putShort(2, (short) (salt.getShort(2) ^ number >>> Short.SIZE));
    return salt.array();
  }
}
