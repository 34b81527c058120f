package io.mxsim.re.mgd;

import io.mxsim.re.access.Completion;
import io.mxsim.re.access.Dialogue;
import io.mxsim.re.access.Interpreter;
import io.mxsim.re.access.Origin;
import io.mxsim.re.access.Prompt;
import io.mxsim.re.access.Screen;
import io.mxsim.re.access.Terminal;
import io.mxsim.re.config.ConfigNode;
import io.mxsim.re.language.Line;
import io.mxsim.re.language.Parsed;
import io.mxsim.re.language.StatementPath;
import io.mxsim.re.language.Viewer;
import io.mxsim.re.model.CommandWord;
import io.mxsim.re.model.Permission;
import io.mxsim.re.os.DateText;
import io.mxsim.re.reply.Envelope;
import io.mxsim.re.reply.JsonReply;
import io.mxsim.re.reply.Markup;
import io.mxsim.re.reply.XmlReply;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** One operator's CLI in operational mode; configuration mode stands inside it. */
public final class CliSession implements Interpreter {
  private static final int HISTORY = 100;
  private static final String INTERACTIVE = "interactive-commands";

  private final ManagementDaemon daemon;
  private final Account account;
  private final Origin origin;
  private final Terminal terminal;
  private final int pid;
  private final CliSettings settings;
  private final SessionCommands own;
  private final List<String> history = new ArrayList<>();
  private Running running;
  private ConfigurationMode configuration;
  private Instant active;
  private boolean open = true;

  CliSession(ManagementDaemon daemon, Account account, Origin origin, Terminal terminal) {
    this.daemon = daemon;
    this.account = account;
    this.origin = origin;
    this.terminal = terminal;
    this.pid = daemon.host().nextPid();
    this.settings =
        new CliSettings(
            daemon.files().home(account),
            ofClass("idle-timeout").or(this::idleForAll).map(Integer::valueOf),
            ofUser("cli", "prompt").or(() -> ofClass("cli", "prompt")));
    this.active = daemon.loop().now();
    this.own = new SessionCommands(daemon, this);
    String connection =
        origin
            .connection()
            .map(c ->
                c.peerAddress() + " " + c.peerPort() + " " + c.ownAddress() + " " + c.ownPort())
            .orElse("");
    log(
        Audit.Severity.INFO,
        "UI_AUTH_EVENT",
        "Authenticated user '"
            + account.user()
            + "' at permission level '"
            + account.logName()
            + "'");
    log(
        Audit.Severity.INFO,
        "UI_LOGIN_EVENT",
        "User '"
            + account.user()
            + "' login, class '"
            + account.logName()
            + "' ["
            + pid
            + "], ssh-connection '"
            + connection
            + "', client-mode 'cli'");
  }

  /** What the configuration says for everybody. */
  private Optional<String> idleForAll() {
    return daemon.engine().running().text("system", "login", "idle-timeout");
  }

  private Optional<String> ofClass(String... words) {
    return entry("class", account.loginClass()).flatMap(found -> found.text(words));
  }

  private Optional<String> ofUser(String... words) {
    return entry("user", account.user()).flatMap(found -> found.text(words));
  }

  private Optional<ConfigNode> entry(String list, String name) {
    return daemon.engine().running().find("system", "login", list, name);
  }

  /** How long the operator has not asked for anything. */
  Duration idle() {
    return Duration.between(active, daemon.loop().now());
  }

  /** The operator has just typed something. */
  void touch() {
    active = daemon.loop().now();
  }

  /** Who works here. */
  public Account account() {
    return account;
  }

  /** Where from. */
  public Origin origin() {
    return origin;
  }

  /** The mgd process that serves this session. */
  public int pid() {
    return pid;
  }

  /** The operator's terminal. */
  public Terminal terminal() {
    return terminal;
  }

  /** Prints a line on the operator's terminal, over whatever stands there. */
  public void notice(String line) {
    terminal.notice(line);
  }

  SessionCommands own() {
    return own;
  }

  CliSettings settings() {
    return settings;
  }

  List<String> history() {
    return history;
  }

  void log(Audit.Severity severity, String tag, String text) {
    daemon.log(INTERACTIVE, severity, pid, tag, text);
  }

  /** {@code user@host:fips} and what follows it. */
  String promptText(String sign) {
    if (settings.prompt() != null) {
      return settings.prompt();
    }
    String host = daemon.host().hostName();
    String at = host.isEmpty() ? "" : "@" + host;
    return account.user() + at + (daemon.host().fips() ? ":fips" : "") + sign;
  }

  @Override
  public Prompt prompt() {
    String mastership = daemon.host().mastership();
    List<String> banner = mastership.isEmpty() ? List.of() : List.of(mastership);
    return new Prompt(true, banner, promptText("> "));
  }

  Viewer viewer() {
    return new Viewer(account.rights(), daemon.engine().fips(), new CandidateNames(daemon, this));
  }

  @Override
  public Completion complete(String line, Completion.Key key) {
    touch();
    Completion completion = daemon.language().completeOperational(line, key, viewer());
    if (key == Completion.Key.ENTER && !(completion instanceof Completion.Line)) {
      auditRefusal(line);
    }
    return completion;
  }

  /**
   * A line that would run for somebody with more permissions is a try to do what the user may not:
   * the user hears that there is no such command, and the log hears of it (P-Z1, G-OP2).
   */
  private void auditRefusal(String line) {
    Viewer officer =
        new Viewer(
            EnumSet.allOf(Permission.class),
            daemon.engine().fips(),
            new CandidateNames(daemon, this));
    if (daemon.language().operational(line, officer) instanceof Parsed.Accepted accepted) {
      log(
          Audit.Severity.WARNING,
          "UI_CMDLINE_REFUSED",
          "User '" + account.user() + "' has no permission for '" + accepted.text() + "'");
    }
  }

  @Override
  public void submit(String line, Dialogue dialogue) {
    touch();
    Parsed parsed = daemon.language().operational(line, viewer());
    if (parsed instanceof Parsed.Accepted accepted) {
      note(accepted.text());
      run((Line.Operational) accepted.line(), dialogue);
    } else {
      auditRefusal(line);
      refuse(line, parsed, dialogue);
    }
  }

  @Override
  public String remembered(String line) {
    Parsed parsed = daemon.language().operational(line, viewer());
    return RememberedLine.of(line, parsed, daemon.language(), StatementPath.ROOT, viewer());
  }

  @Override
  public String save(String file, byte[] text) {
    FileAccess.Outcome outcome =
        daemon.files().write(settings.directory(), file, text, false, account);
    return outcome.problem() == null
        ? "Wrote output to '" + outcome.name() + "'"
        : "error: " + file + ": " + outcome.problem();
  }

  /** Prints why a line does not run, for those who could not be told before. */
  static void refuse(String line, Parsed parsed, Dialogue dialogue) {
    switch (parsed) {
      case Parsed.SyntaxError wrong -> refuse(Refusal.text(line, wrong), dialogue);
      case Parsed.Incomplete less -> refuse(less.message(), dialogue);
      case Parsed.Ambiguous many -> refuse(many.message(), dialogue);
      case Parsed.Nothing ignored -> dialogue.finished();
      case Parsed.Accepted ignored -> dialogue.finished();
    }
  }

  private static void refuse(String why, Dialogue dialogue) {
    dialogue.print("\nerror: " + why + "\n");
    dialogue.refused();
  }

  /** Writes a line, without secrets, to the log and to the session's history. */
  void note(String words) {
    log(
        Audit.Severity.INFO,
        "UI_CMDLINE_READ_LINE",
        "User '" + account.user() + "', command '" + words + " '");
    if (history.size() == HISTORY) {
      history.removeFirst();
    }
    history.add("  " + DateText.time(daemon.host().now()) + " -- " + words);
  }

  /** Runs {@code command} behind the line's pipes, again and again if they say so. */
  void start(Pipes pipes, String rpc, Dialogue screen, Consumer<PipedDialogue> command) {
    if (pipes.problem() != null) {
      screen.print(pipes.problem() + "\n");
      screen.finished();
      return;
    }
    if (settings.timestamp() != null) {
      screen.print(DateText.strftime(daemon.host().now(), settings.timestamp()) + "\n");
    }
    Function<Consumer<String>, Markup> markup = markup(pipes.display(), rpc);
    if (pipes.refresh().isPresent()) {
      Supplier<String> date = () -> DateText.iso(daemon.host().now());
      Refresh refresh =
          new Refresh(daemon.loop(), pipes.refresh().get(), screen, date, () -> running = null);
      running = refresh;
      refresh.start(round -> {
        PipedDialogue dialogue = pipes.behind(round, markup, () -> {});
        command.accept(dialogue);
        return dialogue;
      });
    } else {
      PipedDialogue dialogue = pipes.behind(screen, markup, () -> running = null);
      running = dialogue;
      command.accept(dialogue);
    }
  }

  private Function<Consumer<String>, Markup> markup(Display display, String rpc) {
    return switch (display.form()) {
      case TEXT, SET, RELATIVE_SET -> null;
      case XML, REQUEST -> lines -> new XmlReply(envelope(rpc), lines);
      case JSON -> lines -> new JsonReply(envelope(rpc), lines);
    };
  }

  private Envelope envelope(String rpc) {
    String family = daemon.model().commands().running(rpc).map(CommandWord::replyFamily).orElse("");
    return new Envelope(daemon.host().release(), daemon.host().mastership(), family);
  }

  Pipes pipes(List<Line.Pipe> pipes) {
    return Pipes.of(pipes, new PipeWorld(daemon, this));
  }

  /** Runs an operational command, typed here or behind {@code run}. */
  void run(Line.Operational line, Dialogue screen) {
    Pipes pipes = pipes(line.pipes());
    start(pipes, line.rpc(), screen, dialogue -> run(line, pipes, dialogue));
  }

  /** Runs a command as part of another one. */
  void runInside(Line.Operational line, Dialogue part) {
    Pipes none = pipes(List.of());
    run(line, none, none.behind(part, null, () -> {}));
  }

  private void run(Line.Operational line, Pipes pipes, PipedDialogue dialogue) {
    if (pipes.display().form() == Display.Form.REQUEST) {
      dialogue.request(
          Request.of(
              line, daemon.model().commands().running(line.rpc()), daemon.engine().active()));
      return;
    }
    if (own.run(line, pipes, dialogue)) {
      return;
    }
    OperationalCommand command = daemon.command(line.rpc());
    if (command == null) {
      dialogue.print("error: command is not available on this router\n");
      dialogue.finished();
      return;
    }
    command.run(
        new Invocation(
            account.user(),
            account.rights(),
            origin,
            line.arguments(),
            settings.place(),
            pid,
            dialogue));
  }

  /** Enters configuration mode, or says why not. */
  void configure(Editor.Mode mode, Dialogue dialogue) {
    if (configuration != null) {
      dialogue.print("error: configuration mode is already entered\n");
      dialogue.finished();
      return;
    }
    ConfigurationMode entered = Admission.enter(daemon, this, mode, dialogue);
    if (entered == null) {
      dialogue.finished();
    } else {
      configuration = entered;
      dialogue.enter(entered);
    }
  }

  void configurationLeft() {
    configuration = null;
  }

  /** The session's configuration mode, or null. */
  ConfigurationMode configuration() {
    return configuration;
  }

  @Override
  public void interrupt() {
    if (running != null) {
      running.interrupt();
    }
  }

  @Override
  public void timedOut() {
    log(
        Audit.Severity.NOTICE,
        "UI_CLI_IDLE_TIMEOUT",
        "Idle timeout for user '" + account.user() + "' exceeded and session terminated");
  }

  @Override
  public void hangUp() {
    interrupt();
    close();
  }

  void close() {
    if (!open) {
      return;
    }
    open = false;
    if (configuration != null) {
      configuration.drop();
    }
    log(Audit.Severity.INFO, "UI_LOGOUT_EVENT", "User '" + account.user() + "' logout");
    daemon.closed(this);
  }

  @Override
  public Screen screen() {
    return settings.screen();
  }

  @Override
  public String historyKey() {
    return "operational";
  }
}
