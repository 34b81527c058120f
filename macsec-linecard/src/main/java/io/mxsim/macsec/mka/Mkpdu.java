package io.mxsim.macsec.mka;

import io.mxsim.macsec.control.Sci;
import java.util.List;
import java.util.Optional;

/**
 * An MKPDU (IEEE 802.1X clause 11.11), without its ICV.
 *
 * @param keyServer the Key Server flag
 * @param capability 0 to 3 of clause 11.11.3, table 11-6
 * @param messageNumber of 32 bits, unsigned
 * @param serverSsci low octet of the key server's SSCI in the header of the live peer list
 */
public record Mkpdu(
    int version,
    int priority,
    boolean keyServer,
    boolean macsecDesired,
    int capability,
    Sci actor,
    MemberId member,
    long messageNumber,
    Ckn ckn,
    List<Entry> live,
    List<Entry> potential,
    int serverSsci,
    Optional<SakUse> sakUse,
    Optional<DistributedSak> distributedSak,
    Optional<Xpn> xpn) {
  public Mkpdu {
    live = List.copyOf(live);
    potential = List.copyOf(potential);
  }

  /** A member of a peer list. */
  public record Entry(MemberId member, long messageNumber) {}

  /** The MACsec SAK Use set. */
  public record SakUse(
      KeyUse latest, KeyUse old, boolean plainTx, boolean plainRx, boolean delayProtect) {
    /** How the key is used, in whichever place it stands; empty when in none. */
    Optional<KeyUse> of(KeyId key) {
      if (latest.key().equals(key)) {
        return Optional.of(latest);
      }
      return old.key().equals(key) ? Optional.of(old) : Optional.empty();
    }
  }

  /**
   * The use of one key.
   *
   * @param lowestPn the low 32 bits of the lowest acceptable packet number
   */
  public record KeyUse(int an, boolean tx, boolean rx, KeyId key, long lowestPn) {
    /** No key. */
    static final KeyUse NONE = new KeyUse(0, false, false, KeyId.NONE, 0);
  }

  /**
   * The Distributed SAK set.
   *
   * @param offsetCode 0 integrity only, 1, 2, 3 for an offset of 0, 30, 50
   * @param suite the identifier, empty for GCM-AES-128
   * @param wrapped empty when the server wants no MACsec
   */
  public record DistributedSak(
      int an, int offsetCode, long keyNumber, Optional<Long> suite, byte[] wrapped) {}

  /** The XPN set: high halves of the lowest acceptable packet numbers. */
  public record Xpn(int suspensionSeconds, long latestHigh, long oldHigh) {}
}
