package io.mxsim.re.mgd;

import io.mxsim.re.config.ChangeTrail;

/** The change log of one session's edits (G-LOG2, G-LOG4). */
final class EditLog implements ChangeTrail.Log {
  private final ManagementDaemon daemon;
  private final CliSession session;

  EditLog(ManagementDaemon daemon, CliSession session) {
    this.daemon = daemon;
    this.session = session;
  }

  @Override
  public void value(String path, String before, String after) {
    String old = before == null ? "<unconfigured>" : '"' + before + '"';
    log("UI_CFG_AUDIT_SET", "set: [" + path + "] " + old + " -> \"" + after + '"');
  }

  @Override
  public void secret(String path, boolean replaced) {
    log("UI_CFG_AUDIT_SET_SECRET", (replaced ? "replace: [" : "set: [") + path + "]");
  }

  @Override
  public void other(String verb, String path) {
    String tag = verb.equals("insert") ? "UI_CFG_AUDIT_NEW" : "UI_CFG_AUDIT_OTHER";
    log(tag, verb + ": [" + path + "]");
  }

  /** An entry was copied, renamed or moved. */
  void relocated(String what) {
    log("UI_CFG_AUDIT_NEW", what);
  }

  private void log(String tag, String what) {
    daemon.log(
        "change-log",
        Audit.Severity.NOTICE,
        session.pid(),
        tag,
        "User '" + session.account().user() + "' " + what);
  }
}
