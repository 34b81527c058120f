package io.mxsim.crypto.csp;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The tables beside this package. */
final class Resource {
  private Resource() {}

  /** The lines of a table that are not empty and not a comment. */
  static List<String> lines(String name) {
    try (InputStream in = Resource.class.getResourceAsStream(name)) {
      List<String> lines = new ArrayList<>();
      BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (!line.isBlank() && line.charAt(0) != '#') {
          lines.add(line);
        }
      }
      return lines;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** {@code [name]} lines, each with its {@code field: text} lines, in their order. */
  static Map<String, Map<String, String>> sections(List<String> lines) {
    Map<String, Map<String, String>> sections = new LinkedHashMap<>();
    Map<String, String> section = Map.of();
    for (String line : lines) {
      if (line.charAt(0) == '[') {
        section = new LinkedHashMap<>();
        sections.put(line.substring(1, line.length() - 1), section);
      } else {
        int colon = line.indexOf(':');
        section.put(line.substring(0, colon), line.substring(colon + 1).strip());
      }
    }
    return sections;
  }
}
