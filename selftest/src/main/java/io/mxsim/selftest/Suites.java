package io.mxsim.selftest;

import io.mxsim.crypto.Function;
import io.mxsim.crypto.ModuleName;
import io.mxsim.crypto.ReleaseProfile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.StringTokenizer;

/** The suites of a release, read from the resource named after it. */
public final class Suites {
  private static final Map<ReleaseProfile, List<Suite>> LOADED =
      new EnumMap<>(ReleaseProfile.class);

  private Suites() {}

  /** The suites of a Routing Engine, in the order of the transcript. */
  public static List<Suite> routingEngine(ReleaseProfile release) {
    List<Suite> suites = new ArrayList<>(all(release));
    suites.removeIf(suite -> suite.module() == ModuleName.BCM82391);
    return List.copyOf(suites);
  }

  /** The suite of a MACsec card (P-ST7). */
  public static Suite card(ReleaseProfile release) {
    for (Suite suite : all(release)) {
      if (suite.module() == ModuleName.BCM82391) {
        return suite;
      }
    }
    throw new IllegalStateException(release.name());
  }

  /** Every suite, the card's last. */
  static synchronized List<Suite> all(ReleaseProfile release) {
    List<Suite> suites = LOADED.get(release);
    if (suites == null) {
      suites = read(release);
      LOADED.put(release, suites);
    }
    return suites;
  }

  private static List<Suite> read(ReleaseProfile release) {
    List<Suite> suites = new ArrayList<>();
    StringTokenizer lines =
        new StringTokenizer(Suites.text(release.name().concat(".suites")), "\n");
    while (lines.hasMoreTokens()) {
      String line = lines.nextToken();
      if (line.charAt(0) == '[') {
        int close = line.indexOf(']');
        ModuleName module = ModuleName.labelled(line.substring(1, close));
        suites.add(new Suite(module, line.substring(close + 2), new ArrayList<>()));
      } else if (line.charAt(0) != '#') {
        suites.getLast().kats().add(kat(line));
      }
    }
    return suites;
  }

  private static Kat kat(String line) {
    int equals = line.indexOf(" = ");
    int mark = line.indexOf(" ! ");
    List<Function> units = new ArrayList<>();
    for (String unit : words(line.substring(mark + 3))) {
      units.add(Function.valueOf(unit));
    }
    return new Kat(line.substring(0, equals), words(line.substring(equals + 3, mark)), units);
  }

  private static List<String> words(String commaSeparated) {
    List<String> words = new ArrayList<>();
    StringTokenizer tokens = new StringTokenizer(commaSeparated, ",");
    while (tokens.hasMoreTokens()) {
      words.add(tokens.nextToken());
    }
    return words;
  }

  static String text(String resource) {
    try (InputStream in = Suites.class.getResourceAsStream(resource)) {
      return new String(in.readAllBytes(), StandardCharsets.US_ASCII);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
