package io.mxsim.re.dot1xd;

import io.mxsim.macsec.control.CipherSuite;
import io.mxsim.re.config.ConfigNode;
import io.mxsim.re.dot1xd.ConnectivityAssociation.Mode;
import io.mxsim.re.mgd.Findings;
import java.util.List;
import java.util.Optional;

/** What a commit finds wrong with a connectivity association, beyond what the model says. */
final class AssociationCheck {
  private static final int WHOLE_NAME = 64;
  private static final int DIGITS = 2;

  private final boolean approved;
  private final Optional<KeyModules> modules;
  private final ConfigNode security;
  private final Findings findings;

  /**
   * For one commit.
   *
   * @param approved whether FIPS mode is in force, or is asked for
   */
  AssociationCheck(
      boolean approved, Optional<KeyModules> modules, ConfigNode security, Findings findings) {
    this.approved = approved;
    this.modules = modules;
    this.security = security;
    this.findings = findings;
  }

  void check(ConfigNode ca) {
    List<String> path = List.of("security", "macsec", "connectivity-association " + ca.value());
    CipherSuite suite = ConnectivityAssociation.suite(ca);
    Mode mode = ConnectivityAssociation.mode(ca);
    if (suite.extendedPn() && approved) {
      findings.error(
          path,
          "cipher-suite " + ca.text("cipher-suite").orElse(""),
          "not allowed in FIPS mode: extended packet numbers are not approved");
    }
    if (mode == Mode.STATIC_SAK && suite != CipherSuite.GCM_AES_128) {
      findings.error(
          path,
          "cipher-suite " + ca.text("cipher-suite").orElse(""),
          "static-sak mode has keys of 32 digits: only gcm-aes-128 is possible");
    }
    if (ca.text("security-mode").filter("dynamic"::equals).isPresent()) {
      findings.warning(
          path, "security-mode dynamic", "accepted, but 802.1X authentication is not available");
    }
    if (ca.has("mka", "must-secure") && ca.has("mka", "should-secure")) {
      findings.error(path, "mka", "must-secure and should-secure exclude each other");
    }
    ca.find("pre-shared-key").ifPresent(key -> keys(path, "pre-shared-key", key, suite));
    ca.text("pre-shared-key-chain")
        .flatMap(chain -> security.find("authentication-key-chains", "key-chain", chain))
        .ifPresent(chain -> chain(path, chain, suite));
  }

  private void keys(List<String> path, String statement, ConfigNode key, CipherSuite suite) {
    key.text("ckn")
        .filter(ckn -> ckn.length() < WHOLE_NAME)
        .ifPresent(ckn ->
            findings.warning(
                path,
                statement,
                "To maximize security, recommend configuring all 64 digits of pre-shared-key ckn"));
    key.find("cak").ifPresent(cak -> length(path, statement, cak, suite));
  }

  private void chain(List<String> path, ConfigNode chain, CipherSuite suite) {
    String statement = "pre-shared-key-chain " + chain.value();
    for (ConfigNode key : chain.all("key")) {
      for (String leaf : List.of("key-name", "secret", "start-time")) {
        if (!key.has(leaf)) {
          findings.error(path, statement, "key " + key.value() + " has no " + leaf);
        }
      }
      key.find("secret").ifPresent(secret -> length(path, statement, secret, suite));
    }
  }

  /** A CAK is as long as the SAKs of the suite, or as the module can use it. */
  private void length(List<String> path, String statement, ConfigNode secret, CipherSuite suite) {
    int digits = PreSharedKey.digits(secret);
    int most = DIGITS * modules.map(keys -> most(keys, suite)).orElse(suite.keyBytes());
    if (digits < 0) {
      findings.error(path, statement, "the key must be hexadecimal digits (0-9, a-f, A-F)");
    } else if (digits > most) {
      findings.error(
          path,
          statement,
          "the key has " + digits + " digits; with this cipher suite it may have " + most);
    }
  }

  private int most(KeyModules keys, CipherSuite suite) {
    return new KeyModules(keys.macsec(), keys.openssl(), approved).cakBytes(suite);
  }
}
