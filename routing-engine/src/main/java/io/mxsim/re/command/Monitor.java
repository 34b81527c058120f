package io.mxsim.re.command;

import io.mxsim.re.mgd.CliSession;
import io.mxsim.re.mgd.Invocation;
import io.mxsim.re.mgd.ManagementDaemon;
import io.mxsim.re.mgd.OperationalCommand;
import io.mxsim.re.os.DateText;
import io.mxsim.re.os.FileTree;
import io.mxsim.re.os.SystemClock;
import io.mxsim.re.syslog.Syslogd;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/** {@code monitor start FILE}, {@code stop [FILE]}, {@code list}: log lines on the terminal. */
public final class Monitor implements OperationalCommand {
  private final String rpc;
  private final Watches watches;

  private Monitor(String rpc, Watches watches) {
    this.rpc = rpc;
    this.watches = watches;
  }

  /** All three, on the same files. */
  public static List<OperationalCommand> all(
      FileTree files, Syslogd syslogd, Supplier<ManagementDaemon> mgd, SystemClock clock) {
    Watches watches = new Watches(files, syslogd, mgd, clock);
    return List.of(
        new Monitor("monitor-start", watches),
        new Monitor("monitor-stop", watches),
        new Monitor("monitor-list", watches));
  }

  @Override
  public String rpc() {
    return rpc;
  }

  @Override
  public void run(Invocation invocation) {
    invocation.answer(
        switch (rpc) {
          case "monitor-start" ->
              watches.start(invocation.pid(), invocation.argument("filename").orElseThrow());
          case "monitor-stop" -> watches.stop(invocation.pid(), invocation.argument("filename"));
          default -> watches.list(invocation.pid());
        });
  }

  /** The files that each session watches. */
  private static final class Watches {
    private final FileTree files;
    private final Syslogd syslogd;
    private final Supplier<ManagementDaemon> mgd;
    private final SystemClock clock;
    private final Map<Integer, Session> sessions = new HashMap<>();

    /** One session's files, and the file whose lines its terminal has shown last, and when. */
    private static final class Session {
      private final Map<String, Runnable> stops = new TreeMap<>();
      private String last = "";
      private Instant shown = Instant.MIN;
    }

    Watches(FileTree files, Syslogd syslogd, Supplier<ManagementDaemon> mgd, SystemClock clock) {
      this.files = files;
      this.syslogd = syslogd;
      this.mgd = mgd;
      this.clock = clock;
    }

    String start(int pid, String file) {
      if (file.contains("/") || files.size("/var/log/" + file) < 0) {
        return "error: could not resolve file: " + file + "\n";
      }
      Session session = sessions.computeIfAbsent(pid, number -> new Session());
      if (!session.stops.containsKey(file)) {
        session.stops.put(file, syslogd.follow(file, line -> show(pid, session, file, line)));
      }
      return "";
    }

    String stop(int pid, Optional<String> file) {
      Session session = sessions.get(pid);
      if (session != null) {
        List<String> stopped = file.map(List::of).orElse(List.copyOf(session.stops.keySet()));
        for (String each : stopped) {
          Runnable stop = session.stops.remove(each);
          if (stop != null) {
            stop.run();
          }
        }
      }
      return "";
    }

    String list(int pid) {
      StringBuilder text = new StringBuilder();
      Session session = sessions.get(pid);
      if (session != null) {
        for (String file : session.stops.keySet()) {
          String changed = DateText.syslog(Listing.entry(files, "/var/log/" + file).modified());
          text.append("monitor start \"" + file + "\" (Last changed " + changed + ")\n");
        }
      }
      return text.toString();
    }

    /** The file's name stands above its lines, unless those of this moment go on. */
    private void show(int pid, Session session, String file, String line) {
      Optional<CliSession> open = mgd.get().session(pid);
      if (open.isEmpty()) {
        stop(pid, Optional.empty());
        sessions.remove(pid);
        return;
      }
      boolean goesOn = file.equals(session.last) && clock.virtual().equals(session.shown);
      session.last = file;
      session.shown = clock.virtual();
      open.get().notice((goesOn ? "" : "\n*** " + file + " ***\n") + line);
    }
  }
}
