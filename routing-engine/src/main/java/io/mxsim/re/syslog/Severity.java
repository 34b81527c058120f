package io.mxsim.re.syslog;

import java.util.Locale;

/** How bad it is, worst first (RFC 5424 table 2); debug messages exist on no file by name. */
public enum Severity {
  EMERGENCY,
  ALERT,
  CRITICAL,
  ERROR,
  WARNING,
  NOTICE,
  INFO;

  /** As written in the configuration. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether a selector of this level takes a message of {@code severity}. */
  boolean takes(Severity severity) {
    return severity.ordinal() <= ordinal();
  }
}
