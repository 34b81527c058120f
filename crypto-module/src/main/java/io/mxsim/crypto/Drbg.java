package io.mxsim.crypto;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import org.bouncycastle.crypto.EntropySource;
import org.bouncycastle.crypto.fips.FipsDRBG;
import org.bouncycastle.crypto.fips.FipsSecureRandom;

/**
 * A DRBG with its entropy source: it reseeds by itself when its interval is over, and on request
 * (prediction resistance). The operational one and those of the known-answer test are objects of
 * this class. Safe for several threads.
 */
final class Drbg implements CryptoModule.Destructible {
  /**
   * Requests between two seeds. SP 800-90A table 2 admits 2^48; a small one has the noise tested
   * again soon.
   */
  static final long RESEED_INTERVAL = 1024;

  private static final byte[] NOTHING = {};

  private final CryptoModule module;
  private final Entropy entropy;
  private final HmacDrbg mechanism;
  private FipsSecureRandom numbers;

  /** Where entropy input comes from. */
  @FunctionalInterface
  interface Entropy {
    /** At least 32 bytes, which the DRBG overwrites; null when there are none to be had. */
    byte[] next();
  }

  Drbg(CryptoModule module, Entropy entropy, long reseedInterval) {
    this.module = module;
    this.entropy = entropy;
    this.mechanism = new HmacDrbg(reseedInterval);
  }

  /** Instantiates with entropy input of its own. */
  synchronized HmacDrbg.Status instantiate(int strength, byte[] nonce, byte[] personalization) {
    byte[] seed = seed(Function.DRBG_INSTANTIATE);
    HmacDrbg.Status status = mechanism.instantiate(strength, seed, nonce, personalization);
    wipe(seed);
    return status;
  }

  /** Reseeds from the entropy source. */
  synchronized HmacDrbg.Status reseed(byte[] additional) {
    byte[] seed = seed(Function.DRBG_RESEED);
    HmacDrbg.Status status = mechanism.reseed(seed, additional);
    wipe(seed);
    return status;
  }

  /** Fills {@code out}, reseeding before when the interval is over; on refusal it stays blank. */
  synchronized HmacDrbg.Status generate(int strength, byte[] out, byte[] additional) {
    HmacDrbg.Status status = mechanism.generate(strength, out, additional);
    if (status == HmacDrbg.Status.RESEED_REQUIRED) {
      status = reseed(additional);
      if (status == HmacDrbg.Status.SUCCESS) {
        status = mechanism.generate(strength, out, NOTHING);
      }
    }
    if (status == HmacDrbg.Status.SUCCESS) {
      module.faults().pass(Function.DRBG_GENERATE, out, 0);
    }
    return status;
  }

  /** {@link #numbers} with 256 bits of fresh entropy behind them: for a key (P-CR4). */
  SecureRandom numbersOfAKey() {
    require(reseed(NOTHING));
    return numbers();
  }

  /**
   * The form that the library's key generators and signers insist on: an instance of its own DRBG
   * that takes 256 bits from this one before each of its requests.
   */
  synchronized SecureRandom numbers() {
    if (numbers == null) {
      numbers =
          FipsDRBG.SHA256_HMAC
              .fromEntropySource(Relay::new)
              .setSecurityStrength(HmacDrbg.STRENGTH)
              .setEntropyBitsRequired(HmacDrbg.STRENGTH)
              .build("numbers of a module".getBytes(StandardCharsets.US_ASCII), true);
    }
    return numbers;
  }

  /** Requests since the last seed, the next one included; for tests. */
  synchronized long requests() {
    return mechanism.requests();
  }

  /** Overwrites the state (SP 800-90A section 9.4). */
  @Override
  public synchronized void destroy() {
    mechanism.uninstantiate();
    numbers = null;
  }

  synchronized boolean isBlank() {
    return mechanism.isBlank();
  }

  /** Refuses in the module's name unless {@code status} is that of a request that was served. */
  void require(HmacDrbg.Status status) {
    if (status != HmacDrbg.Status.SUCCESS) {
      throw refusal(status);
    }
  }

  private ModuleRefusal refusal(HmacDrbg.Status status) {
    ModuleRefusal.Reason reason =
        status == HmacDrbg.Status.BAD_INPUT
            ? ModuleRefusal.Reason.BAD_INPUT
            : ModuleRefusal.Reason.STATE;
    return module.refusal(reason, "a request to its DRBG: ".concat(status.what()));
  }

  private byte[] seed(Function function) {
    byte[] seed = entropy.next();
    if (seed != null) {
      module.faults().pass(function, seed, 0);
    }
    return seed;
  }

  private static void wipe(byte[] seed) {
    if (seed != null) {
      Arrays.fill(seed, (byte) 0);
    }
  }

  /** This DRBG's output as the entropy input of the library's. */
  private final class Relay implements EntropySource {
    private final int bits;

    Relay(int bits) {
      this.bits = bits;
    }

    @Override
    public boolean isPredictionResistant() {
      return true;
    }

    @Override
    public byte[] getEntropy() {
      byte[] out = new byte[(bits + 7) / 8];
      require(generate(HmacDrbg.STRENGTH, out, NOTHING));
      return out;
    }

    @Override
    public int entropySize() {
      return bits;
    }
  }
}
