package io.mxsim.re.ssh;

import io.mxsim.re.config.ConfigNode;
import java.util.List;
import java.util.Optional;

/** The algorithm lists of {@code [edit system services ssh]}, in the names of the wire. */
final class SshAlgorithms {
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

    boolean approves(String algorithm) {
      return approved.contains(algorithm);
    }

    /** What is configured and can be served; everything that can be served when nothing is. */
    List<String> of(ConfigNode ssh) {
      List<String> configured = configured(ssh);
      return configured.isEmpty()
          ? approved
          : configured.stream().filter(approved::contains).toList();
    }

    List<String> configured(ConfigNode ssh) {
      Optional<ConfigNode> node = ssh.find(statement);
      return node.map(ConfigNode::values).orElse(List.of());
    }
  }

  private SshAlgorithms() {}

  /**
   * Whether {@code hostkey-algorithm} lets keys of that kind ({@code ecdsa}, {@code rsa}) be used.
   */
  static boolean offers(ConfigNode ssh, String kind) {
    return !ssh.has("hostkey-algorithm", "no-ssh-" + kind)
        && !ssh.has("hostkey-algorithm", "ssh-" + kind, "deny");
  }
}
