package io.mxsim.crypto;

/**
 * The health tests of SP 800-90A section 11.3 that a vector cannot hold: each function of a DRBG of
 * the module is called with everything it has to refuse.
 */
public enum DrbgErrorHandling {
  /** Section 11.3.2. */
  INSTANTIATE {
    @Override
    boolean holds(CryptoModule module) {
      Drbg drbg = new Drbg(module, () -> new byte[ENTROPY], 1);
      return drbg.instantiate(STRENGTH + 1, NONCE, NOTHING) == HmacDrbg.Status.BAD_INPUT
          && drbg.instantiate(STRENGTH, NOTHING, NOTHING) == HmacDrbg.Status.BAD_INPUT
          && drbg.instantiate(STRENGTH, NONCE, TOO_LONG) == HmacDrbg.Status.BAD_INPUT
          && withoutEntropy(module).instantiate(STRENGTH, NONCE, NOTHING)
              == HmacDrbg.Status.NO_ENTROPY
          && withTooLittle(module).instantiate(STRENGTH, NONCE, NOTHING)
              == HmacDrbg.Status.NO_ENTROPY
          && drbg.isBlank();
    }
  },
  /** Section 11.3.4. */
  RESEED {
    @Override
    boolean holds(CryptoModule module) {
      boolean[] dry = {false};
      Drbg drbg = new Drbg(module, () -> dry[0] ? null : new byte[ENTROPY], 1);
      boolean refusedWithoutState = drbg.reseed(NOTHING) == HmacDrbg.Status.NO_STATE;
      drbg.instantiate(STRENGTH, NONCE, NOTHING);
      boolean refusedTooLong = drbg.reseed(TOO_LONG) == HmacDrbg.Status.BAD_INPUT;
      dry[0] = true;
      return refusedWithoutState
          && refusedTooLong
          && drbg.reseed(NOTHING) == HmacDrbg.Status.NO_ENTROPY;
    }
  },
  /** Sections 11.3.3 and 11.3.5. */
  GENERATE {
    @Override
    boolean holds(CryptoModule module) {
      boolean[] dry = {false};
      Drbg drbg = new Drbg(module, () -> dry[0] ? null : new byte[ENTROPY], 1);
      byte[] out = new byte[1];
      boolean refusedWithoutState =
          drbg.generate(STRENGTH, out, NOTHING) == HmacDrbg.Status.NO_STATE;
      drbg.instantiate(STRENGTH, NONCE, NOTHING);
      boolean refusedBadInput =
          drbg.generate(STRENGTH + 1, out, NOTHING) == HmacDrbg.Status.BAD_INPUT
              && drbg.generate(STRENGTH, TOO_LONG.clone(), NOTHING) == HmacDrbg.Status.BAD_INPUT
              && drbg.generate(STRENGTH, out, TOO_LONG) == HmacDrbg.Status.BAD_INPUT;
      dry[0] = true;
      boolean reseedsAtItsInterval =
          drbg.generate(STRENGTH, out, NOTHING) == HmacDrbg.Status.SUCCESS
              && drbg.generate(STRENGTH, out, NOTHING) == HmacDrbg.Status.NO_ENTROPY;
      drbg.destroy();
      return refusedWithoutState
          && refusedBadInput
          && reseedsAtItsInterval
          && drbg.isBlank()
          && drbg.generate(STRENGTH, out, NOTHING) == HmacDrbg.Status.NO_STATE;
    }
  };

  private static final int STRENGTH = HmacDrbg.STRENGTH;
  private static final int ENTROPY = HmacDrbg.ENTROPY_BYTES;
  private static final byte[] NOTHING = {};
  private static final byte[] NONCE = new byte[HmacDrbg.NONCE_BYTES];
  private static final byte[] TOO_LONG = new byte[HmacDrbg.REQUEST_BYTES + 1];

  /** Whether every wrong call is refused, and changes nothing. */
  abstract boolean holds(CryptoModule module);

  private static Drbg withoutEntropy(CryptoModule module) {
    return new Drbg(module, () -> null, 1);
  }

  private static Drbg withTooLittle(CryptoModule module) {
    return new Drbg(module, () -> new byte[ENTROPY - 1], 1);
  }
}
