package io.mxsim.selftest;

import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.StringTokenizer;

/** One vector of {@code vectors.kat}: fields by name. */
final class Vector {
  private static final Map<String, Vector> ALL = read();

  private final Map<String, String> fields = new HashMap<>();

  private Vector() {}

  static Vector named(String name) {
    return ALL.get(name);
  }

  /** Loads the resource, which otherwise happens at first use. */
  static int count() {
    return ALL.size();
  }

  String word(String field) {
    return fields.get(field);
  }

  int number(String field) {
    return Integer.parseInt(fields.get(field));
  }

  boolean has(String field) {
    return !fields.get(field).equals("-");
  }

  /** The bytes of a field; {@code -} is none. */
  byte[] bytes(String field) {
    String hex = fields.get(field);
    return hex.equals("-") ? new byte[0] : HexFormat.of().parseHex(hex);
  }

  private static Map<String, Vector> read() {
    Map<String, Vector> all = new HashMap<>();
    Vector vector = null;
    StringTokenizer lines = new StringTokenizer(Suites.text("vectors.kat"), "\n");
    while (lines.hasMoreTokens()) {
      String line = lines.nextToken();
      if (line.charAt(0) == '[') {
        vector = new Vector();
        all.put(line.substring(1, line.length() - 1), vector);
      } else if (line.charAt(0) != '#') {
        int blank = line.indexOf(' ');
        vector.fields.put(line.substring(0, blank), line.substring(blank + 1));
      }
    }
    return all;
  }
}
