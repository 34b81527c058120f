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

  /** What happened to an SSH connection. */
  void ssh(SshEvent event) {
    switch (event) {
      case SshEvent.Connected connected ->
          sshd(Severity.INFO, "Connection" + from(connected.connection()));
      case SshEvent.TurnedAway turned ->
          sshd(
              Severity.WARNING,
              "Connection"
                  + from(turned.connection())
                  + " refused: "
                  + (turned.perMinute() ? "rate-limit " : "connection-limit ")
                  + turned.limit()
                  + " reached");
      case SshEvent.NoCommonAlgorithm none ->
          sshd(
              Severity.NOTICE,
              "Unable to negotiate with "
                  + address(none.connection())
                  + ": no "
                  + none.what()
                  + " found. Their offer: "
                  + none.offer());
      case SshEvent.ReceivedDisconnect goodbye ->
          sshd(
              Severity.INFO,
              "Received disconnect"
                  + from(goodbye.connection())
                  + ":"
                  + goodbye.reason()
                  + ": "
                  + goodbye.description());
      case SshEvent.Closed closed ->
          sshd(Severity.INFO, "Disconnected" + from(closed.connection()));
      case SshEvent.TimedOut timedOut ->
          sshd(Severity.NOTICE, "Timeout, client not responding" + from(timedOut.connection()));
    }
  }

  private void sshd(Severity severity, String text) {
    syslogd.log(
        new Message(Facility.AUTHORIZATION, severity, "sshd", processes.pid("sshd"), "", text));
  }

  private static String from(Connection connection) {
    return " from " + address(connection);
  }

  private static String address(Connection connection) {
    return connection.peerAddress() + " port " + connection.peerPort();
  }
}
