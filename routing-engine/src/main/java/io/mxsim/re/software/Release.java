package io.mxsim.re.software;

import io.mxsim.crypto.ReleaseProfile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The release a Routing Engine runs, as files of its image describe it.
 *
 * @param version such as {@code 19.1R2.8}
 * @param name such as {@code 19.1R2}
 * @param profile the release whose documents say how it behaves: its modules, suites and texts
 * @param kernel the kernel's build
 * @param kernelShort the kernel's build as the login banner cuts it
 * @param built date of the build
 * @param init name of the process that starts daemons, as it logs itself
 * @param packages what the image consists of, in the order of {@code show version}
 */
public record Release(
    String version,
    String name,
    ReleaseProfile profile,
    String kernel,
    String kernelShort,
    String built,
    String init,
    List<Component> packages) {
  /** Where the image keeps its description. */
  public static final String PROPERTIES = "/usr/share/release/release.properties";

  public static final String PACKAGES = "/usr/share/release/packages";

  /** One line of {@code show version}. */
  public record Component(String description, String build) {}

  /** Reads the two files. */
  public static Release read(byte[] properties, byte[] packages) {
    Map<String, String> values = new HashMap<>();
    lines(properties).forEach(line -> put(values, line));
    List<Component> components = new ArrayList<>();
    for (String line : lines(packages)) {
      int bar = line.indexOf('|');
      components.add(new Component(line.substring(0, bar), line.substring(bar + 1)));
    }
    return new Release(
        values.get("version"),
        values.get("name"),
        profile(values.get("profile")),
        values.get("kernel"),
        values.get("kernelShort"),
        values.get("built"),
        values.get("init"),
        List.copyOf(components));
  }

  /** The profile that the description of an image names; it need not be verified yet. */
  public static ReleaseProfile profile(String name) {
    return "20.3X75".equals(name) ? ReleaseProfile.JUNOS_20_3X75 : ReleaseProfile.JUNOS_19_1R2;
  }

  /** The non-empty lines of a text file. */
  public static List<String> lines(byte[] file) {
    List<String> lines = new ArrayList<>();
    String text = new String(file, StandardCharsets.UTF_8);
    int at = 0;
    while (at < text.length()) {
      int end = text.indexOf('\n', at);
      end = end < 0 ? text.length() : end;
      if (end > at) {
        lines.add(text.substring(at, end));
      }
      at = end + 1;
    }
    return lines;
  }

  private static void put(Map<String, String> values, String line) {
    int equals = line.indexOf('=');
    values.put(line.substring(0, equals), line.substring(equals + 1));
  }
}
