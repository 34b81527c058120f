package io.mxsim.re.mgd;

import io.mxsim.re.access.Dialogue;
import io.mxsim.re.config.ConfigTree;
import io.mxsim.re.config.Conflict;
import io.mxsim.re.language.Line;
import io.mxsim.re.os.DateText;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/** {@code commit} and {@code rollback}. */
final class CommitVerbs {
  static final String PENDING =
      "error: another commit is pending, use 'clear system commit' to cancel it\n";

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
    String refusal = refusal(line);
    if (!refusal.isEmpty()) {
      dialogue.print(refusal);
      dialogue.finished();
      return;
    }
    if (mode.mode() == Editor.Mode.PRIVATE && conflicts(dialogue)) {
      dialogue.finished();
      return;
    }
    ConfigTree candidate = candidate();
    CommitRequest request = request(line, candidate);
    if (line.has("at")) {
      later(line.arguments().get("at"), candidate, request, dialogue);
      return;
    }
    daemon
        .engine()
        .commit(
            candidate,
            request,
            dialogue::print,
            done -> committed(done && !line.has("check"), candidate, line, dialogue));
  }

  private String refusal(Line.Configuration line) {
    if (mode.mode() == Editor.Mode.PRIVATE && !mode.level().isEmpty()) {
      return "error: private edits must be committed from the top level\n";
    }
    if (daemon.engine().scheduled().pending()) {
      return PENDING;
    }
    boolean twice = line.has("at") && (line.has("check") || line.has("confirmed"));
    return twice ? "error: 'at' cannot be used with 'check' or 'confirmed'\n" : "";
  }

  /**
   * Others have committed something else in the place of these edits: names it, and takes their
   * configuration in below the edits, which a second commit then puts over it.
   */
  private boolean conflicts(Dialogue dialogue) {
    ConfigTree active = daemon.engine().active();
    List<Conflict> conflicts = Conflict.all(workspace.start(), workspace.tree(), active);
    for (Conflict conflict : conflicts) {
      dialogue.print(conflict.text());
    }
    if (!conflicts.isEmpty()) {
      dialogue.print("error: private edits conflict with the committed configuration\n");
      workspace.rebase(active);
    }
    return !conflicts.isEmpty();
  }

  private CommitRequest request(Line.Configuration line, ConfigTree candidate) {
    String minutes = line.arguments().getOrDefault("minutes", "10");
    return new CommitRequest(
        session.account().user(),
        session.pid(),
        "cli",
        line.arguments().getOrDefault("comment", ""),
        line.has("check"),
        line.has("confirmed") ? Integer.parseInt(minutes) : 0,
        line.pipes().stream().anyMatch(pipe -> pipe.words().contains("detail")),
        both(line, candidate));
  }

  /** As the line says, and else as the configuration that is to be committed says. */
  private CommitRequest.Both both(Line.Configuration line, ConfigTree candidate) {
    if (line.has("synchronize")) {
      return line.has("force") ? CommitRequest.Both.FORCE : CommitRequest.Both.YES;
    }
    boolean always = candidate.root().has("system", "commit", "synchronize");
    return always && !line.has("no-synchronize") ? CommitRequest.Both.YES : CommitRequest.Both.NO;
  }

  /** Checks now, and commits when it is time. */
  private void later(String when, ConfigTree candidate, CommitRequest request, Dialogue dialogue) {
    Optional<ZonedDateTime> time = daemon.engine().scheduled().time(when);
    boolean reboot = when.equals("reboot");
    boolean late = time.isPresent() && !daemon.engine().scheduled().ahead(time.get());
    if (!reboot && (time.isEmpty() || late)) {
      dialogue.print(
          late
              ? "error: commit time must be at least 1 minute in the future\n"
              : "error: invalid time: " + when + "\n");
      dialogue.finished();
      return;
    }
    CommitRequest check =
        new CommitRequest(request.user(), request.pid(), request.via(), request.comment(), true, 0);
    daemon
        .engine()
        .commit(
            candidate,
            check,
            dialogue::print,
            passed -> {
              if (passed) {
                schedule(reboot ? null : time.get(), candidate, request, dialogue);
              } else {
                dialogue.finished();
              }
            });
  }

  private void schedule(
      ZonedDateTime time, ConfigTree candidate, CommitRequest request, Dialogue dialogue) {
    if (time == null) {
      daemon.engine().scheduled().atReboot(candidate, request);
    } else {
      daemon.engine().scheduled().at(time, candidate, request, () -> settle(candidate));
    }
    String when = time == null ? "reboot" : DateText.iso(time);
    dialogue.print("commit at will be executed at " + when + "\n");
    mode.left(dialogue);
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
      settle(candidate);
    }
    if (done && line.has("and-quit")) {
      mode.leave(dialogue);
    } else {
      dialogue.finished();
    }
  }

  private void settle(ConfigTree candidate) {
    workspace.committed(candidate);
    if (workspace != daemon.shared()) {
      workspace.reset(candidate);
      daemon.shared().rebase(candidate);
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
