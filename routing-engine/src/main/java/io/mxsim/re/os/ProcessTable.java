package io.mxsim.re.os;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The running processes: what init started, and one for each session. */
public final class ProcessTable {
  private static final int FIRST_DAEMON = 3100;
  private static final int FIRST_SESSION = 6500;

  private final Map<String, Process> daemons = new LinkedHashMap<>();
  private final Map<Object, Integer> clients = new HashMap<>();
  private int nextDaemon = FIRST_DAEMON;
  private int nextSession = FIRST_SESSION;

  /**
   * A process.
   *
   * @param service the name init knows it by, such as {@code ddos-service}
   * @param path the binary, as a fingerprint has to exist for it
   */
  public record Process(String service, String path, int pid) {}

  /** The number that the daemon which init starts next will have. */
  public int next() {
    return nextDaemon;
  }

  /** Init starts a daemon. */
  public Process start(String service, String path) {
    Process process = new Process(service, path, nextDaemon++);
    daemons.put(service, process);
    return process;
  }

  /** A daemon has ended and is not started again. */
  public void stop(String service) {
    daemons.remove(service);
  }

  /** The highest number given so far. */
  public int last() {
    return Math.max(nextDaemon, nextSession) - 1;
  }

  /** A process number for a session's mgd or sshd. */
  public int fork() {
    return nextSession++;
  }

  /** The number of the process that serves a client: one, from the first question to the end. */
  public int serving(Object client) {
    return clients.computeIfAbsent(client, ignored -> fork());
  }

  /** A client has gone, and its process with it. */
  public void served(Object client) {
    clients.remove(client);
  }

  /** The number of a daemon, or of init when it does not run. */
  public int pid(String service) {
    Process process = daemons.get(service);
    return process == null ? 1 : process.pid();
  }

  public boolean running(String service) {
    return daemons.containsKey(service);
  }

  /** Every daemon, in the order in which they were started. */
  public List<Process> daemons() {
    return List.copyOf(daemons.values());
  }

  /** Terminates every daemon, last started first; returns them in that order. */
  public List<Process> terminateAll() {
    List<Process> stopped = new ArrayList<>(daemons.values()).reversed();
    daemons.clear();
    return stopped;
  }
}
