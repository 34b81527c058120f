package io.mxsim.lab.bench;

import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Measures processes of the host from start to end. */
final class Stopwatch {
  private static final long PATIENCE_SECONDS = 120;

  private Stopwatch() {}

  /** Seconds from start to end of a process that has to succeed. */
  static double seconds(List<String> command) throws IOException, InterruptedException {
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(command)
            .redirectInput(new File("/dev/null"))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IOException("no end after " + PATIENCE_SECONDS + " s: " + command.getFirst());
    }
    if (process.exitValue() != 0) {
      throw new IOException("exit code " + process.exitValue() + ": " + String.join(" ", command));
    }
    return (System.nanoTime() - start) / 1e9;
  }

  /**
   * Medians of several commands, run in turns.
   *
   * @return one median in seconds for each command
   */
  static double[] inTurns(int rounds, List<List<String>> commands)
      throws IOException, InterruptedException {
    List<double[]> samples = new ArrayList<>();
    for (int i = 0; i < commands.size(); i++) {
      samples.add(new double[rounds]);
    }
    for (int round = 0; round < rounds; round++) {
      for (int i = 0; i < commands.size(); i++) {
        samples.get(i)[round] = seconds(commands.get(i));
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
