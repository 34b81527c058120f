package io.mxsim.re.dot1xd;

import io.mxsim.crypto.Csp;
import io.mxsim.crypto.Obfuscation;
import io.mxsim.crypto.csp.CspName;
import io.mxsim.macsec.mka.Ckn;
import io.mxsim.re.config.ConfigNode;
import java.util.Arrays;
import java.util.Optional;

/**
 * A CAK that stands in the configuration in its {@code $9$} form, and its name. Its octets are read
 * when it begins to be used.
 */
record PreSharedKey(Ckn ckn, ConfigNode secret) {
  private static final int NIBBLE = 4;

  /** Those two leaves of a statement; empty while one is missing. */
  static Optional<PreSharedKey> of(ConfigNode statement, String name, String secret) {
    Optional<ConfigNode> key = statement.find(secret);
    return statement
        .text(name)
        .flatMap(digits -> key.map(node -> new PreSharedKey(Ckn.parse(digits), node)));
  }

  /** How many hexadecimal digits a secret has; -1 when it is not made of them. */
  static int digits(ConfigNode secret) {
    byte[] plain = plain(secret);
    boolean hexadecimal = true;
    for (byte digit : plain) {
      hexadecimal &= Character.digit(digit, 16) >= 0;
    }
    Arrays.fill(plain, (byte) 0);
    return hexadecimal ? plain.length : -1;
  }

  /**
   * The CAK, filled with zeros on the right to so many octets (what Junos does with a short one).
   */
  Csp open(KeyModules modules, int octets) {
    return octets(modules, CspName.MACSEC_CAK, secret, octets);
  }

  static Csp octets(KeyModules modules, CspName name, ConfigNode secret, int octets) {
    byte[] plain = plain(secret);
    byte[] key = new byte[octets];
    for (int at = 0; at < Math.min(plain.length, 2 * octets); at++) {
      int digit = Math.max(0, Character.digit(plain[at], 16));
      key[at / 2] |= (byte) (at % 2 == 0 ? digit << NIBBLE : digit);
    }
    Arrays.fill(plain, (byte) 0);
    return modules.readKey(name, key);
  }

  /** Whether the other key is this one, name and secret. */
  boolean same(PreSharedKey other) {
    byte[] mine = plain(secret);
    byte[] others = plain(other.secret);
    boolean same = ckn.equals(other.ckn) && Arrays.equals(mine, others);
    Arrays.fill(mine, (byte) 0);
    Arrays.fill(others, (byte) 0);
    return same;
  }

  private static byte[] plain(ConfigNode secret) {
    byte[] obfuscated = secret.secretValue();
    byte[] plain = Obfuscation.decode(obfuscated).orElseGet(() -> obfuscated.clone());
    Arrays.fill(obfuscated, (byte) 0);
    return plain;
  }
}
