package io.mxsim.macsec.control;

import io.mxsim.chassis.catalog.SlotId;
import io.mxsim.crypto.Algorithm;
import io.mxsim.crypto.Services;
import io.mxsim.crypto.Use;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * A Routing Engine's end of the way that SAKs take to the cards: wrapped by AES-KW (SP 800-38F)
 * under a key that the Routing Engine makes for each card. See
 * docs/decisions/0500-saks-cross-the-backplane-wrapped.md.
 */
public final class SakTransport implements AutoCloseable {
  private static final int SHORT_KEY = 16;
  private static final int LONG_KEY = 32;

  private final Services macsec;
  private final Consumer<byte[]> random;
  private final Map<SlotId, byte[]> keys = new TreeMap<>();

  /**
   * Without a key for any card.
   *
   * @param macsec of the Routing Engine's MACsec module, for the service MACsec connect
   * @param random fills an array from an approved DRBG
   */
  public SakTransport(Services macsec, Consumer<byte[]> random) {
    this.macsec = macsec;
    this.random = random;
  }

  /** Whether the card in that slot has been given a key. */
  public boolean knows(SlotId card) {
    return keys.containsKey(card);
  }

  /** A fresh key for the card, to be sent to it before anything that {@link #wrap} gives. */
  public TransportKey handOver(SlotId card) {
    forget(card);
    byte[] key = new byte[longest()];
    random.accept(key);
    keys.put(card, key);
    return new TransportKey(key.clone());
  }

  /**
   * A SAK on its way to a card that {@link #knows} says has a key.
   *
   * @param sak of 16 or 32 octets; stays the caller's
   * @param ssci 0 for suites without extended packet numbers
   * @param salt 12 octets for XPN suites, empty otherwise
   */
  public SecureKey wrap(SlotId card, byte[] sak, int ssci, byte[] salt) {
    byte[] key = keys.get(card);
    if (key == null) {
      throw new IllegalStateException(
          "no transport key was handed over to ".concat(card.toString()));
    }
    return new SecureKey(macsec.wrap(key, sak), ssci, salt);
  }

  /** The card has gone or boots: its key is overwritten. */
  public void forget(SlotId card) {
    byte[] key = keys.remove(card);
    if (key != null) {
      Arrays.fill(key, (byte) 0);
    }
  }

  /** Overwrites every key. */
  @Override
  public void close() {
    keys.values().forEach(key -> Arrays.fill(key, (byte) 0));
    keys.clear();
  }

  private int longest() {
    boolean offered = macsec.offers(Algorithm.AES_KW, Use.WRAP, 8 * LONG_KEY, 0);
    return offered ? LONG_KEY : SHORT_KEY;
  }
}
