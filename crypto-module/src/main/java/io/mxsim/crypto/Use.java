package io.mxsim.crypto;

/** What an algorithm table lets an algorithm be used for: its column "Functions" (P-CR1). */
public enum Use {
  DIGEST("digest"),
  MAC("mac"),
  ENCRYPT("encrypt"),
  DECRYPT("decrypt"),
  WRAP("wrap"),
  UNWRAP("unwrap"),
  RANDOM("random"),
  /** Entropy for a DRBG. */
  SEED("seed"),
  DERIVE("derive"),
  AGREE("agree"),
  KEYGEN("keygen"),
  SIGGEN("siggen"),
  SIGVER("sigver"),
  /** Public key validation. */
  PKV("pkv");

  private final String label;

  Use(String label) {
    this.label = label;
  }

  /** The name in an algorithm table. */
  public String label() {
    return label;
  }

  static Use labelled(String label) {
    for (Use use : values()) {
      if (use.label.equals(label)) {
        return use;
      }
    }
    throw new IllegalArgumentException(label);
  }
}
