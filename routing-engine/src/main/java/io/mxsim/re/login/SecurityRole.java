package io.mxsim.re.login;

import io.mxsim.re.permission.Rules;
import java.util.List;

/**
 * {@code security-role}: what an administrator of one duty may not do because it is the duty of
 * another, whatever the flags of the class say.
 */
enum SecurityRole {
  AUDIT_ADMINISTRATOR(
      "^(request security|request system (zeroize|reboot|halt|power-off|software)|rollback"
          + "|set date|start shell)",
      "^(security|system (fips|login|root-authentication|services))"),
  CRYPTO_ADMINISTRATOR(
      "^(clear log|file (delete|rename)|set date|start shell|request system software)",
      "^system (login|syslog|root-authentication)"),
  IDS_ADMINISTRATOR(
      "^(clear log|file (delete|rename)|request security|request system (zeroize|software)"
          + "|set date|start shell)",
      "^(security|system (fips|login|syslog|root-authentication))"),
  SECURITY_ADMINISTRATOR(
      "^(clear log|file (delete|rename)|request security)",
      "^(security authentication-key-chains|system syslog)");

  private final Rules commands;
  private final Rules configuration;

  SecurityRole(String commands, String configuration) {
    this.commands = Rules.lines(List.of(), List.of(commands));
    this.configuration = Rules.lines(List.of(), List.of(configuration));
  }

  static SecurityRole of(String word) {
    return valueOf(word.toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
  }

  /** The commands that are others' duty. */
  Rules commands() {
    return commands;
  }

  /** The statements that are others' duty. */
  Rules configuration() {
    return configuration;
  }
}
