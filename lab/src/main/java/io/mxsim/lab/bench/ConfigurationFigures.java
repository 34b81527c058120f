package io.mxsim.lab.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * What an operator waits for who works on a large configuration, over SSH, from the Enter key on.
 * The router was booted with {@link ConfigurationLines}.
 */
final class ConfigurationFigures {
  private static final int ROUNDS = 7;
  private static final String FILE = "/var/tmp/large.set";
  private static final String OPERATIONAL = "@bench> ";
  private static final String CONFIGURATION = "@bench# ";
  private static final char ERASE_LINE = 0x15;

  private final OutputStream keys;
  private final InputStream screen;

  /** Types at a session that has shown its first prompt. */
  ConfigurationFigures(Process shell) {
    keys = shell.getOutputStream();
    screen = shell.getInputStream();
  }

  /** Milliseconds of each; {@code echo} is what a key needs to come back from a short line. */
  record Figures(
      double load,
      double commit,
      double oneMore,
      double firstLine,
      double completion,
      double echo) {}

  Figures measure() throws IOException {
    line("set cli screen-length 0", OPERATIONAL);
    double[] first = new double[ROUNDS];
    for (int i = 0; i < ROUNDS; i++) {
      first[i] = line("show configuration", "## Last commit");
      skipTo(OPERATIONAL);
    }
    line("configure", CONFIGURATION);
    line("show | display set | save " + FILE, CONFIGURATION);
    line("delete interfaces", CONFIGURATION);
    line("delete routing-options", CONFIGURATION);
    line("commit", "commit complete");
    skipTo(CONFIGURATION);
    double load = line("load set " + FILE, "load complete");
    skipTo(CONFIGURATION);
    double commit = line("commit", "commit complete");
    skipTo(CONFIGURATION);
    double[] more = new double[ROUNDS];
    for (int i = 0; i < ROUNDS; i++) {
      line("set interfaces xe-0/0/0 unit " + (i + 1) + " description more", CONFIGURATION);
      more[i] = line("commit", "commit complete");
      skipTo(CONFIGURATION);
    }
    double completion = key("set routing-options static route 172.5.1", '?', "ossible");
    double echo = key("set interfaces", '/', "/");
    return new Figures(
        load, commit, Stopwatch.median(more), Stopwatch.median(first), completion, echo);
  }

  /** Milliseconds from Enter behind {@code text} until {@code wanted} comes. */
  private double line(String text, String wanted) throws IOException {
    type(text);
    skipTo(text.substring(Math.max(0, text.length() - 4)));
    long start = System.nanoTime();
    type("\r");
    skipTo(wanted);
    return (System.nanoTime() - start) / 1e6;
  }

  /** Milliseconds from a key behind {@code text} until {@code wanted} comes. */
  private double key(String text, char key, String wanted) throws IOException {
    double[] samples = new double[ROUNDS];
    for (int i = 0; i < ROUNDS; i++) {
      type(text);
      skipTo(text.substring(text.length() - 4));
      long start = System.nanoTime();
      type(String.valueOf(key));
      skipTo(wanted);
      samples[i] = (System.nanoTime() - start) / 1e6;
      if (key == '?') {
        skipTo(CONFIGURATION);
        skipTo(text.substring(text.length() - 4));
      }
      type(ERASE_LINE + "top\r");
      skipTo("top");
      skipTo(CONFIGURATION);
    }
    return Stopwatch.median(samples);
  }

  private void type(String text) throws IOException {
    keys.write(text.getBytes(StandardCharsets.US_ASCII));
    keys.flush();
  }

  /** Reads up to and with {@code wanted}, however much stands before it. */
  private void skipTo(String wanted) throws IOException {
    int fits = 0;
    while (fits < wanted.length()) {
      int c = screen.read();
      if (c < 0) {
        throw new IOException("'" + wanted + "' did not come");
      }
      fits = c == wanted.charAt(fits) ? fits + 1 : c == wanted.charAt(0) ? 1 : 0;
    }
  }
}
