package io.mxsim.re.mgd;

import io.mxsim.chassis.time.EventLoop;
import io.mxsim.re.access.Origin;
import io.mxsim.re.access.Terminal;
import io.mxsim.re.config.ConfigArchive;
import io.mxsim.re.config.ConfigNode;
import io.mxsim.re.config.ConfigStore;
import io.mxsim.re.config.SecretForm;
import io.mxsim.re.language.CommandLine;
import io.mxsim.re.model.Model;
import io.mxsim.re.os.DateText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** The management daemon: the committed configuration, the shared candidate, and the sessions. */
public final class ManagementDaemon {
  private final List<List<String>> handledPaths;
  private final EventLoop loop;
  private final Audit audit;
  private final Host host;
  private final FileAccess files;
  private final CommitEngine engine;
  private final Map<String, OperationalCommand> commands = new HashMap<>();
  private final List<CliSession> sessions = new ArrayList<>();
  private final List<Editor> editors = new ArrayList<>();
  private final Workspace shared;
  private final CommandLine language;
  private byte[] factory = new byte[0];
  private final Model model;
  private String changed = "";
  private Instant changedAt = Instant.EPOCH;

  /** A daemon that has not loaded its configuration: see {@link CommitEngine#boot}. */
  public ManagementDaemon(
      EventLoop loop,
      Model model,
      ConfigStore store,
      SecretForm secrets,
      FileAccess files,
      Audit audit,
      Host host,
      List<StatementHandler> handlers,
      List<OperationalCommand> commands) {
    this.handledPaths = handlers.stream().map(StatementHandler::path).toList();
    this.loop = loop;
    this.model = model;
    this.language = new CommandLine(model);
    this.audit = audit;
    this.host = host;
    this.files = files;
    ConfigArchive archive = new ConfigArchive(store, model.root(), secrets, host.release());
    engine =
        new CommitEngine(
            loop, archive, model.root(), secrets, handlers, host, audit, this::broadcast);
    engine.onCommittedAlone(this::committedAlone);
    shared = new Workspace(engine.active());
    for (OperationalCommand command : commands) {
      this.commands.put(command.rpc(), command);
    }
  }

  /** The committed configuration. */
  public CommitEngine engine() {
    return engine;
  }

  /** Starts the CLI of an operator who has logged in. */
  public CliSession openSession(Account account, Origin origin, Terminal terminal) {
    CliSession session = new CliSession(this, account, origin, terminal);
    sessions.add(session);
    return session;
  }

  /** The sessions that are open, oldest first. */
  public List<CliSession> sessions() {
    return List.copyOf(sessions);
  }

  /** The session that the mgd process {@code pid} serves. */
  public Optional<CliSession> session(int pid) {
    return sessions.stream().filter(session -> session.pid() == pid).findFirst();
  }

  /** Prints a message on every terminal. */
  public void broadcast(String text) {
    for (CliSession session : sessions()) {
      session.terminal().notice(text);
    }
  }

  /** Ends every session and overwrites every secret in memory (zeroization). */
  public void zeroize() {
    shared.wipe();
    editors.forEach(Editor::wipe);
    engine.wipe();
    for (CliSession session : sessions()) {
      session.terminal().hangUp();
    }
    sessions.clear();
    editors.clear();
    shared.reset(engine.active());
  }

  /**
   * Loads the configuration at boot and applies it.
   *
   * @param startup a whole configuration that replaces the stored one
   * @param factoryText the factory default
   */
  public CommitEngine.Boot boot(
      Optional<byte[]> startup, byte[] factoryText, CommitProgress progress) {
    factory = factoryText.clone();
    CommitEngine.Boot boot = engine.boot(startup, factoryText, progress);
    shared.reset(engine.active());
    return boot;
  }

  byte[] factory() {
    return factory.clone();
  }

  /** Remembers who changed the candidate last. */
  void changed(String user) {
    changed = DateText.iso(host.now()) + " by " + user;
    changedAt = host.now().toInstant();
  }

  String changedText() {
    return changed;
  }

  Instant changedAt() {
    return changedAt;
  }

  Model model() {
    return model;
  }

  CommandLine language() {
    return language;
  }

  /** The committed configuration changed, and nobody here asked for it. */
  private void committedAlone() {
    shared.reset(engine.active());
  }

  /** The other Routing Engine wants a configuration checked or committed here. */
  public void fromPeer(
      PeerRoutingEngine.Request request, Consumer<PeerRoutingEngine.Answer> answer) {
    new PeerCommit(this).run(request, answer);
  }

  EventLoop loop() {
    return loop;
  }

  /** A part of a configuration is going to be shown by a command. */
  public void shown(ConfigNode part, boolean secrets) {
    host.shown(part, secrets);
  }

  Host host() {
    return host;
  }

  FileAccess files() {
    return files;
  }

  Workspace shared() {
    return shared;
  }

  List<Editor> editors() {
    return editors;
  }

  /** The paths of the subtrees that have a handler. */
  public List<List<String>> handledPaths() {
    return handledPaths;
  }

  /** The rpcs that have a command of their own; the session itself serves the others. */
  public Set<String> rpcs() {
    return Set.copyOf(commands.keySet());
  }

  /** The command for {@code rpc}, or null. */
  OperationalCommand command(String rpc) {
    return commands.get(rpc);
  }

  void closed(CliSession session) {
    sessions.remove(session);
  }

  void log(String facility, Audit.Severity severity, int pid, String tag, String text) {
    audit.event(new Audit.Event(facility, severity, pid, tag, text));
  }
}
