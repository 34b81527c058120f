package io.mxsim.re.mgd;

import io.mxsim.re.access.Dialogue;
import io.mxsim.re.config.ConfigTree;
import io.mxsim.re.language.Line;
import java.util.Optional;

/** {@code commit} and {@code rollback}. */
final class CommitVerbs {
  private final ManagementDaemon daemon;
  private final CliSession session;
  private final Workspace workspace;
  private final ConfigurationMode mode;

  CommitVerbs(
      ManagementDaemon daemon, CliSession session, Workspace workspace, ConfigurationMode mode) {
    this.daemon = daemon;
    this.session = session;
    this.workspace = workspace;
    this.mode = mode;
  }

  void commit(Line.Configuration line, Dialogue dialogue) {
    if (line.has("at")) {
      dialogue.print("error: commit at is not available on this router\n");
      dialogue.finished();
      return;
    }
    if (mode.mode() == Editor.Mode.PRIVATE && !mode.level().isEmpty()) {
      dialogue.print("error: private edits must be committed from the top level\n");
      dialogue.finished();
      return;
    }
    if (line.has("synchronize") && !synchronizes(dialogue)) {
      return;
    }
    int minutes =
        line.has("confirmed")
            ? Integer.parseInt(line.arguments().getOrDefault("minutes", "10"))
            : 0;
    CommitRequest request =
        new CommitRequest(
            session.account().user(),
            session.pid(),
            "cli",
            line.arguments().getOrDefault("comment", ""),
            line.has("check"),
            minutes);
    ConfigTree candidate = candidate();
    daemon
        .engine()
        .commit(
            candidate,
            request,
            dialogue::print,
            done -> committed(done && !line.has("check"), candidate, line, dialogue));
  }

  /** With one Routing Engine there is nothing to synchronize, which does not stop a commit. */
  private boolean synchronizes(Dialogue dialogue) {
    if (daemon.host().mastership().isEmpty()) {
      dialogue.print("warning: Other routing-engine not present\n");
      return true;
    }
    dialogue.print("error: commit synchronize is not available on this router\n");
    dialogue.finished();
    return false;
  }

  /** The shared candidate, or the committed configuration with this session's private edits. */
  private ConfigTree candidate() {
    return mode.mode() == Editor.Mode.PRIVATE
        ? ConfigTree.merged(workspace.start(), workspace.tree(), daemon.engine().active())
        : workspace.tree();
  }

  private void committed(
      boolean done, ConfigTree candidate, Line.Configuration line, Dialogue dialogue) {
    if (done) {
      workspace.committed(candidate);
      if (workspace != daemon.shared()) {
        workspace.reset(candidate);
        daemon.shared().rebase(candidate);
      }
    }
    if (done && line.has("and-quit")) {
      mode.leave(dialogue);
    } else {
      dialogue.finished();
    }
  }

  void rollback(Line.Configuration line, Dialogue dialogue) {
    String number = line.has("rescue") ? "rescue" : line.arguments().getOrDefault("number", "0");
    Optional<ConfigTree> tree =
        number.equals("0")
            ? Optional.of(daemon.engine().active())
            : session.own().version(number, dialogue);
    if (tree.isPresent()) {
      daemon.log(
          "change-log",
          Audit.Severity.NOTICE,
          session.pid(),
          "UI_CFG_AUDIT_OTHER",
          "User '" + session.account().user() + "' rollback: " + number);
      workspace.edit(tree.get());
      daemon.changed(session.account().user());
      dialogue.print("load complete\n");
    }
    dialogue.finished();
  }
}
