package io.mxsim.re.command;

import io.mxsim.re.mgd.CliSession;
import io.mxsim.re.mgd.Invocation;
import io.mxsim.re.mgd.ManagementDaemon;
import io.mxsim.re.mgd.OperationalCommand;
import io.mxsim.re.os.DateText;
import io.mxsim.re.os.ProcessTable;
import io.mxsim.re.os.SystemClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * {@code show system processes [brief|summary|extensive]}: as ps(1) and top(1) list them. Memory
 * and the time of the processor are not modelled: dashes.
 */
public final class ShowProcesses implements OperationalCommand {
  private final ProcessTable processes;
  private final SystemClock clock;
  private final Supplier<ManagementDaemon> mgd;

  public ShowProcesses(ProcessTable processes, SystemClock clock, Supplier<ManagementDaemon> mgd) {
    this.processes = processes;
    this.clock = clock;
    this.mgd = mgd;
  }

  private record Row(int pid, String terminal, String user, String command) {}

  @Override
  public String rpc() {
    return "get-system-process-information";
  }

  @Override
  public void run(Invocation invocation) {
    invocation.answer(
        switch (invocation.argument("level").orElse("")) {
          case "brief", "summary" -> head();
          case "extensive" -> head() + table();
          default -> list();
        });
  }

  private List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    rows.add(new Row(1, "-", "root", "/sbin/init --"));
    for (ProcessTable.Process daemon : ProcessList.byNumber(processes)) {
      rows.add(new Row(daemon.pid(), "-", "root", daemon.path()));
    }
    for (CliSession session : mgd.get().sessions()) {
      String user = session.account().user();
      rows.add(
          new Row(session.pid(), session.origin().terminal(), user, "mgd: (mgd) (" + user + ")"));
    }
    return rows;
  }

  private String list() {
    StringBuilder text = new StringBuilder("  PID  TT  STAT      TIME COMMAND\n");
    for (Row row : rows()) {
      text.append(
          new Columns()
              .endingAt(4, row.pid())
              .at(7, row.terminal().replace("pts/", ""))
              .at(11, "Ss")
              .endingAt(23, "-")
              .at(25, row.command())
              .end());
    }
    return text.toString();
  }

  private String head() {
    Duration up = clock.uptime();
    String since = up.toDays() + "+" + DateText.two(up.toHoursPart()) + ":";
    since += DateText.two(up.toMinutesPart()) + ":" + DateText.two(up.toSecondsPart());
    int all = rows().size();
    return "last pid: "
        + processes.last()
        + ";  up "
        + since
        + "    "
        + DateText.time(clock.now())
        + "\n"
        + all
        + " processes: 1 running, "
        + (all - 1)
        + " sleeping\n\n";
  }

  private String table() {
    StringBuilder text =
        new StringBuilder(
            "  PID USERNAME PRI NICE   SIZE    RES STATE   C   TIME    WCPU COMMAND\n");
    for (Row row : rows()) {
      text.append(
          new Columns()
              .endingAt(4, row.pid())
              .at(6, row.user())
              .endingAt(17, "-")
              .endingAt(22, "-")
              .endingAt(29, "-")
              .endingAt(36, "-")
              .at(38, "-")
              .at(46, "-")
              .endingAt(53, "-")
              .endingAt(61, "-")
              .at(63, row.command())
              .end());
    }
    return text.toString();
  }
}
