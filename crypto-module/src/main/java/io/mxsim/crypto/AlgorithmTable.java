package io.mxsim.crypto;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringTokenizer;

/**
 * The algorithms, modes, sizes and uses one module offers in one release; all others are refused
 * (P-CR1). Read from a resource named after the release: a {@code [module]} line opens a table, and
 * each line in it is an algorithm, its allowed {@code size} or {@code size/size} pairs, a colon,
 * and what it may be used for. {@code 112+} stands for 112 and every larger first size.
 */
public final class AlgorithmTable {
  private static final String ENTROPY = "entropy";
  private static final Map<ReleaseProfile, Release> LOADED = new EnumMap<>(ReleaseProfile.class);

  /**
   * One pair of sizes.
   *
   * @param orMore whether every larger {@code size} is allowed too
   */
  public record Entry(int size, boolean orMore, int secondSize) {
    boolean permits(int size, int secondSize) {
      return (this.size == size || orMore && size > this.size) && this.secondSize == secondSize;
    }
  }

  /** One line of a table. */
  public record Row(List<Entry> sizes, Set<Use> uses) {
    boolean permits(int size, int secondSize) {
      for (Entry entry : sizes) {
        if (entry.permits(size, secondSize)) {
          return true;
        }
      }
      return false;
    }
  }

  private record Release(Map<ModuleName, AlgorithmTable> modules, AlgorithmTable entropy) {}

  private final Map<Algorithm, Row> rows = new EnumMap<>(Algorithm.class);

  private AlgorithmTable() {}

  /** The table of {@code module} in {@code release}; null when the release has no such module. */
  public static AlgorithmTable of(ReleaseProfile release, ModuleName module) {
    return load(release).modules.get(module);
  }

  /** The table of what seeds the generators (policy table 10). */
  public static AlgorithmTable entropy(ReleaseProfile release) {
    return load(release).entropy;
  }

  /** The modules that {@code release} has, in the order of the self-test. */
  public static Set<ModuleName> modules(ReleaseProfile release) {
    return load(release).modules.keySet();
  }

  /** Whether {@code algorithm} may be so used with these sizes; one without a meaning is 0. */
  public boolean permits(Algorithm algorithm, Use use, int size, int secondSize) {
    Row row = rows.get(algorithm);
    return row != null && row.uses.contains(use) && row.permits(size, secondSize);
  }

  /** Whether the table has {@code algorithm} with these sizes for any use. */
  public boolean permits(Algorithm algorithm, int size, int secondSize) {
    Row row = rows.get(algorithm);
    return row != null && row.permits(size, secondSize);
  }

  /** Whether the table has {@code algorithm} in any size. */
  public boolean has(Algorithm algorithm) {
    return rows.containsKey(algorithm);
  }

  /** What the table says, for a reader. */
  public Map<Algorithm, Row> rows() {
    return Map.copyOf(rows);
  }

  private static synchronized Release load(ReleaseProfile release) {
    Release tables = LOADED.get(release);
    if (tables == null) {
      tables = read(release);
      LOADED.put(release, tables);
    }
    return tables;
  }

  private static Release read(ReleaseProfile release) {
    String name = release.name().concat(".table");
    try (InputStream resource = AlgorithmTable.class.getResourceAsStream(name)) {
      return parse(new String(resource.readAllBytes(), StandardCharsets.US_ASCII));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Release parse(String text) {
    Map<ModuleName, AlgorithmTable> modules = new EnumMap<>(ModuleName.class);
    AlgorithmTable entropy = new AlgorithmTable();
    AlgorithmTable table = null;
    StringTokenizer lines = new StringTokenizer(text, "\n");
    while (lines.hasMoreTokens()) {
      String line = lines.nextToken();
      if (line.charAt(0) == '[') {
        String label = line.substring(1, line.indexOf(']'));
        table = label.equals(ENTROPY) ? entropy : new AlgorithmTable();
        if (table != entropy) {
          modules.put(ModuleName.labelled(label), table);
        }
      } else if (line.charAt(0) != '#') {
        table.add(new StringTokenizer(line, " "));
      }
    }
    return new Release(modules, entropy);
  }

  private void add(StringTokenizer words) {
    Algorithm algorithm = Algorithm.labelled(words.nextToken());
    List<Entry> sizes = new ArrayList<>();
    String word = words.nextToken();
    while (!word.equals(":")) {
      sizes.add(entry(word));
      word = words.nextToken();
    }
    if (sizes.isEmpty()) {
      sizes.add(new Entry(0, false, 0));
    }
    Set<Use> uses = EnumSet.noneOf(Use.class);
    while (words.hasMoreTokens()) {
      uses.add(Use.labelled(words.nextToken()));
    }
    rows.put(algorithm, new Row(List.copyOf(sizes), uses));
  }

  private static Entry entry(String pair) {
    int slash = pair.indexOf('/');
    String first = slash < 0 ? pair : pair.substring(0, slash);
    boolean orMore = first.endsWith("+");
    int size = Integer.parseInt(orMore ? first.substring(0, first.length() - 1) : first);
    return new Entry(size, orMore, slash < 0 ? 0 : Integer.parseInt(pair.substring(slash + 1)));
  }
}
