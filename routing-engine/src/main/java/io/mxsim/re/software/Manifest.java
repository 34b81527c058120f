package io.mxsim.re.software;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a package consists of, and the fingerprint of each of its files: the text that is signed.
 *
 * @param label what the package is
 * @param files SHA-256 fingerprints (32 bytes) by absolute path
 * @param untrusted paths of the files that have none, and therefore never execute
 */
public record Manifest(Label label, Map<String, byte[]> files, Set<String> untrusted) {
  private static final String[] HEADERS = {
    "package", "architecture", "version", "description", "build", "fits"
  };
  private static final String FINGERPRINT = " sha256=";
  private static final String NONE = " no-fingerprint";
  private static final int FINGERPRINT_LENGTH = 32;

  /**
   * The head of a manifest.
   *
   * @param name such as {@code fips-mode}
   * @param architecture such as {@code powerpc}, where the file's name has it; else empty
   * @param version such as {@code 19.1R2.8}
   * @param description as {@code show version} prints it
   * @param build as {@code show version} prints it in brackets
   * @param fits what an image can be installed on: models of chassis and one of {@code re1800} and
   *     {@code vmhost}; empty for a package that goes onto an image
   */
  public record Label(
      String name,
      String architecture,
      String version,
      String description,
      String build,
      Set<String> fits) {
    /** The label of a package that goes onto an image. */
    public Label(String name, String version, String description, String build) {
      this(name, "", version, description, build, Set.of());
    }

    /** Whether it is a whole system. */
    public boolean image() {
      return !fits.isEmpty();
    }
  }

  public String name() {
    return label.name();
  }

  public String version() {
    return label.version();
  }

  /** {@code name-version}, as it is kept. */
  public String keptName() {
    return name() + "-" + version();
  }

  /** {@code name-architecture-version}, as the installer names it. */
  public String fullName() {
    String architecture = label.architecture();
    return architecture.isEmpty() ? keptName() : name() + "-" + architecture + "-" + version();
  }

  /** The file of {@code content} that is not as it was signed; empty when all are. */
  Optional<String> mismatch(Map<String, byte[]> content, Fingerprint sha256) {
    for (String path : content.keySet()) {
      if (!files.containsKey(path) && !untrusted.contains(path)) {
        return Optional.of(path + " is not in the manifest");
      }
    }
    for (String path : untrusted) {
      if (!content.containsKey(path)) {
        return Optional.of(path + " is missing");
      }
    }
    for (Map.Entry<String, byte[]> entry : files.entrySet()) {
      byte[] bytes = content.get(entry.getKey());
      if (bytes == null) {
        return Optional.of(entry.getKey() + " is missing");
      }
      if (!Arrays.equals(entry.getValue(), sha256.of(bytes))) {
        return Optional.of(entry.getKey() + ": fingerprint mismatch");
      }
    }
    return Optional.empty();
  }

  /** Computes SHA-256, in a cryptographic module where one runs. */
  @FunctionalInterface
  public interface Fingerprint {
    byte[] of(byte[] content);
  }

  /**
   * The signed form: the head's lines, then for each file {@code PATH sha256=HEX}, or {@code PATH
   * no-fingerprint}.
   */
  byte[] encode() {
    StringBuilder text = new StringBuilder();
    String[] values = {
      label.name(),
      label.architecture(),
      label.version(),
      label.description(),
      label.build(),
      String.join(" ", new TreeSet<>(label.fits()))
    };
    for (int i = 0; i < HEADERS.length; i++) {
      text.append(HEADERS[i]).append(": ").append(values[i]).append('\n');
    }
    files.forEach((path, fingerprint) ->
        text.append(path)
            .append(FINGERPRINT)
            .append(HexFormat.of().formatHex(fingerprint))
            .append('\n'));
    for (String path : new TreeSet<>(untrusted)) {
      text.append(path).append(NONE).append('\n');
    }
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
    Set<String> fits = values[5].isEmpty() ? Set.of() : Set.of(distinct(values[5]));
    Label label = new Label(values[0], values[1], values[2], values[3], values[4], fits);
    return withFiles(label, text, at);
  }

  private static String[] distinct(String words) {
    return new TreeSet<>(Arrays.asList(words.split(" "))).toArray(String[]::new);
  }

  private static Manifest withFiles(Label label, String text, int start) throws MalformedPackage {
    Map<String, byte[]> files = new LinkedHashMap<>();
    Set<String> untrusted = new TreeSet<>();
    int at = start;
    while (at < text.length()) {
      int end = text.indexOf('\n', at);
      if (end < 0) {
        throw new MalformedPackage("manifest has a line that is no fingerprint");
      }
      if (text.startsWith(NONE, end - NONE.length()) && end - NONE.length() > at) {
        untrusted.add(text.substring(at, end - NONE.length()));
      } else {
        fingerprint(text, at, end, files);
      }
      at = end + 1;
    }
    return new Manifest(label, files, untrusted);
  }

  private static void fingerprint(String text, int at, int end, Map<String, byte[]> files)
      throws MalformedPackage {
    int mark = text.indexOf(FINGERPRINT, at);
    int digits = mark + FINGERPRINT.length();
    if (mark < 0 || end - digits != 2 * FINGERPRINT_LENGTH) {
      throw new MalformedPackage("manifest has a line that is no fingerprint");
    }
    try {
      files.put(text.substring(at, mark), HexFormat.of().parseHex(text, digits, end));
    } catch (IllegalArgumentException e) {
      throw new MalformedPackage("manifest has a line that is no fingerprint");
    }
  }
}
