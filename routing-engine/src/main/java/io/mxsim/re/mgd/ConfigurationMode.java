package io.mxsim.re.mgd;

import io.mxsim.re.access.Completion;
import io.mxsim.re.access.Dialogue;
import io.mxsim.re.access.Interpreter;
import io.mxsim.re.access.Prompt;
import io.mxsim.re.access.Screen;
import io.mxsim.re.config.ConfigTree;
import io.mxsim.re.config.Conflict;
import io.mxsim.re.config.Step;
import io.mxsim.re.language.Line;
import io.mxsim.re.language.Parsed;
import io.mxsim.re.language.StatementPath;
import io.mxsim.re.language.Verb;
import java.time.ZonedDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One operator's configuration mode: where they are, and what each verb does. */
final class ConfigurationMode implements Interpreter, Editor {
  private final ManagementDaemon daemon;
  private final CliSession session;
  private final Editor.Mode mode;
  private final ZonedDateTime since;
  private final Workspace workspace;
  private final EditVerbs edits;
  private final CommitVerbs commits;
  private final FileVerbs files;
  private final ShowVerb shows;
  private final ArrayDeque<StatementPath> left = new ArrayDeque<>();
  private StatementPath level = StatementPath.ROOT;

  /** As {@link Admission} lets in. */
  ConfigurationMode(ManagementDaemon daemon, CliSession session, Editor.Mode mode) {
    this.daemon = daemon;
    this.session = session;
    this.mode = mode;
    this.since = daemon.host().now();
    this.workspace =
        mode == Editor.Mode.PRIVATE ? new Workspace(daemon.engine().active()) : daemon.shared();
    this.edits = new EditVerbs(daemon, session, workspace);
    this.commits = new CommitVerbs(daemon, session, workspace, this);
    this.files = new FileVerbs(daemon, session, edits);
    this.shows = new ShowVerb(session, this);
  }

  ConfigTree tree() {
    return workspace.tree();
  }

  @Override
  public CliSession session() {
    return session;
  }

  @Override
  public ZonedDateTime since() {
    return since;
  }

  @Override
  public Editor.Mode mode() {
    return mode;
  }

  @Override
  public List<Step> level() {
    return Paths.steps(level);
  }

  @Override
  public void wipe() {
    workspace.wipe();
  }

  boolean modified() {
    return !workspace
        .tree()
        .sameAs(mode == Editor.Mode.PRIVATE ? workspace.start() : daemon.engine().active());
  }

  @Override
  public Prompt prompt() {
    List<String> banner = new ArrayList<>();
    Optional<Long> minutes = daemon.engine().minutesToConfirm();
    minutes.ifPresent(
        left -> banner.add("# commit confirmed will be rolled back in " + left + " minutes"));
    banner.add(
        daemon.host().mastership() + "[edit" + (level.isRoot() ? "" : " " + level.text()) + "]");
    return new Prompt(true, banner, session.promptText("# "));
  }

  @Override
  public Completion complete(String line, Completion.Key key) {
    session.touch();
    return daemon.language().completeConfiguration(line, key, level, session.viewer());
  }

  @Override
  public void submit(String line, Dialogue dialogue) {
    session.touch();
    Parsed parsed = daemon.language().configuration(line, level, session.viewer());
    if (!(parsed instanceof Parsed.Accepted accepted)) {
      CliSession.refuse(line, parsed, dialogue);
      return;
    }
    Line.Configuration meaning = (Line.Configuration) accepted.line();
    if (meaning.has("range")) {
      RangeLines lines = RangeLines.of(accepted.text(), daemon.language(), level, session);
      session.note(lines.masked());
      run(meaning, lines, dialogue);
    } else {
      session.note(Paths.masked(accepted.text(), meaning.paths()));
      run(meaning, null, dialogue);
    }
  }

  @Override
  public String remembered(String line) {
    Parsed parsed = daemon.language().configuration(line, level, session.viewer());
    boolean range =
        parsed instanceof Parsed.Accepted accepted
            && ((Line.Configuration) accepted.line()).has("range");
    return range
        ? RangeLines.remembered(
            line, ((Parsed.Accepted) parsed).text(), daemon.language(), level, session)
        : RememberedLine.of(line, parsed, daemon.language(), level, session.viewer());
  }

  @Override
  public String save(String file, byte[] text) {
    return session.save(file, text);
  }

  private void run(Line.Configuration line, RangeLines range, Dialogue screen) {
    if (line.run().isPresent()) {
      session.run((Line.Operational) line.run().get().piped(line.pipes()), screen);
      return;
    }
    Pipes pipes = session.pipes(line.pipes());
    session.start(
        pipes, "get-configuration", screen, dialogue -> run(line, range, pipes, dialogue));
  }

  private void run(Line.Configuration line, RangeLines range, Pipes pipes, PipedDialogue dialogue) {
    if (locked(line, dialogue)) {
      return;
    }
    switch (line.verb()) {
      case SET -> edits.set(line, dialogue);
      case DELETE -> edits.delete(line, base(line), dialogue);
      case ACTIVATE, ANNOTATE, COPY, DEACTIVATE, INSERT, PROTECT, RENAME, UNPROTECT ->
          edits.edit(line, dialogue);
      case PROMPT -> edits.prompt(line, dialogue);
      case REPLACE -> new ReplaceVerb(daemon, edits).replace(line, level(), dialogue);
      case WILDCARD -> wildcard(line, range, pipes, dialogue);
      case SHOW -> shows.show(line, base(line), pipes, dialogue, dialogue::finished);
      case EDIT -> edit(line, dialogue);
      case UP, TOP -> move(line, dialogue);
      case EXIT, QUIT -> exit(line, dialogue);
      case COMMIT -> commits.commit(line, dialogue);
      case ROLLBACK -> commits.rollback(line, dialogue);
      case LOAD -> files.load(line, level(), dialogue);
      case SAVE -> files.save(line, level(), dialogue);
      case UPDATE -> update(dialogue);
      case STATUS -> {
        dialogue.print(EditorList.text(daemon, (CliSession) null));
        dialogue.finished();
      }
      case HELP -> {
        dialogue.print(StatementHelp.text(line, level, session, daemon.language()));
        dialogue.finished();
      }
      case RUN -> dialogue.finished();
    }
  }

  private void wildcard(
      Line.Configuration line, RangeLines range, Pipes pipes, PipedDialogue dialogue) {
    if (range == null) {
      new WildcardVerbs(edits).delete(line, dialogue);
      return;
    }
    Draft draft = edits.draft(dialogue);
    List<Line.Configuration> shown = new ArrayList<>();
    for (Line.Configuration each : range.lines()) {
      if (each.verb() == Verb.SHOW) {
        shown.add(each);
      } else {
        StatementEdits.edit(each, draft);
      }
    }
    show(shown, pipes, dialogue, () -> apply(draft, range, dialogue));
  }

  /** One after the other, then {@code end}. */
  private void show(
      List<Line.Configuration> lines, Pipes pipes, PipedDialogue dialogue, Runnable end) {
    if (lines.isEmpty()) {
      end.run();
      return;
    }
    Line.Configuration line = lines.getFirst();
    List<Line.Configuration> others = lines.subList(1, lines.size());
    shows.show(line, base(line), pipes, dialogue, () -> show(others, pipes, dialogue, end));
  }

  private void apply(Draft draft, RangeLines range, PipedDialogue dialogue) {
    if (range.problem() == null) {
      edits.apply(draft, dialogue);
    } else {
      dialogue.print("error: " + range.problem() + "\n");
    }
    dialogue.finished();
  }

  /** Takes over what others have committed since the private edits began. */
  private void update(Dialogue dialogue) {
    if (mode == Editor.Mode.PRIVATE) {
      ConfigTree active = daemon.engine().active();
      for (Conflict conflict : Conflict.all(workspace.start(), workspace.tree(), active)) {
        dialogue.print(conflict.text());
      }
      workspace.rebase(active);
      new EditLog(daemon, session).other("update", Step.text(level()));
    } else {
      dialogue.print("error: only private edits can be updated\n");
    }
    dialogue.finished();
  }

  /** Refuses changes while somebody else holds the configuration exclusively. */
  private boolean locked(Line.Configuration line, Dialogue dialogue) {
    boolean changes =
        switch (line.verb()) {
          case SET, DELETE, ACTIVATE, DEACTIVATE, ANNOTATE, PROMPT, COMMIT, ROLLBACK, LOAD -> true;
          case COPY, INSERT, PROTECT, RENAME, REPLACE, UNPROTECT, UPDATE, WILDCARD -> true;
          case SHOW, EDIT, UP, TOP, EXIT, QUIT, SAVE, STATUS, HELP, RUN -> false;
        };
    if (changes && daemon.engine().scheduled().pending()) {
      dialogue.print(CommitVerbs.PENDING);
      dialogue.finished();
      return true;
    }
    Editor holder = changes ? Admission.holder(daemon, this) : null;
    if (holder == null) {
      return false;
    }
    dialogue.print("error: configuration database locked by:\n" + EditorList.text(daemon, holder));
    dialogue.finished();
    return true;
  }

  /** The level that the line is about when it names no statement. */
  private List<Step> base(Line.Configuration line) {
    return Paths.steps(above(line.levelsUp()));
  }

  private StatementPath above(int levels) {
    int kept = levels >= level.steps().size() ? 0 : level.steps().size() - levels;
    return new StatementPath(level.steps().subList(0, kept), List.of());
  }

  private void edit(Line.Configuration line, Dialogue dialogue) {
    left.push(level);
    StatementPath target =
        line.paths().isEmpty() ? above(line.levelsUp()) : line.paths().getFirst();
    level = target;
    edits.create(Paths.steps(target), dialogue);
    dialogue.finished();
  }

  private void move(Line.Configuration line, Dialogue dialogue) {
    level = above(line.levelsUp());
    dialogue.finished();
  }

  private void exit(Line.Configuration line, Dialogue dialogue) {
    boolean inside = !level.isRoot() && !line.has("configuration-mode");
    if (inside) {
      level = left.isEmpty() ? StatementPath.ROOT : left.pop();
      dialogue.finished();
    } else {
      leave(dialogue);
    }
  }

  /** Leaves configuration mode, and asks first when there are changes. */
  void leave(Dialogue dialogue) {
    if (!modified()) {
      left(dialogue);
      return;
    }
    if (mode == Editor.Mode.SHARED) {
      dialogue.print("The configuration has been changed but not committed\n");
      Question.ask(dialogue, "Exit with uncommitted changes?", true, yes -> leaveIf(yes, dialogue));
    } else {
      Question.ask(
          dialogue,
          "Discard uncommitted changes?",
          true,
          yes -> {
            if (yes) {
              dialogue.print("warning: discarding uncommitted changes\n");
            }
            leaveIf(yes, dialogue);
          });
    }
  }

  private void leaveIf(boolean yes, Dialogue dialogue) {
    if (yes) {
      left(dialogue);
    } else {
      dialogue.finished();
    }
  }

  /** Leaves without a question. */
  void left(Dialogue dialogue) {
    drop();
    dialogue.print("Exiting configuration mode\n");
    dialogue.leave();
  }

  /** Takes this editor off the list; exclusive changes are gone with it. */
  void drop() {
    daemon.editors().remove(this);
    if (mode == Editor.Mode.EXCLUSIVE) {
      workspace.reset(daemon.engine().active());
    }
    session.configurationLeft();
    session.log(
        Audit.Severity.NOTICE,
        "UI_DBASE_LOGOUT_EVENT",
        "User '" + session.account().user() + "' exiting configuration mode");
  }

  @Override
  public void interrupt() {
    session.interrupt();
  }

  @Override
  public void hangUp() {
    session.hangUp();
  }

  @Override
  public Screen screen() {
    return session.screen();
  }

  @Override
  public String historyKey() {
    return "configuration";
  }
}
