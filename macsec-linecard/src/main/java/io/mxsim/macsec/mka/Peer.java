package io.mxsim.macsec.mka;

import io.mxsim.macsec.control.Sci;
import java.time.Instant;
import java.util.Optional;

/** Another member of the connectivity association, as its last MKPDU left it. */
final class Peer {
  final MemberId member;
  final Instant since;
  Sci sci;
  long messageNumber;
  int priority;
  boolean keyServer;
  boolean macsecDesired;
  int capability;
  boolean live;
  Instant liveSince;
  Instant heard;
  Optional<Mkpdu.SakUse> sakUse = Optional.empty();

  Peer(MemberId member, Instant now) {
    this.member = member;
    this.since = now;
  }

  void heard(Mkpdu pdu, Instant now) {
    sci = pdu.actor();
    messageNumber = pdu.messageNumber();
    priority = pdu.priority();
    keyServer = pdu.keyServer();
    macsecDesired = pdu.macsecDesired();
    capability = pdu.capability();
    sakUse = pdu.sakUse();
    heard = now;
  }

  Mkpdu.Entry entry() {
    return new Mkpdu.Entry(member, messageNumber);
  }

  /** Whether it says that it receives under a key. */
  boolean receives(KeyId key) {
    return sakUse.flatMap(use -> use.of(key)).filter(Mkpdu.KeyUse::rx).isPresent();
  }

  /** Whether it says that it sends under a key. */
  boolean sends(KeyId key) {
    return sakUse.flatMap(use -> use.of(key)).filter(Mkpdu.KeyUse::tx).isPresent();
  }
}
