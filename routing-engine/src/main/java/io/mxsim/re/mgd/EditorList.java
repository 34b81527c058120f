package io.mxsim.re.mgd;

import io.mxsim.re.config.Step;
import io.mxsim.re.os.DateText;
import java.time.Duration;
import java.util.List;

/**
 * The users who are editing the configuration, as {@code configure} and {@code status} list them.
 */
final class EditorList {
  private EditorList() {}

  /** Everybody but {@code self}; empty if nobody is left. */
  static String text(ManagementDaemon daemon, CliSession self) {
    StringBuilder text = new StringBuilder();
    for (Editor editor : daemon.editors()) {
      if (editor.session() != self) {
        text.append(text.isEmpty() ? "Users currently editing the configuration:\n" : "");
        text.append(text(daemon, editor));
      }
    }
    return text.toString();
  }

  private static String idle(CliSession session) {
    Duration idle = session.idle();
    return idle.toSeconds() == 0 ? "" : ", idle " + DateText.age(idle);
  }

  /** One editor's two lines. */
  static String text(ManagementDaemon daemon, Editor editor) {
    CliSession session = editor.session();
    List<Step> level = editor.level();
    String words = level.isEmpty() ? "" : " " + Step.text(level);
    String mode =
        switch (editor.mode()) {
          case SHARED -> "";
          case EXCLUSIVE -> "exclusive ";
          case PRIVATE -> "private ";
        };
    return "  "
        + session.account().user()
        + " terminal "
        + session.origin().terminal()
        + " (pid "
        + session.pid()
        + ") on since "
        + DateText.iso(editor.since())
        + idle(session)
        + "\n      "
        + mode
        + daemon.host().mastership()
        + "[edit"
        + words
        + "]\n";
  }
}
