package io.mxsim.re.command;

import io.mxsim.re.os.ProcessTable;
import java.util.List;

/** The process table as ps(1) prints it. The time of the processor is not modelled: a dash. */
public final class ProcessList {
  private ProcessList() {}

  /** All processes: init, what it started, and the one that asks. */
  public static String text(ProcessTable processes) {
    StringBuilder text = new StringBuilder("  PID  TT  STAT      TIME COMMAND\n");
    text.append(line(1, "/sbin/init --"));
    for (ProcessTable.Process daemon : byNumber(processes)) {
      text.append(line(daemon.pid(), daemon.path()));
    }
    return text.toString();
  }

  static List<ProcessTable.Process> byNumber(ProcessTable processes) {
    return processes.daemons().stream()
        .sorted((a, b) -> Integer.compare(a.pid(), b.pid()))
        .toList();
  }

  private static String line(int pid, String command) {
    return new Columns()
        .endingAt(4, pid)
        .at(7, "-")
        .at(10, "Ss")
        .endingAt(23, "-")
        .at(25, command)
        .end();
  }
}
