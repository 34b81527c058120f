package io.mxsim.re.mgd;

import io.mxsim.re.config.ConfigTree;
import java.util.function.Consumer;

/** A commit that the other Routing Engine asks for. */
final class PeerCommit {
  private final ManagementDaemon daemon;

  PeerCommit(ManagementDaemon daemon) {
    this.daemon = daemon;
  }

  /** Checks or commits; the configuration's text is overwritten. */
  void run(PeerRoutingEngine.Request request, Consumer<PeerRoutingEngine.Answer> answer) {
    ConfigTree tree = daemon.engine().archive().parsed(request.configuration());
    String obstacle = request.force() ? "" : obstacle();
    if (!obstacle.isEmpty()) {
      answer.accept(new PeerRoutingEngine.Answer(false, obstacle));
      return;
    }
    StringBuilder output = new StringBuilder();
    CommitRequest commit =
        new CommitRequest(
            request.user(),
            daemon.host().nextPid(),
            "other",
            request.comment(),
            !request.commit(),
            0);
    daemon
        .engine()
        .commit(
            tree,
            commit,
            output::append,
            ok -> {
              if (ok && request.commit()) {
                daemon.shared().reset(tree);
              }
              answer.accept(new PeerRoutingEngine.Answer(ok, output.toString()));
            });
  }

  /** What keeps a commit from outside away: a lock, edits that it would undo, another commit. */
  private String obstacle() {
    for (Editor editor : daemon.editors()) {
      if (editor.mode() == Editor.Mode.EXCLUSIVE) {
        return "error: configuration database locked by:\n" + EditorList.text(daemon, editor);
      }
    }
    if (daemon.shared().modified()) {
      return "error: configuration database modified\n";
    }
    return daemon.engine().scheduled().pending() ? CommitVerbs.PENDING : "";
  }
}
