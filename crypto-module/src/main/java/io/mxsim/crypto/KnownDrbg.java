package io.mxsim.crypto;

/** A DRBG of a known-answer test: the module's own DRBG code on the entropy of a vector. */
public final class KnownDrbg {
  private static final byte[] NOTHING = {};

  private final byte[][] inputs;
  private final Drbg drbg;
  private int next;

  KnownDrbg(CryptoModule module, byte[][] inputs, byte[] nonce, byte[] personalization) {
    this.inputs = inputs;
    this.drbg = new Drbg(module, this::input, Drbg.RESEED_INTERVAL);
    drbg.require(drbg.instantiate(HmacDrbg.STRENGTH, nonce, personalization));
  }

  /** Reseeds from the next entropy input. */
  public void reseed() {
    reseed(NOTHING);
  }

  /** Reseeds from the next entropy input and {@code additional}. */
  public void reseed(byte[] additional) {
    drbg.require(drbg.reseed(additional));
  }

  /** {@code length} bytes of output. */
  public byte[] generate(int length) {
    return generate(length, NOTHING);
  }

  /** {@code length} bytes of output, with an additional input. */
  public byte[] generate(int length, byte[] additional) {
    byte[] out = new byte[length];
    drbg.require(drbg.generate(HmacDrbg.STRENGTH, out, additional));
    return out;
  }

  private byte[] input() {
    return next < inputs.length ? inputs[next++].clone() : null;
  }
}
