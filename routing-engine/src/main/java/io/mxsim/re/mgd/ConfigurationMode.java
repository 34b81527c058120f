package io.mxsim.re.mgd;

import io.mxsim.re.access.Completion;
import io.mxsim.re.access.Dialogue;
import io.mxsim.re.access.Interpreter;
import io.mxsim.re.access.Prompt;
import io.mxsim.re.access.Screen;
import io.mxsim.re.config.ConfigReader;
import io.mxsim.re.config.ConfigTree;
import io.mxsim.re.config.Step;
import io.mxsim.re.language.Line;
import io.mxsim.re.language.Parsed;
import io.mxsim.re.language.StatementPath;
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
  private final LoadVerbs loads;
  private final ArrayDeque<StatementPath> left = new ArrayDeque<>();
  private StatementPath level = StatementPath.ROOT;

  private ConfigurationMode(ManagementDaemon daemon, CliSession session, Editor.Mode mode) {
    this.daemon = daemon;
    this.session = session;
    this.mode = mode;
    this.since = daemon.host().now();
    this.workspace =
        mode == Editor.Mode.PRIVATE ? new Workspace(daemon.engine().active()) : daemon.shared();
    this.edits = new EditVerbs(daemon, session, workspace);
    this.commits = new CommitVerbs(daemon, session, workspace, this);
    this.loads = new LoadVerbs(daemon, session, workspace, this);
  }

  /** Enters configuration mode and prints what greets the operator; null if it is refused. */
  static ConfigurationMode enter(
      ManagementDaemon daemon, CliSession session, Editor.Mode mode, Dialogue dialogue) {
    boolean dirty = !daemon.shared().tree().sameAs(daemon.engine().active());
    String others = EditorList.text(daemon, session);
    if (dirty && mode == Editor.Mode.EXCLUSIVE) {
      dialogue.print(others + "error: configuration database modified\n");
      return null;
    }
    if (dirty && mode == Editor.Mode.PRIVATE) {
      dialogue.print("error: shared configuration database modified\n");
      return null;
    }
    if (mode != Editor.Mode.SHARED) {
      dialogue.print("warning: uncommitted changes will be discarded on exit\n");
    }
    dialogue.print("Entering configuration mode\n" + others);
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
    if (parsed instanceof Parsed.Accepted accepted) {
      Line.Configuration meaning = (Line.Configuration) accepted.line();
      session.note(Paths.masked(accepted.text(), meaning.paths()));
      run(meaning, dialogue);
    } else {
      CliSession.refuse(parsed, dialogue);
    }
  }

  @Override
  public String remembered(String line) {
    return RememberedLine.of(line, daemon.language().configuration(line, level, session.viewer()));
  }

  @Override
  public String save(String file, byte[] text) {
    return session.save(file, text);
  }

  private void run(Line.Configuration line, Dialogue screen) {
    if (line.run().isPresent()) {
      session.run((Line.Operational) line.run().get().piped(line.pipes()), screen);
      return;
    }
    Pipes pipes = session.pipes(line.pipes());
    PipedDialogue dialogue = session.begin(pipes, screen);
    if (dialogue == null || locked(line, dialogue)) {
      return;
    }
    switch (line.verb()) {
      case SET -> edits.set(line, dialogue);
      case DELETE -> edits.delete(line, level(), dialogue);
      case ACTIVATE -> edits.inactive(line, false, dialogue);
      case DEACTIVATE -> edits.inactive(line, true, dialogue);
      case ANNOTATE -> edits.annotate(line, dialogue);
      case PROMPT -> edits.prompt(line, dialogue);
      case SHOW -> show(line, pipes, dialogue);
      case EDIT -> edit(line, dialogue);
      case UP, TOP -> move(line, dialogue);
      case EXIT, QUIT -> exit(line, dialogue);
      case COMMIT -> commits.commit(line, dialogue);
      case ROLLBACK -> commits.rollback(line, dialogue);
      case LOAD -> loads.load(line, dialogue);
      case SAVE -> loads.save(line, dialogue);
      case STATUS -> {
        dialogue.print(EditorList.text(daemon, (CliSession) null));
        dialogue.finished();
      }
      case HELP -> session.run(help(line), dialogue);
      case RUN -> dialogue.finished();
    }
  }

  private static Line.Operational help(Line.Configuration line) {
    return new Line.Operational("help-topic", line.arguments(), List.of());
  }

  /** Refuses changes while somebody else holds the configuration exclusively. */
  private boolean locked(Line.Configuration line, Dialogue dialogue) {
    boolean changes =
        switch (line.verb()) {
          case SET, DELETE, ACTIVATE, DEACTIVATE, ANNOTATE, PROMPT, COMMIT, ROLLBACK, LOAD -> true;
          case SHOW, EDIT, UP, TOP, EXIT, QUIT, SAVE, STATUS, HELP, RUN -> false;
        };
    if (changes && daemon.engine().scheduled().pending()) {
      dialogue.print(CommitVerbs.PENDING);
      dialogue.finished();
      return true;
    }
    for (Editor other : daemon.editors()) {
      if (changes && other != this && other.mode() == Editor.Mode.EXCLUSIVE) {
        dialogue.print(
            "error: configuration database locked by:\n" + EditorList.text(daemon, other));
        dialogue.finished();
        return true;
      }
    }
    return false;
  }

  private void show(Line.Configuration line, Pipes pipes, Dialogue dialogue) {
    SessionCommands shows = session.own();
    List<Step> path = line.paths().isEmpty() ? base(line) : Paths.steps(line.paths().getFirst());
    if (pipes.compare() != null) {
      Optional<ConfigTree> other =
          pipes.compare().equals("0")
              ? Optional.of(daemon.engine().active())
              : shows.version(pipes.compare(), dialogue);
      other.ifPresent(with -> shows.compare(with, tree(), path, dialogue));
    } else {
      if (path.isEmpty()) {
        heading(pipes.set(), dialogue);
      }
      shows.show(tree(), path, pipes.set(), dialogue);
    }
    dialogue.finished();
  }

  /** What stands above a whole configuration. */
  private void heading(boolean set, Dialogue dialogue) {
    String version = "version " + daemon.host().release();
    if (set) {
      dialogue.print("set " + version + "\n");
    } else {
      String changed = modified() ? "## Last changed: " + daemon.changedText() + "\n" : "";
      dialogue.print(changed + version + ";\n");
    }
  }

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

  ConfigReader reader() {
    return daemon.engine().reader();
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
