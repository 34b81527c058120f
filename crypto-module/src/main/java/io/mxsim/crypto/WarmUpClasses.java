package io.mxsim.crypto;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.StringTokenizer;

/**
 * The library's classes that a power-up uses once the library is ready, in the order in which it
 * does. They lie in a signed jar, which no class-data archive takes: reading them is a good part of
 * a cold self-test, and can go on while the library still checks itself.
 */
final class WarmUpClasses {
  private static final String LIBRARY = "org.bouncycastle.";

  private WarmUpClasses() {}

  /** Loads them and initialises none: that has to wait for the library. */
  static void load() {
    ClassLoader loader = WarmUpClasses.class.getClassLoader();
    StringTokenizer names = names();
    while (names.hasMoreTokens()) {
      try {
        Class.forName(LIBRARY.concat(names.nextToken()), false, loader);
      } catch (ClassNotFoundException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private static StringTokenizer names() {
    try (InputStream in = WarmUpClasses.class.getResourceAsStream("warm-up.classes")) {
      return new StringTokenizer(new String(in.readAllBytes(), StandardCharsets.US_ASCII), "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
