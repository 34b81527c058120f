package io.mxsim.crypto;

/**
 * The implementations of cryptography on the boards of a chassis, each with its own state, keys and
 * tests. {@link #QUICKSEC_7_0} and {@link #SSH_IPSEC} are the two further toolkits that release
 * 19.1R2 tests apart from {@link #QUICKSEC} (guide, "Understanding FIPS Self-Tests").
 */
public enum ModuleName {
  KERNEL("kernel"),
  MACSEC("macsec"),
  LIBMD("libmd"),
  OPENSSL("openssl"),
  QUICKSEC_7_0("quicksec-7.0"),
  QUICKSEC("quicksec"),
  SSH_IPSEC("ssh-ipsec"),
  BCM82391("bcm82391");

  private final String label;

  ModuleName(String label) {
    this.label = label;
  }

  /** The name in tables, fault names and status texts. */
  public String label() {
    return label;
  }

  /** The module of that label, or null when there is none. */
  public static ModuleName labelled(String label) {
    for (ModuleName name : values()) {
      if (name.label.equals(label)) {
        return name;
      }
    }
    return null;
  }
}
