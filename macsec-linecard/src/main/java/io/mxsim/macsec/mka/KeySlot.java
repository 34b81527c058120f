package io.mxsim.macsec.mka;

import io.mxsim.macsec.control.Sci;
import io.mxsim.macsec.mka.Mkpdu.KeyUse;
import java.util.ArrayList;
import java.util.List;

/** An installed SAK: the latest one or the one before. */
final class KeySlot {
  final Participant participant;
  final KeyId key;
  final int an;
  final Sak sak;

  /** Receive channels that have an association under this key. */
  final List<Sci> receivers = new ArrayList<>();

  boolean tx;
  boolean rx;

  KeySlot(Participant participant, KeyId key, int an, Sak sak) {
    this.participant = participant;
    this.key = key;
    this.an = an;
    this.sak = sak;
  }

  KeyUse use(long lowestPn) {
    return new KeyUse(an, tx, rx, key, lowestPn & 0xffffffffL);
  }
}
