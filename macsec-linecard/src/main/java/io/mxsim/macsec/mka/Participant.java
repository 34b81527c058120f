package io.mxsim.macsec.mka;

import io.mxsim.chassis.time.Timer;
import io.mxsim.macsec.control.Sci;
import io.mxsim.macsec.mka.Mkpdu.DistributedSak;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One actor in one connectivity association (IEEE 802.1X clause 9.4): a CAK on a port. */
final class Participant {
  /** Members that one MKPDU has room for; further ones are not taken. */
  private static final int MOST_PEERS = 30;

  /** Between two MKPDUs that events, not the hello time, ask for. */
  private static final Duration BURST = Duration.ofMillis(50);

  /** How long a distribution may keep the next one waiting. */
  private static final Duration DISTRIBUTION = Duration.ofSeconds(6);

  private static final int VERSION = 3;
  private static final int CAPABILITY = 3;
  private static final int NEVER_SERVER = 255;

  private final Kay kay;
  private final Ckn ckn;
  private final CaKeys keys;
  private final Map<MemberId, Peer> peers = new LinkedHashMap<>();
  private Role role;
  private MemberId self;
  private SentNumbers numbers = new SentNumbers();
  private Timer hello;
  private Instant lastSent = Instant.MIN;
  private Optional<MemberId> server = Optional.empty();
  private long keyNumber;
  private boolean wantsSak;
  private Optional<Distribution> distribution = Optional.empty();
  private Instant distributed = Instant.MIN;
  private boolean tellsUse;

  /** A SAK that is being handed out. */
  private record Distribution(KeyId key, DistributedSak set) {}

  Participant(Kay kay, Ckn ckn, CaKeys keys, Role role) {
    this.kay = kay;
    this.ckn = ckn;
    this.keys = keys;
    this.role = role;
  }

  Ckn ckn() {
    return ckn;
  }

  CaKeys keys() {
    return keys;
  }

  Role role() {
    return role;
  }

  void role(Role newRole) {
    role = newRole;
  }

  MemberId self() {
    return self;
  }

  long messageNumber() {
    return numbers.last();
  }

  /** Key numbers handed out. */
  long keyNumber() {
    return keyNumber;
  }

  boolean isServer() {
    return server.filter(self::equals).isPresent();
  }

  Optional<MemberId> server() {
    return server;
  }

  List<Peer> peers() {
    return List.copyOf(peers.values());
  }

  List<Peer> livePeers() {
    List<Peer> live = new ArrayList<>();
    for (Peer peer : peers.values()) {
      if (peer.live) {
        live.add(peer);
      }
    }
    return live;
  }

  /** How long a peer may stay silent from now on. */
  Duration holdOf(Peer peer) {
    return Duration.between(kay.now(), peer.heard.plus(kay.settings().life()));
  }

  boolean hasLivePeer() {
    return !livePeers().isEmpty();
  }

  /** A fresh member identifier, and everybody else forgotten. */
  void begin() {
    self = MemberId.of(kay.random(MemberId.OCTETS));
    numbers = new SentNumbers();
    peers.clear();
    server = Optional.empty();
    keyNumber = 0;
    distribution = Optional.empty();
    tellsUse = false;
    kay.happened(new MkaEvent.Began(ckn, self));
    send();
  }

  void end() {
    if (hello != null) {
      hello.cancel();
      hello = null;
    }
    keys.close();
    kay.happened(new MkaEvent.Ended(ckn));
  }

  /** An MKPDU with a good ICV has come. */
  void received(Mkpdu pdu) {
    Instant now = kay.now();
    if (pdu.actor().equals(kay.settings().sci())) {
      // An own frame that came back, whoever sent it back: it says nothing about a peer.
      kay.count(Tallies.What.DUPLICATE_ADDRESS);
      return;
    }
    if (pdu.member().equals(self)) {
      kay.count(Tallies.What.DUPLICATE_MEMBER);
      restart();
      return;
    }
    Peer peer = peers.get(pdu.member());
    if (peer != null && Long.compareUnsigned(pdu.messageNumber(), peer.messageNumber) <= 0) {
      boolean same = pdu.messageNumber() == peer.messageNumber;
      kay.count(same ? Tallies.What.DUPLICATE_NUMBER : Tallies.What.REPLAYED);
      kay.happened(new MkaEvent.Ignored("message number " + pdu.messageNumber() + " again"));
      return;
    }
    Optional<Mkpdu.Entry> aboutSelf = mention(pdu);
    if (aboutSelf.filter(entry -> entry.messageNumber() > numbers.last()).isPresent()) {
      restart();
      return;
    }
    if (peer == null) {
      if (peers.size() >= MOST_PEERS) {
        kay.happened(new MkaEvent.Ignored("more members than can be listed"));
        return;
      }
      peer = new Peer(pdu.member());
      peers.put(peer.member, peer);
      replaceOlder(peer, pdu.actor());
    }
    peer.heard(pdu, now);
    boolean knowsSelf =
        aboutSelf
            .filter(entry -> numbers.recent(entry.messageNumber(), now, kay.settings().life()))
            .isPresent();
    boolean becameLive = knowsSelf && !peer.live;
    if (becameLive) {
      peer.live = true;
      peer.liveSince = now;
      wantsSak = true;
      kay.happened(new MkaEvent.PeerLive(ckn, peer.member, peer.sci));
    }
    elect();
    if (becameLive || !knowsSelf) {
      sendSoon();
    }
    kay.peersChanged();
    pdu.distributedSak()
        .filter(set -> server.filter(pdu.member()::equals).isPresent())
        .ifPresent(set -> take(pdu.member(), set));
    kay.useReported();
    tryGenerate();
  }

  private static Optional<Mkpdu.Entry> find(List<Mkpdu.Entry> entries, MemberId member) {
    return entries.stream().filter(entry -> entry.member().equals(member)).findFirst();
  }

  private Optional<Mkpdu.Entry> mention(Mkpdu pdu) {
    return find(pdu.live(), self).or(() -> find(pdu.potential(), self));
  }

  /** A peer that has begun anew stands for its old identifier no longer. */
  private void replaceOlder(Peer fresh, Sci sci) {
    for (Peer peer : peers()) {
      if (peer != fresh && peer.sci != null && peer.sci.equals(sci)) {
        kay.count(Tallies.What.DUPLICATE_ADDRESS);
        lose(peer);
      }
    }
  }

  /** Somebody else uses the member identifier, or has seen it before (clause 9.4.2). */
  private void restart() {
    List<Peer> before = livePeers();
    begin();
    before.forEach(peer -> kay.happened(new MkaEvent.PeerLost(ckn, peer.member, peer.sci)));
    kay.peersChanged();
  }

  /** Forgets peers that were silent for too long. */
  private void expire() {
    Instant limit = kay.now().minus(kay.settings().life());
    boolean lost = false;
    for (Peer peer : peers()) {
      if (!peer.heard.isAfter(limit)) {
        lose(peer);
        lost = true;
      }
    }
    if (lost) {
      elect();
      kay.peersChanged();
      tryGenerate();
    }
  }

  private void lose(Peer peer) {
    peers.remove(peer.member);
    if (peer.live) {
      kay.happened(new MkaEvent.PeerLost(ckn, peer.member, peer.sci));
    }
  }

  /** Clause 9.5: the best priority among those who offer, then the lowest SCI. */
  private void elect() {
    KaySettings settings = kay.settings();
    MemberId best = null;
    int bestPriority = NEVER_SERVER;
    Sci bestSci = null;
    if (hasLivePeer() && settings.priority() != NEVER_SERVER) {
      best = self;
      bestPriority = settings.priority();
      bestSci = settings.sci();
    }
    for (Peer peer : livePeers()) {
      boolean better =
          peer.priority < bestPriority
              || bestSci != null
                  && peer.priority == bestPriority
                  && peer.sci.compareTo(bestSci) < 0;
      if (peer.priority != NEVER_SERVER && better) {
        best = peer.member;
        bestPriority = peer.priority;
        bestSci = peer.sci;
      }
    }
    Optional<MemberId> elected = Optional.ofNullable(best);
    if (!elected.equals(server)) {
      server = elected;
      distribution = Optional.empty();
      wantsSak |= isServer();
      kay.happened(new MkaEvent.KeyServer(ckn, elected.orElse(MemberId.NONE), isServer()));
    }
  }

  /** A new SAK is needed: packet numbers run out, time is up, or this CAK takes over. */
  void rekey() {
    wantsSak = true;
    tryGenerate();
  }

  /** Clause 9.8: the principal actor's key server makes a SAK, one after the other. */
  void tryGenerate() {
    Instant now = kay.now();
    boolean busy = distribution.isPresent() && distributed.plus(DISTRIBUTION).isAfter(now);
    boolean undecided =
        peers.values().stream().anyMatch(peer -> !peer.live)
            && distributed.plus(DISTRIBUTION).isAfter(now);
    if (!wantsSak || !isServer() || !hasLivePeer() || !kay.isPrincipal(this) || busy || undecided) {
      return;
    }
    wantsSak = false;
    keyNumber++;
    List<MemberId> members = new ArrayList<>(List.of(self));
    livePeers().forEach(peer -> members.add(peer.member));
    KaySettings settings = kay.settings();
    Sak sak = keys.generate(settings.suite(), members, keyNumber);
    KeyId key = new KeyId(self, keyNumber);
    int an = kay.nextAn();
    Optional<Long> suite = kay.suiteIdentifier();
    DistributedSak set =
        new DistributedSak(an, settings.offsetCode(), keyNumber, suite, keys.wrap(sak));
    distribution = Optional.of(new Distribution(key, set));
    distributed = now;
    kay.happened(new MkaEvent.SakGenerated(ckn, key, an));
    kay.newSak(this, key, an, sak, settings.suite(), settings.offsetCode());
    sendSoon();
  }

  /** The key server hands a SAK out. */
  private void take(MemberId from, DistributedSak set) {
    KeyId key = new KeyId(from, set.keyNumber());
    if (set.wrapped().length == 0 || kay.knows(key)) {
      return;
    }
    kay.suite(set)
        .ifPresentOrElse(
            suite ->
                keys.unwrap(set.wrapped())
                    .ifPresentOrElse(
                        sak -> kay.newSak(this, key, set.an(), sak, suite, set.offsetCode()),
                        () -> kay.happened(new MkaEvent.BadWrapping(ckn, from))),
            () -> kay.happened(new MkaEvent.Ignored("a SAK for an unknown cipher suite")));
    sendSoon();
  }

  /** The use of this participant's SAKs is told in every MKPDU from now on. */
  void tellUse() {
    tellsUse = true;
    sendSoon();
  }

  /** Sends an MKPDU as soon as the last one is not too close. */
  void sendSoon() {
    Instant earliest = lastSent.equals(Instant.MIN) ? kay.now() : lastSent.plus(BURST);
    Instant now = kay.now();
    schedule(earliest.isAfter(now) ? Duration.between(now, earliest) : Duration.ZERO);
  }

  private void schedule(Duration delay) {
    if (hello != null) {
      hello.cancel();
    }
    hello = kay.after(delay, "MKA hello", this::send);
  }

  private void send() {
    if (numbers.exhausted()) {
      restart();
      return;
    }
    expire();
    retireDistribution();
    Mkpdu pdu = compose();
    byte[] frame = MkpduWriter.write(pdu);
    byte[] icv = keys.icv(frame, frame.length - MkpduWriter.ICV);
    System.arraycopy(icv, 0, frame, frame.length - MkpduWriter.ICV, MkpduWriter.ICV);
    lastSent = kay.now();
    kay.send(frame, pdu);
    schedule(kay.settings().hello());
  }

  /** Every live peer has the SAK: it is handed out no longer. */
  private void retireDistribution() {
    if (distribution.isPresent()) {
      KeyId key = distribution.get().key();
      if (livePeers().stream().allMatch(peer -> peer.receives(key))) {
        distribution = Optional.empty();
        tryGenerate();
      }
    }
  }

  private Mkpdu compose() {
    List<Mkpdu.Entry> live = new ArrayList<>();
    List<Mkpdu.Entry> potential = new ArrayList<>();
    for (Peer peer : peers.values()) {
      (peer.live ? live : potential).add(peer.entry());
    }
    KaySettings settings = kay.settings();
    boolean offers = settings.priority() != NEVER_SERVER && (server.isEmpty() || isServer());
    Optional<DistributedSak> handedOut =
        isServer() && kay.isPrincipal(this)
            ? distribution.map(Distribution::set)
            : Optional.empty();
    return new Mkpdu(
        VERSION,
        settings.priority(),
        offers,
        true,
        CAPABILITY,
        settings.sci(),
        self,
        numbers.next(kay.now(), settings.life()),
        ckn,
        live,
        potential,
        handedOut.isPresent() ? kay.serverSsci(this) : 0,
        tellsUse ? Optional.of(kay.sakUse()) : Optional.empty(),
        handedOut,
        tellsUse ? kay.xpnSet() : Optional.empty());
  }

  /** SCIs of all members that are live, this one included, the greatest first. */
  List<Sci> members() {
    List<Sci> members = new ArrayList<>(List.of(kay.settings().sci()));
    livePeers().forEach(peer -> members.add(peer.sci));
    members.sort(Comparator.reverseOrder());
    return members;
  }
}
