package io.mxsim.macsec.secy;

import io.mxsim.macsec.control.SecureKey;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Iterator;

/**
 * Packet numbers that deleted associations have used, so that one that is made again under the same
 * key goes on behind them. AES-KW makes the same octets of the same SAK, so a wrapped SAK tells a
 * key without being one.
 */
final class SpentNumbers {
  /** Keys remembered; a SAK of key agreement never comes twice, those of a configuration may. */
  private static final int LIMIT = 64;

  private final ArrayDeque<Spent> spent = new ArrayDeque<>();

  /**
   * What one association has used.
   *
   * @param base of its IVs
   * @param nextPn the lowest that is free, 0 for none
   */
  private record Spent(byte[] wrapped, byte[] base, long nextPn) {
    boolean concerns(SecureKey key, byte[] otherBase) {
      return Arrays.equals(wrapped, key.wrapped()) && Arrays.equals(base, otherBase);
    }
  }

  /** An association goes. */
  void remember(SecureKey key, byte[] base, long nextPn) {
    spent.removeIf(old -> old.concerns(key, base));
    spent.addLast(new Spent(key.wrapped().clone(), base, nextPn));
    if (spent.size() > LIMIT) {
      spent.removeFirst();
    }
  }

  /** The packet number to begin with when {@code wanted} was asked for. */
  long first(SecureKey key, byte[] base, long wanted) {
    for (Iterator<Spent> all = spent.iterator(); all.hasNext(); ) {
      Spent old = all.next();
      if (old.concerns(key, base)) {
        boolean used = old.nextPn() == 0 || Long.compareUnsigned(old.nextPn(), wanted) > 0;
        return used ? old.nextPn() : wanted;
      }
    }
    return wanted;
  }

  void forget() {
    spent.clear();
  }
}
