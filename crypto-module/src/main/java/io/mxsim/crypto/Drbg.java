package io.mxsim.crypto;

import java.security.SecureRandom;
import java.util.function.Supplier;
import org.bouncycastle.crypto.EntropySourceProvider;
import org.bouncycastle.crypto.fips.FipsDRBG;
import org.bouncycastle.crypto.fips.FipsSecureRandom;

/**
 * One HMAC-SHA-256 DRBG of 256 bits strength, without prediction resistance (SP 800-90A section
 * 10.1.2); the library instantiates it at the first call. The operational one and those of the
 * known-answer test are objects of this class.
 */
final class Drbg {
  /** The library draws one block to compare with before it draws the seed itself. */
  private static final int INSTANTIATE_SEEDS = 2;

  private final Faults faults;
  private final Supplier<byte[]> entropy;
  private final FipsSecureRandom random;
  private int seeds;
  private boolean destroyed;

  /**
   * Instantiates.
   *
   * @param entropy 32 bytes a call; may throw to stop the module
   */
  Drbg(Faults faults, Supplier<byte[]> entropy, byte[] nonce, byte[] personalization) {
    this.faults = faults;
    this.entropy = entropy;
    this.random =
        FipsDRBG.SHA256_HMAC
            .fromEntropySource(provider())
            .setSecurityStrength(256)
            .setEntropyBitsRequired(256)
            .setPersonalizationString(personalization)
            .build(nonce, false);
  }

  synchronized void reseed() {
    random.reseed();
  }

  synchronized void generate(byte[] out) {
    random.nextBytes(out);
    faults.pass(Function.DRBG_GENERATE, out, 0);
  }

  /**
   * Uninstantiates (SP 800-90A section 9.4). The library has no call for it; a reseed writes K and
   * V anew in place, and nobody draws from what is there then.
   */
  synchronized void destroy() {
    if (seeds > 0 && !destroyed) {
      destroyed = true;
      random.reseed();
    }
  }

  /** The form that Bouncy Castle's key generators and signers take: the same generate path. */
  SecureRandom asSecureRandom() {
    return random;
  }

  private EntropySourceProvider provider() {
    return bits -> new Seed(bits);
  }

  /** What the library asks for seed material: first to instantiate, then to reseed. */
  private final class Seed implements org.bouncycastle.crypto.EntropySource {
    private final int bits;

    Seed(int bits) {
      this.bits = bits;
    }

    @Override
    public boolean isPredictionResistant() {
      return true;
    }

    @Override
    public byte[] getEntropy() {
      if (destroyed) {
        return filler();
      }
      byte[] seed = entropy.get();
      faults.pass(
          seeds < INSTANTIATE_SEEDS ? Function.DRBG_INSTANTIATE : Function.DRBG_RESEED, seed, 0);
      seeds++;
      return seed;
    }

    /** No noise that passed its tests looks like this. */
    private byte[] filler() {
      byte[] filler = new byte[(bits + 7) / 8];
      for (int i = 0; i < filler.length; i++) {
        filler[i] = (byte) i;
      }
      return filler;
    }

    @Override
    public int entropySize() {
      return bits;
    }
  }
}
