package io.mxsim.re.software;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a package consists of, and the fingerprint of each of its files: the text that is signed.
 *
 * @param name such as {@code fips-mode}
 * @param version such as {@code 19.1R2.8}
 * @param description as {@code show version} prints it
 * @param build as {@code show version} prints it in brackets
 * @param files SHA-256 fingerprints (32 bytes) by absolute path
 */
public record Manifest(
    String name, String version, String description, String build, Map<String, byte[]> files) {
  private static final String[] HEADERS = {"package", "version", "description", "build"};
  private static final int FINGERPRINT_LENGTH = 32;

  /** {@code name-version}, as the installer names it. */
  public String fullName() {
    return name + "-" + version;
  }

  /** The signed form: four header lines, then a line {@code PATH sha256=HEX} for each file. */
  byte[] encode() {
    StringBuilder text = new StringBuilder();
    String[] values = {name, version, description, build};
    for (int i = 0; i < HEADERS.length; i++) {
      text.append(HEADERS[i]).append(": ").append(values[i]).append('\n');
    }
    files.forEach((path, fingerprint) ->
        text.append(path)
            .append(" sha256=")
            .append(HexFormat.of().formatHex(fingerprint))
            .append('\n'));
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Reads a manifest whose signature was good: one that cannot be read is then the signer's bug.
   */
  public static Manifest trusted(byte[] encoded) {
    try {
      return decode(encoded);
    } catch (MalformedPackage e) {
      throw new IllegalStateException("a signed manifest is malformed", e);
    }
  }

  /**
   * Reads the signed form.
   *
   * @throws MalformedPackage when a header is missing or a line is not a fingerprint
   */
  static Manifest decode(byte[] encoded) throws MalformedPackage {
    String text = new String(encoded, StandardCharsets.UTF_8);
    String[] values = new String[HEADERS.length];
    int at = 0;
    for (int i = 0; i < HEADERS.length; i++) {
      int end = text.indexOf('\n', at);
      String prefix = HEADERS[i] + ": ";
      if (end < 0 || !text.startsWith(prefix, at)) {
        throw new MalformedPackage("manifest has no " + HEADERS[i]);
      }
      values[i] = text.substring(at + prefix.length(), end);
      at = end + 1;
    }
    return new Manifest(values[0], values[1], values[2], values[3], fingerprints(text, at));
  }

  private static Map<String, byte[]> fingerprints(String text, int start) throws MalformedPackage {
    Map<String, byte[]> files = new LinkedHashMap<>();
    int at = start;
    while (at < text.length()) {
      int end = text.indexOf('\n', at);
      int mark = text.indexOf(" sha256=", at);
      if (end < 0 || mark < 0 || end - mark != 8 + 2 * FINGERPRINT_LENGTH) {
        throw new MalformedPackage("manifest has a line that is no fingerprint");
      }
      try {
        files.put(text.substring(at, mark), HexFormat.of().parseHex(text, mark + 8, end));
      } catch (IllegalArgumentException e) {
        throw new MalformedPackage("manifest has a line that is no fingerprint");
      }
      at = end + 1;
    }
    return files;
  }
}
