package io.mxsim.re.mgd;

/** The system log, as the management daemon writes to it (G-LOG2, G-LOG4). */
public interface Audit {
  /** Takes one event; syslogd routes it by facility and severity. */
  void event(Event event);

  /** The severities used here; syslogd's words. */
  enum Severity {
    ERROR,
    WARNING,
    NOTICE,
    INFO
  }

  /**
   * One event.
   *
   * @param facility {@code interactive-commands}, {@code change-log}
   * @param pid of the mgd process that serves the session
   * @param tag such as {@code UI_COMMIT}
   */
  record Event(String facility, Severity severity, int pid, String tag, String text) {}
}
