package io.mxsim.lab.bench;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Measures processes of the host from start to goal. */
final class Stopwatch {
  /** For the end of a process that has closed its output. */
  private static final long PATIENCE_SECONDS = 20;

  private Stopwatch() {}

  /**
   * A command to measure: from its start until it prints {@code goal}, or with an empty goal until
   * it ends.
   */
  record Yardstick(List<String> command, String goal) {
    /** Measured to its end. */
    Yardstick(List<String> command) {
      this(command, "");
    }
  }

  /** Seconds that a command takes to its goal; it has to succeed. */
  static double seconds(Yardstick yardstick) throws IOException, InterruptedException {
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(yardstick.command())
            .redirectInput(new File("/dev/null"))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    long end = 0;
    try (InputStream out = process.getInputStream()) {
      if (!yardstick.goal().isEmpty()) {
        OperatorFigures.readUntil(out, yardstick.goal());
        end = System.nanoTime();
      }
      out.transferTo(OutputStream.nullOutputStream());
    }
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IOException("no end: " + String.join(" ", yardstick.command()));
    }
    if (process.exitValue() != 0) {
      throw new IOException(
          "exit code " + process.exitValue() + ": " + String.join(" ", yardstick.command()));
    }
    return ((end == 0 ? System.nanoTime() : end) - start) / 1e9;
  }

  /**
   * Medians of several commands, run in turns, so that a busy moment of the host meets them all.
   *
   * @return one median in seconds for each command
   */
  static double[] inTurns(int rounds, List<Yardstick> yardsticks)
      throws IOException, InterruptedException {
    List<double[]> samples = new ArrayList<>();
    for (int i = 0; i < yardsticks.size(); i++) {
      samples.add(new double[rounds]);
    }
    for (int round = 0; round < rounds; round++) {
      for (int i = 0; i < yardsticks.size(); i++) {
        samples.get(i)[round] = seconds(yardsticks.get(i));
      }
    }
    return samples.stream().mapToDouble(Stopwatch::median).toArray();
  }

  /** The middle of the samples. */
  static double median(double[] samples) {
    double[] sorted = samples.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
