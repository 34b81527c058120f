package io.mxsim.lab.console;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The terminal this process was started on, switched to raw keys with {@code stty}. */
public final class HostTerminal implements AutoCloseable {
  /** Set by the launcher, which can ask the shell; asking Java costs tens of milliseconds. */
  private static final String TERMINAL_PROPERTY = "mxsim.terminal";

  private final String saved;
  private final Thread restorer;
  private boolean restored;

  private HostTerminal(String saved) {
    this.saved = saved;
    this.restorer = new Thread(this::restore, "terminal");
    Runtime.getRuntime().addShutdownHook(restorer);
  }

  /** Whether standard input and output are a terminal. */
  public static boolean present() {
    String told = System.getProperty(TERMINAL_PROPERTY);
    if (told != null) {
      return Boolean.parseBoolean(told);
    }
    return System.console() != null && System.console().isTerminal();
  }

  /**
   * Switches to raw keys until {@link #close}, or the end of the process.
   *
   * @throws IOException when {@code stty} does not do it
   */
  public static HostTerminal raw() throws IOException {
    String saved = stty("-g").strip();
    HostTerminal terminal = new HostTerminal(saved);
    stty("raw", "-echo");
    return terminal;
  }

  @Override
  public void close() {
    restore();
    try {
      Runtime.getRuntime().removeShutdownHook(restorer);
    } catch (IllegalStateException e) {
      // The process is already ending.
    }
  }

  private synchronized void restore() {
    if (restored) {
      return;
    }
    restored = true;
    try {
      stty(saved);
    } catch (IOException e) {
      // The terminal has gone.
    }
  }

  private static String stty(String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of("stty"));
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command).redirectInput(ProcessBuilder.Redirect.INHERIT).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
    try {
      if (process.waitFor() != 0) {
        throw new IOException("stty refuses " + String.join(" ", arguments));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
    return output;
  }
}
