package io.mxsim.re.syslog;

/**
 * Which messages a destination takes: a facility ({@code null} for {@code any}) from a severity
 * upwards ({@code null} for {@code none}).
 */
public record Selector(Facility facility, Severity severity) {
  boolean takes(Message message) {
    return severity != null
        && (facility == null || facility == message.facility())
        && severity.takes(message.severity());
  }
}
