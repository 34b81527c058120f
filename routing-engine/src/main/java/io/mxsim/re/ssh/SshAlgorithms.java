package io.mxsim.re.ssh;

import io.mxsim.crypto.Algorithm;
import io.mxsim.crypto.CryptoModule;
import io.mxsim.re.config.ConfigNode;
import io.mxsim.re.nonapproved.KeyKind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The algorithm lists of {@code [edit system services ssh]}, in the names of the wire. */
final class SshAlgorithms {
  /** Served where it is configured and the release has it (G-CR1), and never by default. */
  private static final String TRIPLE_DES = "3des-cbc";

  /** Those of policy section 2.2 that no maintained library has (docs/decisions/0402). */
  private static final Set<String> IN_NO_LIBRARY =
      Set.of(
          "cast128-cbc",
          "hmac-ripemd160",
          "hmac-ripemd160-etm@openssh.com",
          "umac-64@openssh.com",
          "umac-64-etm@openssh.com",
          "umac-128@openssh.com",
          "umac-128-etm@openssh.com");

  /** The statements that name algorithms, each with what the OpenSSL module can do (table 11). */
  enum Choice {
    CIPHERS(
        "ciphers",
        List.of(
            "aes128-ctr", "aes192-ctr", "aes256-ctr", "aes128-cbc", "aes192-cbc", "aes256-cbc")),
    MACS("macs", List.of("hmac-sha2-256", "hmac-sha2-512", "hmac-sha1")),
    KEY_EXCHANGES(
        "key-exchange", List.of("ecdh-sha2-nistp256", "ecdh-sha2-nistp384", "ecdh-sha2-nistp521"));

    private final String statement;
    private final List<String> approved;

    Choice(String statement, List<String> approved) {
      this.statement = statement;
      this.approved = approved;
    }

    String statement() {
      return statement;
    }

    /** Whether it may be configured in FIPS mode; the module says whether 3DES may. */
    boolean approves(String algorithm, CryptoModule openssl) {
      return approved.contains(algorithm)
          || algorithm.equals(TRIPLE_DES) && openssl.table().has(Algorithm.DES3_CBC);
    }

    /**
     * What is configured and can be served, in the names of the wire; the approved ones when
     * nothing is configured, in every mode.
     */
    List<String> of(ConfigNode ssh, CryptoModule openssl, boolean approvedOnly) {
      List<String> configured = configured(ssh);
      return configured.isEmpty()
          ? approved
          : configured.stream()
              .filter(name -> approves(name, openssl) || !approvedOnly && inLibrary(name))
              .map(SshAlgorithms::wireName)
              .toList();
    }

    List<String> configured(ConfigNode ssh) {
      Optional<ConfigNode> node = ssh.find(statement);
      return node.map(ConfigNode::values).orElse(List.of());
    }
  }

  private SshAlgorithms() {}

  /** Whether somebody still has it, module or library. */
  static boolean inLibrary(String algorithm) {
    return !IN_NO_LIBRARY.contains(algorithm);
  }

  private static String wireName(String word) {
    return switch (word) {
      case "group-exchange-sha2" -> "diffie-hellman-group-exchange-sha256";
      case "group-exchange-sha1" -> "diffie-hellman-group-exchange-sha1";
      case "dh-group14-sha1" -> "diffie-hellman-group14-sha1";
      case "dh-group1-sha1" -> "diffie-hellman-group1-sha1";
      default -> word;
    };
  }

  /**
   * Whether {@code hostkey-algorithm} lets keys of that kind ({@code ecdsa}, {@code rsa}) be used.
   */
  static boolean offers(ConfigNode ssh, String kind) {
    return !ssh.has("hostkey-algorithm", "no-ssh-" + kind)
        && !ssh.has("hostkey-algorithm", "ssh-" + kind, "deny");
  }

  static boolean offers(ConfigNode ssh, KeyKind kind) {
    return offers(ssh, kind.sshName().substring("ssh-".length()).toLowerCase(Locale.ROOT));
  }
}
