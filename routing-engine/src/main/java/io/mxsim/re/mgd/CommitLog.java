package io.mxsim.re.mgd;

import io.mxsim.re.os.DateText;
import java.util.function.Consumer;

/** What one commit writes to the system log, and the dated steps of {@code | display detail}. */
final class CommitLog {
  private static final String FACILITY = "interactive-commands";

  private final Audit audit;
  private final Host host;
  private final CommitRequest request;
  private final Consumer<String> output;

  CommitLog(Audit audit, Host host, CommitRequest request, Consumer<String> output) {
    this.audit = audit;
    this.host = host;
    this.request = request;
    this.output = output;
  }

  /** The commit has been asked for. */
  void requested() {
    String comment = request.comment().isEmpty() ? "none" : request.comment();
    notice(
        "UI_COMMIT",
        "User '"
            + request.user()
            + "' requested '"
            + (request.checkOnly() ? "commit check" : "commit")
            + "' operation (comment: "
            + comment
            + ")");
  }

  /** A step is being done. */
  void step(String text) {
    info("UI_COMMIT_PROGRESS", "Commit operation in progress: " + text);
    if (request.detail()) {
      output.accept(DateText.iso(host.now()) + ": " + text + "\n");
    }
  }

  /** The daemon of {@code handler} is told to read the configuration, if it has one. */
  void signal(StatementHandler handler) {
    handler
        .daemon()
        .filter(daemon -> host.pid(daemon.service()) > 0)
        .ifPresent(daemon ->
            step(
                "signaling '"
                    + daemon.title()
                    + "', pid "
                    + host.pid(daemon.service())
                    + ", signal 1, status 0 with notification errors enabled"));
  }

  /** It has to be confirmed. */
  void confirmed(int minutes) {
    notice("UI_COMMIT_CONFIRMED", "user '" + request.user() + "' performed 'commit confirmed'");
    reminder(minutes);
  }

  /** It still has to be confirmed. */
  void reminder(long minutes) {
    notice(
        "UI_COMMIT_CONFIRMED_REMINDER",
        "'commit confirmed' must be confirmed within " + minutes + " minutes");
  }

  /** It was not confirmed; {@code done} if its predecessor is back. */
  void rolledBack(boolean done) {
    if (done) {
      notice("UI_COMMIT_NOT_CONFIRMED", "Commit was not confirmed; automatic rollback complete");
    } else {
      error("UI_COMMIT_ROLLBACK_FAILED", "Automatic rollback failed");
    }
  }

  /** A commit that waited for its time is done, or was refused then. */
  void atItsTime(boolean done) {
    if (done) {
      notice("UI_COMMIT_AT_COMPLETED", "'commit at' was successful");
    } else {
      error("UI_COMMIT_AT_FAILED", "'commit at' failed");
    }
  }

  /** All of it is done. */
  void completed() {
    notice("UI_COMMIT_COMPLETED", " : commit complete");
  }

  private void notice(String tag, String text) {
    audit.event(new Audit.Event(FACILITY, Audit.Severity.NOTICE, request.pid(), tag, text));
  }

  private void error(String tag, String text) {
    audit.event(new Audit.Event(FACILITY, Audit.Severity.ERROR, request.pid(), tag, text));
  }

  private void info(String tag, String text) {
    audit.event(new Audit.Event(FACILITY, Audit.Severity.INFO, request.pid(), tag, text));
  }
}
