package io.mxsim.macsec.mka;

import io.mxsim.macsec.control.Sci;
import java.time.Instant;
import java.util.Optional;

/** Another member of the connectivity association, as its last MKPDU left it. */
final class Peer {
  final MemberId member;
  Sci sci;
  long messageNumber;
  int priority;
  boolean live;
  Instant liveSince;
  Instant heard;
  Optional<Mkpdu.SakUse> sakUse = Optional.empty();

  Peer(MemberId member) {
    this.member = member;
  }

  void heard(Mkpdu pdu, Instant now) {
    sci = pdu.actor();
    messageNumber = pdu.messageNumber();
    priority = pdu.priority();
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
