package io.mxsim.re.mgd;

import io.mxsim.re.access.Dialogue;
import io.mxsim.re.config.ChangeTrail;
import io.mxsim.re.config.ConfigTree;
import io.mxsim.re.config.Guard;
import io.mxsim.re.config.PermittedEdit;
import io.mxsim.re.config.Step;
import io.mxsim.re.language.Line;
import io.mxsim.re.language.StatementPath;
import io.mxsim.re.model.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The verbs that change statements, and the one way by which a change gets into a candidate. */
final class EditVerbs {
  private final ManagementDaemon daemon;
  private final CliSession session;
  private final Workspace workspace;
  private final SecretVerbs secrets;

  EditVerbs(ManagementDaemon daemon, CliSession session, Workspace workspace) {
    this.daemon = daemon;
    this.session = session;
    this.workspace = workspace;
    this.secrets = new SecretVerbs(daemon, workspace, this);
  }

  ConfigTree tree() {
    return workspace.tree();
  }

  Draft draft(Dialogue dialogue) {
    return new Draft(workspace.tree(), daemon.engine().reader(), dialogue::print);
  }

  /** Puts an edited tree in place; see {@link #apply(Draft, Dialogue)}. */
  int apply(ConfigTree edited, Dialogue dialogue) {
    Draft draft = draft(dialogue);
    draft.edited(edited);
    return apply(draft, dialogue);
  }

  /**
   * Puts an edited tree in place and tells the log what changed. What the user may not change stays
   * as it is, and protected statements do.
   *
   * @return how many changes were denied
   */
  int apply(Draft draft, Dialogue dialogue) {
    ConfigTree before = workspace.tree();
    if (draft.tree() == before) {
      return 0;
    }
    PermittedEdit permitted =
        PermittedEdit.of(
            before,
            PredefinedClasses.renamed(draft.tree(), dialogue::print),
            session.own().scope());
    permitted.denied().forEach(path -> dialogue.print("error: permission denied: " + path + "\n"));
    ConfigTree edited = Guard.kept(before, permitted.tree(), line -> dialogue.print(line + "\n"));
    if (edited == before) {
      return permitted.denied().size();
    }
    workspace.edit(edited);
    daemon.changed(session.account().user());
    EditLog log = new EditLog(daemon, session);
    if (draft.events().isEmpty() || edited != draft.tree()) {
      ChangeTrail.report(before, edited, log);
    } else {
      draft.events().forEach(log::relocated);
    }
    return permitted.denied().size();
  }

  /** Makes the level that is entered exist, where its existence means something. */
  void create(List<Step> path, Dialogue dialogue) {
    boolean list = !path.isEmpty() && path.getLast().statement().kind() == Statement.Kind.LIST;
    if (list && PermittedEdit.allows(path, session.own().scope())) {
      apply(workspace.tree().set(path), dialogue);
    }
  }

  /** Does what a line says that asks for nothing. */
  void edit(Line.Configuration line, Dialogue dialogue) {
    Draft draft = draft(dialogue);
    StatementEdits.edit(line, draft);
    apply(draft, dialogue);
    dialogue.finished();
  }

  void set(Line.Configuration line, Dialogue dialogue) {
    List<StatementPath> plain = new ArrayList<>(line.paths());
    plain.removeIf(EditVerbs::asks);
    Draft draft = draft(dialogue);
    StatementEdits.edit(
        new Line.Configuration(
            line.verb(), line.levelsUp(), plain, line.arguments(), line.run(), line.pipes()),
        draft);
    apply(draft, dialogue);
    Optional<StatementPath> asked = line.paths().stream().filter(EditVerbs::asks).findFirst();
    if (asked.isEmpty()) {
      dialogue.finished();
    } else {
      secrets.password(asked.get(), dialogue);
    }
  }

  private static boolean asks(StatementPath path) {
    return path.last() != null && !path.last().asks().isEmpty();
  }

  void prompt(Line.Configuration line, Dialogue dialogue) {
    secrets.prompt(line.paths().getFirst(), dialogue);
  }

  /**
   * Deletes statements, or the whole of a level, which it asks about.
   *
   * @param base the level that the line is about
   */
  void delete(Line.Configuration line, List<Step> base, Dialogue dialogue) {
    boolean whole = line.paths().size() == 1 && Paths.steps(line.paths().getFirst()).equals(base);
    if (!whole) {
      edit(line, dialogue);
      return;
    }
    if (base.isEmpty()) {
      dialogue.print("This will delete the entire configuration\n");
    }
    Question.ask(
        dialogue,
        "Delete everything under this level?",
        false,
        yes -> {
          if (yes) {
            apply(workspace.tree().delete(base), dialogue);
          }
          dialogue.finished();
        });
  }
}
