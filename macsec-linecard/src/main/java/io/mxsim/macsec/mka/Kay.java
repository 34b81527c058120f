package io.mxsim.macsec.mka;

import io.mxsim.chassis.time.Timer;
import io.mxsim.macsec.control.CipherSuite;
import io.mxsim.macsec.control.Sci;
import io.mxsim.macsec.mka.Mkpdu.DistributedSak;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The key agreement entity of one port: its participants, the one among them that carries the
 * session (the principal actor), and the keys in use.
 */
public final class Kay {
  private final Surroundings surroundings;
  private final SecYPort port;
  private final Consumer<MkaEvent> events;
  private final Map<Ckn, Participant> participants = new LinkedHashMap<>();
  private final Tallies tallies = new Tallies();
  private final SecureSession session;
  private KaySettings settings;
  private Optional<Participant> principal = Optional.empty();
  private Timer rekey;

  /** Time and chance. */
  public interface Surroundings {
    Instant now();

    Timer after(Duration delay, String what, Runnable action);

    /** Fresh random octets of the module's DRBG. */
    byte[] random(int octets);
  }

  /** An entity without participants: what passes through the port is what the settings say. */
  public Kay(
      KaySettings settings, Surroundings surroundings, SecYPort port, Consumer<MkaEvent> events) {
    this.settings = settings;
    this.surroundings = surroundings;
    this.port = port;
    this.events = events;
    this.session = new SecureSession(this, port);
    session.disconnect();
  }

  /**
   * Other settings from now on; another suite or offset makes the key server hand out a new SAK.
   */
  public void settings(KaySettings newSettings) {
    boolean other =
        newSettings.suite() != settings.suite()
            || newSettings.offsetCode() != settings.offsetCode();
    settings = newSettings;
    if (principal.isEmpty()) {
      session.disconnect();
    }
    if (other) {
      principal.ifPresent(Participant::rekey);
    }
    participants.values().forEach(Participant::sendSoon);
  }

  /** A further CAK begins; {@code keys} are closed at its end. */
  public void add(Ckn ckn, CaKeys keys, Role role) {
    if (participants.containsKey(ckn)) {
      throw new IllegalArgumentException("CKN " + ckn + " is there already");
    }
    Participant participant = new Participant(this, ckn, keys, role);
    participants.put(ckn, participant);
    participant.begin();
  }

  /** A CAK has another part from now on, such as preceding. */
  public void role(Ckn ckn, Role role) {
    Participant participant = participants.get(ckn);
    if (participant != null) {
      participant.role(role);
      choosePrincipal();
    }
  }

  /** A CAK ends. */
  public void remove(Ckn ckn) {
    Participant participant = participants.remove(ckn);
    if (participant != null) {
      participant.end();
      choosePrincipal();
    }
  }

  /** Everything ends; the port passes what {@code settings} say for no session. */
  public void close() {
    participants.values().forEach(Participant::end);
    participants.clear();
    choosePrincipal();
    cancelRekey();
  }

  /** An EAPOL frame has come through the uncontrolled port. */
  public void received(byte[] frame) {
    switch (MkpduReader.read(frame)) {
      case MkpduReader.Outcome.Bad(MkpduReader.Reason reason) -> {
        count(
            switch (reason) {
              case DESTINATION -> Tallies.What.DESTINATION;
              case VERSION, AGILITY -> Tallies.What.VERSION;
              case FORMAT -> Tallies.What.FORMAT;
            });
        happened(new MkaEvent.Ignored(reason.name()));
      }
      case MkpduReader.Outcome.Good(Mkpdu pdu, int icvAt) -> received(pdu, frame, icvAt);
    }
  }

  private void received(Mkpdu pdu, byte[] frame, int icvAt) {
    Participant participant = participants.get(pdu.ckn());
    if (participant == null) {
      count(Tallies.What.CAK);
      happened(new MkaEvent.UnknownCkn(pdu.ckn(), pdu.actor()));
      return;
    }
    byte[] icv = Arrays.copyOfRange(frame, icvAt, icvAt + MkpduWriter.ICV);
    if (!MessageDigest.isEqual(participant.keys().icv(frame, icvAt), icv)) {
      count(Tallies.What.ICV);
      happened(new MkaEvent.BadIcv(pdu.ckn(), pdu.actor()));
      return;
    }
    count(Tallies.What.RECEIVED);
    happened(new MkaEvent.Pdu(false, pdu));
    participant.received(pdu);
  }

  /** The SecY says that the packet numbers of a key in use come to their end. */
  public void pnPending() {
    principal.ifPresent(Participant::rekey);
  }

  /** Sets the counters to zero. */
  public void clearCounters() {
    tallies.clear();
  }

  public MkaCounters counters() {
    return tallies.read();
  }

  public KaySettings settings() {
    return settings;
  }

  public SecYPort.Connect connect() {
    return session.connect();
  }

  /** The suite in use, or that would be. */
  public CipherSuite suite() {
    return session.latest().isPresent() ? session.suite() : settings.suite();
  }

  /** The participants as they are now, in the order in which they were added. */
  public List<ParticipantView> participants() {
    List<ParticipantView> views = new ArrayList<>();
    for (Participant participant : participants.values()) {
      views.add(ParticipantView.of(participant, isPrincipal(participant), session, now()));
    }
    return views;
  }

  Instant now() {
    return surroundings.now();
  }

  Timer after(Duration delay, String what, Runnable action) {
    return surroundings.after(delay, what, action);
  }

  byte[] random(int octets) {
    return surroundings.random(octets);
  }

  void happened(MkaEvent event) {
    events.accept(event);
  }

  void count(Tallies.What what) {
    tallies.count(what);
  }

  void send(byte[] frame, Mkpdu pdu) {
    count(Tallies.What.TRANSMITTED);
    happened(new MkaEvent.Pdu(true, pdu));
    port.send(frame);
  }

  boolean isPrincipal(Participant participant) {
    return principal.filter(carrier -> carrier == participant).isPresent();
  }

  int nextAn() {
    return session.nextAn();
  }

  boolean knows(KeyId key) {
    return session.knows(key);
  }

  Mkpdu.SakUse sakUse() {
    return session.use();
  }

  Optional<Mkpdu.Xpn> xpnSet() {
    return session.suite().extendedPn() ? Optional.of(session.high()) : Optional.empty();
  }

  /** Only XPN suites have one. */
  int serverSsci(Participant participant) {
    if (!settings.suite().extendedPn()) {
      return 0;
    }
    return participant.members().indexOf(settings.sci()) + 1;
  }

  /** The identifier that a Distributed SAK set carries: none for the default suite. */
  Optional<Long> suiteIdentifier() {
    return settings.suite() == CipherSuite.GCM_AES_128
        ? Optional.empty()
        : Optional.of(settings.suite().identifier());
  }

  /** The suite of a set, if it is one that there is and the key is of its length. */
  Optional<CipherSuite> suite(DistributedSak set) {
    long identifier = set.suite().orElse(CipherSuite.GCM_AES_128.identifier());
    for (CipherSuite suite : CipherSuite.values()) {
      if (suite.identifier() == identifier && set.wrapped().length == suite.keyBytes() + 8) {
        return Optional.of(suite);
      }
    }
    return Optional.empty();
  }

  void newSak(
      Participant participant, KeyId key, int an, Sak sak, CipherSuite suite, int offsetCode) {
    if (!isPrincipal(participant)) {
      become(participant);
    }
    int offset = offsetCode == 2 ? 30 : offsetCode == 3 ? 50 : 0;
    session.install(new KeySlot(participant, key, an, sak), suite, offset);
  }

  void useReported() {
    session.reported();
  }

  /** A member came or went. */
  void peersChanged() {
    choosePrincipal();
  }

  /** A key is sent under: time for the next one begins. */
  void sending(KeySlot slot) {
    cancelRekey();
    if (!settings.rekey().isZero()) {
      rekey = after(settings.rekey(), "SAK rekey", () -> principal.ifPresent(Participant::rekey));
    }
  }

  /** The key before is gone. */
  void retired() {
    principal.ifPresent(carrier -> happened(new MkaEvent.Principal(carrier.ckn(), carrier.role())));
  }

  /**
   * The principal actor: the primary CAK if somebody is there, else the one before it, else the
   * fallback. One that has carried the session goes on until the better one's SAK is installed.
   */
  private void choosePrincipal() {
    Optional<Participant> best = Optional.empty();
    Set<Sci> members = new HashSet<>();
    for (Participant participant : participants.values()) {
      participant.livePeers().forEach(peer -> members.add(peer.sci));
      boolean better = best.isEmpty() || participant.role().compareTo(best.get().role()) < 0;
      if (participant.hasLivePeer() && better) {
        best = Optional.of(participant);
      }
    }
    if (best.isEmpty()) {
      principal = Optional.empty();
      cancelRekey();
      session.disconnect();
      return;
    }
    session.keepOnly(members);
    if (!isPrincipal(best.get())) {
      become(best.get());
      best.get().rekey();
    }
  }

  private void become(Participant participant) {
    principal = Optional.of(participant);
    happened(new MkaEvent.Principal(participant.ckn(), participant.role()));
  }

  private void cancelRekey() {
    if (rekey != null) {
      rekey.cancel();
      rekey = null;
    }
  }
}
