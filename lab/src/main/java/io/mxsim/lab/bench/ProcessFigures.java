package io.mxsim.lab.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** What Linux knows of a process: {@code /proc/PID/status} and its processor time. */
final class ProcessFigures {
  private ProcessFigures() {}

  /** Resident memory in megabytes, of the moment. */
  static double residentMegabytes(long process) throws IOException {
    for (String line : Files.readAllLines(Path.of("/proc", Long.toString(process), "status"))) {
      if (line.startsWith("VmRSS:")) {
        String digits = line.substring(line.indexOf(':') + 1, line.indexOf("kB")).strip();
        return Long.parseLong(digits) / 1024.0;
      }
    }
    throw new IOException("no resident memory is told for process " + process);
  }

  /** Processor time of the process over {@code time}, in percent of one processor. */
  static double processorPercent(ProcessHandle process, Duration time) throws InterruptedException {
    Duration before = used(process);
    Thread.sleep(time.toMillis());
    return 100.0 * used(process).minus(before).toNanos() / time.toNanos();
  }

  private static Duration used(ProcessHandle process) {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }
}
