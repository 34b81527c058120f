package io.mxsim.re.mgd;

import io.mxsim.re.access.Dialogue;

/** Who may enter configuration mode, and what greets them there. */
final class Admission {
  private Admission() {}

  /** Enters configuration mode and prints what greets the operator; null if it is refused. */
  static ConfigurationMode enter(
      ManagementDaemon daemon, CliSession session, Editor.Mode mode, Dialogue dialogue) {
    boolean dirty = !daemon.shared().tree().sameAs(daemon.engine().active());
    String refusal = refusal(daemon, session, mode, dirty);
    if (refusal != null) {
      dialogue.print(refusal);
      return null;
    }
    if (mode != Editor.Mode.SHARED) {
      dialogue.print("warning: uncommitted changes will be discarded on exit\n");
    }
    dialogue.print("Entering configuration mode\n" + EditorList.text(daemon, session));
    if (dirty) {
      dialogue.print("The configuration has been changed but not committed\n");
    }
    ConfigurationMode entered = new ConfigurationMode(daemon, session, mode);
    daemon.editors().add(entered);
    String user = session.account().user();
    session.log(
        Audit.Severity.NOTICE,
        "UI_DBASE_LOGIN_EVENT",
        "User '" + user + "' entering configuration mode");
    return entered;
  }

  /** Why somebody may not enter, as it is printed; null if they may. */
  private static String refusal(
      ManagementDaemon daemon, CliSession session, Editor.Mode mode, boolean dirty) {
    Editor holder = holder(daemon, null);
    if (mode != Editor.Mode.SHARED && holder != null) {
      return "error: configuration database locked by:\n" + EditorList.text(daemon, holder);
    }
    return switch (mode) {
      case EXCLUSIVE ->
          dirty
              ? EditorList.text(daemon, session) + "error: configuration database modified\n"
              : null;
      case PRIVATE -> dirty ? "error: shared configuration database modified\n" : null;
      case SHARED ->
          privately(daemon)
              ? "error: private edits in use. Try 'configure private' or 'configure exclusive'.\n"
              : null;
    };
  }

  private static boolean privately(ManagementDaemon daemon) {
    for (Editor editor : daemon.editors()) {
      if (editor.mode() == Editor.Mode.PRIVATE) {
        return true;
      }
    }
    return false;
  }

  /** The editor other than {@code self} who holds the configuration exclusively, or null. */
  static Editor holder(ManagementDaemon daemon, Editor self) {
    for (Editor editor : daemon.editors()) {
      if (editor != self && editor.mode() == Editor.Mode.EXCLUSIVE) {
        return editor;
      }
    }
    return null;
  }
}
