package io.mxsim.lab.bench;

import io.mxsim.re.config.ConfigReader;
import io.mxsim.re.config.ConfigTree;
import io.mxsim.re.config.Loaded;
import io.mxsim.re.model.Model;
import io.mxsim.re.model.Platform;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;

/**
 * A process of its own: what any program needs for the large configuration (maps of maps, printed
 * and compressed), and what the tree of the configuration takes. Prints three figures: milliseconds
 * of the one, milliseconds of reading into the other, megabytes of the other.
 */
final class BareConfiguration {
  private static final int COLLECTIONS = 3;

  private BareConfiguration() {}

  private static final class Level {
    private final Map<String, Level> below = new TreeMap<>();
  }

  /** Measures and prints. */
  public static void main(String[] arguments) throws IOException {
    String text = ConfigurationLines.text();
    long start = System.nanoTime();
    Level top = maps(text);
    try (OutputStream out = new GZIPOutputStream(OutputStream.nullOutputStream())) {
      print(top, out);
    }
    double bare = (System.nanoTime() - start) / 1e6;
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    ConfigTree empty = ConfigTree.empty(Model.load(new Platform(true, true)).root());
    long before = used();
    start = System.nanoTime();
    Loaded loaded = ConfigReader.checking(null, false).set(empty, List.of(), bytes);
    double read = (System.nanoTime() - start) / 1e6;
    double megabytes = (used() - before) / 1e6;
    if (loaded.errors() > 0) {
      throw new IOException("not all lines were read: " + loaded.problems().getFirst());
    }
    System.out.printf(Locale.ROOT, "%.1f %.1f %.1f%n", bare, read, megabytes);
  }

  private static Level maps(String text) {
    Level top = new Level();
    for (String line : text.split("\n")) {
      Level at = top;
      for (String word : line.split(" ")) {
        at = at.below.computeIfAbsent(word, any -> new Level());
      }
    }
    return top;
  }

  private static void print(Level level, OutputStream out) throws IOException {
    for (Map.Entry<String, Level> entry : level.below.entrySet()) {
      out.write((entry.getKey() + " {\n").getBytes(StandardCharsets.UTF_8));
      print(entry.getValue(), out);
      out.write("}\n".getBytes(StandardCharsets.UTF_8));
    }
  }

  private static long used() {
    for (int i = 0; i < COLLECTIONS; i++) {
      System.gc();
    }
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
