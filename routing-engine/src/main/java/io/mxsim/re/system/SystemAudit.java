package io.mxsim.re.system;

import io.mxsim.re.access.Origin.Connection;
import io.mxsim.re.access.SshEvent;
import io.mxsim.re.mgd.Audit;
import io.mxsim.re.os.ProcessTable;
import io.mxsim.re.syslog.Facility;
import io.mxsim.re.syslog.Message;
import io.mxsim.re.syslog.Severity;
import io.mxsim.re.syslog.Syslogd;
import java.util.Locale;

/** Puts the events of mgd and of the SSH server into the system log (G-LOG2, G-LOG3, G-LOG4). */
final class SystemAudit {
  private final Syslogd syslogd;
  private final ProcessTable processes;

  SystemAudit(Syslogd syslogd, ProcessTable processes) {
    this.syslogd = syslogd;
    this.processes = processes;
  }

  /** An event of the management daemon. */
  void mgd(Audit.Event event) {
    Facility facility =
        Facility.valueOf(event.facility().toUpperCase(Locale.ROOT).replace('-', '_'));
    Severity severity = Severity.valueOf(event.severity().name());
    syslogd.log(new Message(facility, severity, "mgd", event.pid(), event.tag(), event.text()));
  }

  /** What happened to an SSH connection; the process that serves it tells (G-LOG4). */
  void ssh(SshEvent event) {
    switch (event) {
      case SshEvent.Connected connected -> {
        Connection client = connected.connection();
        sshd(client, Severity.INFO, "Connection" + from(client));
      }
      case SshEvent.TurnedAway turned -> {
        turnedAway(turned);
        processes.served(turned.connection());
      }
      case SshEvent.NoCommonAlgorithm none -> {
        Connection client = none.connection();
        String what = ": no " + none.what() + " found. Their offer: " + none.offer();
        sshd(client, Severity.NOTICE, "Unable to negotiate with " + address(client) + what);
      }
      case SshEvent.ReceivedDisconnect goodbye -> {
        Connection client = goodbye.connection();
        String why = ":" + goodbye.reason() + ": " + goodbye.description();
        sshd(client, Severity.INFO, "Received disconnect" + from(client) + why);
      }
      case SshEvent.Closed closed -> {
        Connection client = closed.connection();
        sshd(client, Severity.INFO, "Disconnected" + from(client));
        processes.served(client);
      }
      case SshEvent.TimedOut timedOut -> {
        Connection client = timedOut.connection();
        sshd(client, Severity.NOTICE, "Timeout, client not responding" + from(client));
      }
    }
  }

  private void turnedAway(SshEvent.TurnedAway turned) {
    Connection client = turned.connection();
    String limit = turned.perMinute() ? "rate-limit " : "connection-limit ";
    String why = " refused: " + limit + turned.limit() + " reached";
    sshd(client, Severity.WARNING, "Connection" + from(client) + why);
  }

  private void sshd(Connection client, Severity severity, String text) {
    int pid = processes.serving(client);
    syslogd.log(new Message(Facility.AUTHORIZATION, severity, "sshd", pid, "", text));
  }

  private static String from(Connection connection) {
    return " from " + address(connection);
  }

  private static String address(Connection connection) {
    return connection.peerAddress() + " port " + connection.peerPort();
  }
}
