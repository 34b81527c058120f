package io.mxsim.re.syslog;

import java.util.Locale;

/** Where a message comes from, with the code of the wire (RFC 5424 table 1; local uses vary). */
public enum Facility {
  KERNEL(0),
  USER(1),
  DAEMON(3),
  AUTHORIZATION(4),
  FTP(11),
  NTP(12),
  SECURITY(13),
  DFC(17),
  EXTERNAL(18),
  FIREWALL(19),
  PFE(20),
  CONFLICT_LOG(21),
  CHANGE_LOG(22),
  INTERACTIVE_COMMANDS(23);

  private final int code;

  Facility(int code) {
    this.code = code;
  }

  public int code() {
    return code;
  }

  /** As {@code explicit-priority} writes it, in a short form where the box has one. */
  String shortWord() {
    return switch (this) {
      case AUTHORIZATION -> "AUTH";
      case CONFLICT_LOG -> "CONFLICT";
      case CHANGE_LOG -> "CHANGE";
      case INTERACTIVE_COMMANDS -> "INTERACT";
      case KERNEL, USER, DAEMON, FTP, NTP, SECURITY, DFC, EXTERNAL, FIREWALL, PFE -> name();
    };
  }

  /** As written in the configuration. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
