package io.mxsim.lab.bench;

/**
 * A large configuration as {@code set} lines: 10,000 units with six statements each and 20,000
 * static routes with two, 100,000 lines in all, in the order in which a router prints them.
 */
final class ConfigurationLines {
  /** Of one list, for completion. */
  static final int ROUTES = 20_000;

  private static final int UNITS = 10_000;
  private static final int UNITS_OF_A_PORT = 500;
  private static final int TYPICAL_MTU = 1400;

  private ConfigurationLines() {}

  static String text() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < UNITS; i++) {
      unit(text, i);
    }
    for (int i = 0; i < ROUTES; i++) {
      String route = "set routing-options static route " + route(i) + ' ';
      line(text, route, "next-hop 10.0." + i % 250 + '.' + (1 + i % 7));
      line(text, route, "retain");
    }
    return text.toString();
  }

  private static void unit(StringBuilder text, int i) {
    int port = i / UNITS_OF_A_PORT;
    String unit =
        "set interfaces xe-" + port / 10 + "/0/" + port % 10 + " unit " + (i % UNITS_OF_A_PORT + 1);
    line(text, unit, " description \"customer " + i + '"');
    line(text, unit, " vlan-id " + (i % 4000 + 1));
    line(text, unit, " family inet mtu " + (TYPICAL_MTU + i % 100));
    line(text, unit, " family inet address 10." + (i >> 8) + '.' + (i & 255) + ".1/24");
    line(text, unit, " family inet6 mtu " + (TYPICAL_MTU + i % 100));
    line(text, unit, " family inet6 address 2001:db8:" + Integer.toHexString(i) + "::1/64");
  }

  private static String route(int i) {
    return "172." + (i >> 8) + '.' + (i & 255) + ".0/24";
  }

  private static void line(StringBuilder text, String statement, String rest) {
    text.append(statement).append(rest).append('\n');
  }
}
