package io.mxsim.crypto;

/** A DRBG of a known-answer test: the module's own DRBG code on the entropy of a vector. */
public final class KnownDrbg {
  private final byte[][] inputs;
  private final Drbg drbg;
  private int next;

  KnownDrbg(CryptoModule module, byte[][] inputs, byte[] nonce, byte[] personalization) {
    this.inputs = inputs;
    this.drbg = new Drbg(module.faults(), this::input, nonce, personalization);
  }

  /** Reseeds from the next entropy input. */
  public void reseed() {
    drbg.reseed();
  }

  /** {@code length} bytes of output. */
  public byte[] generate(int length) {
    byte[] out = new byte[length];
    drbg.generate(out);
    return out;
  }

  /** The library draws one block to compare the first one with; that block is not used. */
  private byte[] input() {
    byte[] input = inputs[next == 0 ? 0 : next - 1].clone();
    if (next == 0) {
      for (int i = 0; i < input.length; i++) {
        input[i] = (byte) ~input[i];
      }
    }
    next++;
    return input;
  }
}
