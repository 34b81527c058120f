package io.mxsim.re.ssh;

import io.mxsim.crypto.CryptoModule;
import io.mxsim.crypto.PublicKey;
import io.mxsim.crypto.SshKeys;
import io.mxsim.re.config.ConfigNode;
import io.mxsim.re.fips.FipsState;
import io.mxsim.re.mgd.Change;
import io.mxsim.re.mgd.CommitProgress;
import io.mxsim.re.mgd.Findings;
import io.mxsim.re.mgd.StatementHandler;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which algorithms SSH may be configured with. In FIPS mode, and for a configuration that asks for
 * it, the approved ones (P-CR2, P-CR3, P-CR7), whichever statement was there first; otherwise those
 * that a maintained library still has.
 */
public final class ApprovedAlgorithms implements StatementHandler {
  private static final List<String> SSH = List.of("system", "services", "ssh");
  private static final Set<Integer> RSA_BITS = Set.of(2048, 3072, 4096);

  private final FipsState fips;
  private final CryptoModule openssl;

  public ApprovedAlgorithms(FipsState fips, CryptoModule openssl) {
    this.fips = fips;
    this.openssl = openssl;
  }

  @Override
  public List<String> path() {
    return List.of("system");
  }

  @Override
  public void verify(Change change, Findings findings) {
    boolean governed = fips.governs(change.after());
    change
        .after()
        .find(SSH.toArray(new String[0]))
        .ifPresent(ssh -> verifyLists(ssh, governed, findings));
    if (governed) {
      verifyUserKeys(change.after(), findings);
    }
  }

  @Override
  public void apply(Change change, CommitProgress progress) {
    // The statements are others'; this only judges them.
  }

  private void verifyLists(ConfigNode ssh, boolean governed, Findings findings) {
    for (SshAlgorithms.Choice choice : SshAlgorithms.Choice.values()) {
      for (String algorithm : choice.configured(ssh)) {
        String statement = choice.statement() + " " + algorithm;
        if (governed && !choice.approves(algorithm, openssl)) {
          findings.error(
              SSH, statement, "not an approved algorithm in FIPS mode; delete the statement");
        } else if (!SshAlgorithms.inLibrary(algorithm)) {
          findings.error(
              SSH, statement, "this algorithm is obsolete and not supported; delete the statement");
        }
      }
    }
    if (ssh.find("protocol-version").map(ConfigNode::values).orElse(List.of()).contains("v1")) {
      findings.error(
          SSH, "protocol-version v1", "SSH version 1 is not supported; delete the statement");
    }
  }

  private static void verifyUserKeys(ConfigNode config, Findings findings) {
    config
        .find("system", "root-authentication")
        .ifPresent(root -> verifyRsa(List.of("system", "root-authentication"), root, findings));
    config
        .find("system", "login")
        .map(login -> login.all("user"))
        .orElse(List.of())
        .forEach(user -> verifyUserKeys(user, user.value(), findings));
  }

  private static void verifyUserKeys(ConfigNode user, String name, Findings findings) {
    List<String> path = List.of("system", "login", "user " + name, "authentication");
    user.find("authentication").ifPresent(keys -> verifyRsa(path, keys, findings));
  }

  private static void verifyRsa(List<String> path, ConfigNode authentication, Findings findings) {
    for (ConfigNode key : authentication.all("ssh-rsa")) {
      int bits = modulusBits(key.value());
      if (!RSA_BITS.contains(bits)) {
        findings.error(
            path,
            "ssh-rsa",
            "an RSA key of "
                + bits
                + " bits is not approved in FIPS mode; use one of 2048, 3072 or 4096 bits");
      }
    }
  }

  /** The size of the key in a line such as {@code ssh-rsa AAAA… op@host}; 0 when it is no key. */
  private static int modulusBits(String line) {
    String[] words = line.strip().split("\\s+");
    if (words.length < 2) {
      return 0;
    }
    try {
      Optional<PublicKey> key = SshKeys.parse(Base64.getDecoder().decode(words[1]));
      return key.orElse(null) instanceof PublicKey.Rsa rsa ? rsa.modulus().bitLength() : 0;
    } catch (IllegalArgumentException e) {
      return 0;
    }
  }
}
