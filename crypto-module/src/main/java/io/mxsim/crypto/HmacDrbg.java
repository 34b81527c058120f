package io.mxsim.crypto;

import java.util.Arrays;

/**
 * The mechanism HMAC_DRBG with SHA-256 and 256 bits of strength (SP 800-90A section 10.1.2): Key, V
 * and the reseed counter, and the checks of section 9. Every request ends with an update of Key and
 * V under one-way functions, so that nobody who sees a state, let alone an output, can compute what
 * was given before (backtracking resistance, section 8.8). For one thread at a time.
 */
final class HmacDrbg {
  /** In bits. */
  static final int STRENGTH = 256;

  /** The least entropy input: one that has as many bits as the strength. */
  static final int ENTROPY_BYTES = STRENGTH / 8;

  /** Section 8.6.7: half the strength. */
  static final int NONCE_BYTES = STRENGTH / 16;

  /** Table 2: 2^19 bits a request. */
  static final int REQUEST_BYTES = 1 << 16;

  /** What a personalization string or an additional input may have; table 2 would admit 2^32. */
  static final int INPUT_BYTES = 1 << 16;

  private static final byte[] NOTHING = {};
  private static final byte[] ZERO = {0};
  private static final byte[] ONE = {1};

  private final WipedHmac hmac = new WipedHmac();
  private final byte[] key = new byte[WipedHmac.BYTES];
  private final byte[] v = new byte[WipedHmac.BYTES];
  private final long reseedInterval;
  private long requests;
  private boolean instantiated;

  /** What a call of section 9 comes back with; nothing was done unless it is {@link #SUCCESS}. */
  enum Status {
    SUCCESS("done"),
    /** A length or a strength that the mechanism does not have. */
    BAD_INPUT("a length or a strength it does not have"),
    /** The entropy source gave no input, or too little. */
    NO_ENTROPY("its entropy source gives nothing"),
    /** The reseed counter has reached its interval. */
    RESEED_REQUIRED("it has to be reseeded"),
    /** It was never instantiated, or its state was overwritten. */
    NO_STATE("it has no state");

    private final String what;

    Status(String what) {
      this.what = what;
    }

    /** In words. */
    String what() {
      return what;
    }
  }

  /** Without a state, until {@link #instantiate}. */
  HmacDrbg(long reseedInterval) {
    this.reseedInterval = reseedInterval;
  }

  /** Section 9.1. */
  Status instantiate(int strength, byte[] entropy, byte[] nonce, byte[] personalization) {
    if (strength > STRENGTH || personalization.length > INPUT_BYTES || nonce.length < NONCE_BYTES) {
      return Status.BAD_INPUT;
    }
    if (isShort(entropy)) {
      return Status.NO_ENTROPY;
    }
    Arrays.fill(key, (byte) 0);
    Arrays.fill(v, (byte) 1);
    update(true, entropy, nonce, personalization);
    requests = 1;
    instantiated = true;
    return Status.SUCCESS;
  }

  /** Section 9.2. */
  Status reseed(byte[] entropy, byte[] additional) {
    if (!instantiated) {
      return Status.NO_STATE;
    }
    if (additional.length > INPUT_BYTES) {
      return Status.BAD_INPUT;
    }
    if (isShort(entropy)) {
      return Status.NO_ENTROPY;
    }
    update(true, entropy, additional, NOTHING);
    requests = 1;
    return Status.SUCCESS;
  }

  /** Section 9.3 without prediction resistance: who wants that reseeds first. */
  Status generate(int strength, byte[] out, byte[] additional) {
    if (!instantiated) {
      return Status.NO_STATE;
    }
    if (strength > STRENGTH || out.length > REQUEST_BYTES || additional.length > INPUT_BYTES) {
      return Status.BAD_INPUT;
    }
    if (requests > reseedInterval) {
      return Status.RESEED_REQUIRED;
    }
    if (additional.length > 0) {
      update(true, additional, NOTHING, NOTHING);
    }
    for (int done = 0; done < out.length; done += v.length) {
      hmac.mac(key, v, v);
      System.arraycopy(v, 0, out, done, Math.min(v.length, out.length - done));
    }
    update(additional.length > 0, additional, NOTHING, NOTHING);
    requests++;
    return Status.SUCCESS;
  }

  /** Section 9.4: the state is overwritten. */
  void uninstantiate() {
    Arrays.fill(key, (byte) 0);
    Arrays.fill(v, (byte) 0);
    requests = 0;
    instantiated = false;
  }

  /** Whether nothing is left of the state. */
  boolean isBlank() {
    int bits = 0;
    for (int i = 0; i < key.length; i++) {
      bits |= key[i] | v[i];
    }
    return bits == 0 && requests == 0 && !instantiated;
  }

  /** Requests since the last seed, the next one included. */
  long requests() {
    return requests;
  }

  /** HMAC_DRBG_Update (section 10.1.2.2); the second round only with provided data. */
  private void update(boolean provided, byte[] a, byte[] b, byte[] c) {
    hmac.mac(key, key, v, ZERO, a, b, c);
    hmac.mac(key, v, v);
    if (provided) {
      hmac.mac(key, key, v, ONE, a, b, c);
      hmac.mac(key, v, v);
    }
  }

  private static boolean isShort(byte[] entropy) {
    return entropy == null || entropy.length < ENTROPY_BYTES;
  }
}
