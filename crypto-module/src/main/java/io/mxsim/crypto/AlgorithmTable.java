package io.mxsim.crypto;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringTokenizer;

/**
 * The algorithms, modes and sizes one module offers in one release; all others are refused (P-CR1).
 * Read from a resource named after the release: a {@code [module]} line opens a table, and each
 * line in it is an algorithm and its allowed {@code size} or {@code size/size} pairs, where {@code
 * *} allows every size.
 */
public final class AlgorithmTable {
  private static final int ANY = -1;
  private static final Map<ReleaseProfile, Map<ModuleName, AlgorithmTable>> LOADED =
      new EnumMap<>(ReleaseProfile.class);

  /** One pair of sizes. */
  public record Entry(int size, int secondSize) {
    boolean permits(int size, int secondSize) {
      return (this.size == ANY || this.size == size)
          && (this.secondSize == ANY || this.secondSize == secondSize);
    }
  }

  private final Map<Algorithm, List<Entry>> entries = new EnumMap<>(Algorithm.class);

  private AlgorithmTable() {}

  /** The table of {@code module} in {@code release}; null when the release has no such module. */
  public static AlgorithmTable of(ReleaseProfile release, ModuleName module) {
    return tables(release).get(module);
  }

  /** The modules that {@code release} has, in the order of the self-test. */
  public static Set<ModuleName> modules(ReleaseProfile release) {
    return tables(release).keySet();
  }

  /** Whether the table has {@code algorithm} with these sizes; a size that has no meaning is 0. */
  public boolean permits(Algorithm algorithm, int size, int secondSize) {
    List<Entry> allowed = entries.get(algorithm);
    if (allowed == null) {
      return false;
    }
    for (Entry entry : allowed) {
      if (entry.permits(size, secondSize)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the table has {@code algorithm} in any size. */
  public boolean has(Algorithm algorithm) {
    return entries.containsKey(algorithm);
  }

  /** What the table says, for a reader: algorithm to its pairs of sizes, -1 for every size. */
  public Map<Algorithm, List<Entry>> entries() {
    return Map.copyOf(entries);
  }

  private static synchronized Map<ModuleName, AlgorithmTable> tables(ReleaseProfile release) {
    Map<ModuleName, AlgorithmTable> tables = LOADED.get(release);
    if (tables == null) {
      tables = read(release);
      LOADED.put(release, tables);
    }
    return tables;
  }

  private static Map<ModuleName, AlgorithmTable> read(ReleaseProfile release) {
    String name = release.name().concat(".table");
    try (InputStream resource = AlgorithmTable.class.getResourceAsStream(name)) {
      return parse(new String(resource.readAllBytes(), StandardCharsets.US_ASCII));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<ModuleName, AlgorithmTable> parse(String text) {
    Map<ModuleName, AlgorithmTable> tables = new EnumMap<>(ModuleName.class);
    AlgorithmTable table = null;
    StringTokenizer lines = new StringTokenizer(text, "\n");
    while (lines.hasMoreTokens()) {
      String line = lines.nextToken();
      if (line.charAt(0) == '[') {
        table = new AlgorithmTable();
        tables.put(ModuleName.labelled(line.substring(1, line.indexOf(']'))), table);
      } else if (line.charAt(0) != '#') {
        table.add(new StringTokenizer(line, " "));
      }
    }
    return tables;
  }

  private void add(StringTokenizer words) {
    Algorithm algorithm = Algorithm.labelled(words.nextToken());
    List<Entry> allowed = new ArrayList<>();
    while (words.hasMoreTokens()) {
      String pair = words.nextToken();
      int slash = pair.indexOf('/');
      int size = size(slash < 0 ? pair : pair.substring(0, slash));
      allowed.add(new Entry(size, slash < 0 ? 0 : size(pair.substring(slash + 1))));
    }
    if (allowed.isEmpty()) {
      allowed.add(new Entry(0, 0));
    }
    entries.put(algorithm, List.copyOf(allowed));
  }

  private static int size(String word) {
    return word.equals("*") ? ANY : Integer.parseInt(word);
  }
}
