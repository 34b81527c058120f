package io.mxsim.re.system;

import java.nio.charset.StandardCharsets;

/** The configuration of a box that nobody has configured yet. */
final class FactoryConfiguration {
  private static final String SYSLOG =
      """
      system {
          syslog {
              user * {
                  any emergency;
              }
              file messages {
                  any notice;
                  authorization info;
              }
              file interactive-commands {
                  interactive-commands any;
              }
          }
      }
      """;

  private FactoryConfiguration() {}

  static byte[] text() {
    return SYSLOG.getBytes(StandardCharsets.UTF_8);
  }
}
