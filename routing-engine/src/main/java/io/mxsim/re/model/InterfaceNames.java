package io.mxsim.re.model;

import java.util.Set;

/** Recognises interface names: {@code xe-0/0/0:1}, {@code fxp0}, {@code ae3}, with a unit. */
final class InterfaceNames {
  private static final Set<String> PORTS =
      Set.of(
          "ge", "xe", "et", "ms", "gr", "ip", "lt", "vt", "fe", "so", "t1", "t3", "e1", "e3", "at",
          "sp", "lsq", "si", "mo");
  private static final Set<String> NUMBERED =
      Set.of(
          "fxp", "em", "lo", "ae", "me", "bme", "pp", "demux", "vme", "fab", "reth", "ams", "as",
          "ps", "rlt", "rms", "fti", "st");
  private static final Set<String> ALONE =
      Set.of("irb", "vlan", "dsc", "tap", "gre", "ipip", "mtun");

  private InterfaceNames() {}

  static boolean isName(String text, boolean unit) {
    int dot = text.indexOf('.');
    if (dot >= 0 && (!unit || !isNumber(text.substring(dot + 1)))) {
      return false;
    }
    String device = dot < 0 ? text : text.substring(0, dot);
    int dash = device.indexOf('-');
    if (dash > 0) {
      return PORTS.contains(device.substring(0, dash)) && isPlace(device.substring(dash + 1));
    }
    return ALONE.contains(device) || isNumbered(device);
  }

  private static boolean isNumbered(String device) {
    int digits = 0;
    while (digits < device.length() && !Character.isDigit(device.charAt(digits))) {
      digits++;
    }
    return NUMBERED.contains(device.substring(0, digits)) && isNumber(device.substring(digits));
  }

  /** {@code fpc/pic/port}, with a channel behind a colon where there is one. */
  private static boolean isPlace(String text) {
    int colon = text.indexOf(':');
    if (colon >= 0 && !isNumber(text.substring(colon + 1))) {
      return false;
    }
    String[] parts = (colon < 0 ? text : text.substring(0, colon)).split("/", -1);
    return parts.length == 3 && isNumber(parts[0]) && isNumber(parts[1]) && isNumber(parts[2]);
  }

  private static boolean isNumber(String text) {
    if (text.isEmpty() || text.length() > 10) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }
}
