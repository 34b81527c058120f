package io.mxsim.re.mgd;

import io.mxsim.chassis.time.EventLoop;
import io.mxsim.re.config.CommitRecord;
import io.mxsim.re.config.ConfigArchive;
import io.mxsim.re.config.ConfigNode;
import io.mxsim.re.config.ConfigReader;
import io.mxsim.re.config.ConfigTree;
import io.mxsim.re.config.Inheritance;
import io.mxsim.re.config.Loaded;
import io.mxsim.re.config.SecretForm;
import io.mxsim.re.config.TextProblem;
import io.mxsim.re.model.Statement;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The committed configuration and how it changes: check by the model and by the handlers, write to
 * the media, apply. One commit at a time; others wait for it.
 */
public final class CommitEngine {
  private final EventLoop loop;
  private final ConfigArchive archive;
  private final Statement root;
  private final SecretForm secrets;
  private final List<StatementHandler> handlers;
  private final Host host;
  private final Audit audit;
  private final Consumer<String> broadcast;
  private final Confirmation confirmation;
  private final ScheduledCommit scheduled;
  private final CommitCheck check;
  private final Inheritance inheritance;
  private final ArrayDeque<Runnable> waiting = new ArrayDeque<>();
  private ConfigTree active;
  private ConfigTree resolved;
  private CommitRecord record;
  private boolean busy;
  private Runnable committedAlone = () -> {};

  CommitEngine(
      EventLoop loop,
      ConfigArchive archive,
      Statement root,
      SecretForm secrets,
      List<StatementHandler> handlers,
      Host host,
      Audit audit,
      Consumer<String> broadcast) {
    this.loop = loop;
    this.archive = archive;
    this.root = root;
    this.secrets = secrets;
    this.handlers = List.copyOf(handlers);
    this.host = host;
    this.audit = audit;
    this.broadcast = broadcast;
    confirmation = new Confirmation(loop, archive, host);
    scheduled = new ScheduledCommit(this, loop, host);
    check = new CommitCheck(this.handlers, host, secrets);
    inheritance = new Inheritance(host.routingEngine());
    active = ConfigTree.empty(root);
    resolved = active;
    record = new CommitRecord("root", host.now().toInstant(), "other", "");
  }

  /** Where the configuration of a boot came from. */
  public enum Source {
    STARTUP,
    STORED,
    FACTORY
  }

  /**
   * How a boot found its configuration.
   *
   * @param problems statements that could not be read and were left out
   */
  public record Boot(Source source, List<TextProblem> problems) {}

  /**
   * Loads the configuration and applies it.
   *
   * @param startup a whole configuration that replaces the stored one, in braces or {@code set}
   *     lines
   * @param factory the factory default, for an amnesiac box
   * @param progress told what handlers say; it may do their work at once
   */
  public Boot boot(Optional<byte[]> startup, byte[] factory, CommitProgress progress) {
    ConfigTree none = ConfigTree.empty(root);
    Boot boot;
    archive.mend();
    Optional<ConfigArchive.Stored> stored =
        startup.isPresent() ? Optional.empty() : archive.version(0);
    if (stored.isPresent()) {
      active = stored.get().loaded().tree();
      record = stored.get().record();
      boot = new Boot(Source.STORED, stored.get().loaded().problems());
    } else {
      byte[] text = startup.orElse(factory);
      Loaded loaded = read(none, text);
      active = loaded.tree();
      record = new CommitRecord("root", host.now().toInstant(), "other", "");
      if (startup.isPresent()) {
        archive.commit(active, record);
      }
      Source source = startup.isPresent() ? Source.STARTUP : Source.FACTORY;
      boot = new Boot(source, loaded.problems());
    }
    resolved = resolved(active);
    broken(active);
    Change change = new Change(none.root(), resolved.root(), true);
    for (StatementHandler handler : handlers) {
      handler.apply(change, progress);
    }
    if (boot.source() == Source.STORED) {
      CommitRequest resumed = new CommitRequest("root", host.nextPid(), "other", "", false, 0);
      CommitLog log = log(resumed, line -> {});
      confirmation.resume(log::reminder, this::rollBackToPrevious);
      scheduled.resume(() -> committedAlone.run());
    }
    return boot;
  }

  /** The committed configuration as the media have it, before it acts; empty when there is none. */
  public Optional<ConfigTree> stored() {
    archive.mend();
    return archive.version(0).map(stored -> resolved(stored.loaded().tree()));
  }

  /** A text that itself enters FIPS mode is read as FIPS mode reads. */
  private Loaded read(ConfigTree none, byte[] text) {
    Loaded loaded = ConfigReader.checking(secrets, host.fips()).whole(none, text.clone());
    ConfigNode asked = resolved(loaded.tree()).root();
    if (host.fips() || !fips(asked)) {
      return loaded;
    }
    loaded.tree().wipe();
    return ConfigReader.checking(secrets, true).whole(none, text);
  }

  /** The committed configuration as written. */
  public ConfigTree active() {
    return active;
  }

  /** The committed configuration as it takes effect. */
  public ConfigNode running() {
    return resolved.root();
  }

  /** Who made the committed configuration. */
  public CommitRecord record() {
    return record;
  }

  /** The files of committed configurations. */
  public ConfigArchive archive() {
    return archive;
  }

  /** Whether statements that FIPS forbids are syntax errors: in the mode, or about to enter it. */
  public boolean fips() {
    return host.fips() || fips(running());
  }

  /** Whether {@code config} asks for FIPS mode. */
  static boolean fips(ConfigNode config) {
    return config
        .text("system", "fips", "chassis", "level")
        .or(() -> config.text("system", "fips", "level"))
        .filter(level -> !level.equals("0"))
        .isPresent();
  }

  /** A reader for what operators type and load. */
  public ConfigReader reader() {
    return ConfigReader.checking(secrets, fips());
  }

  /** Minutes until an unconfirmed commit is rolled back; empty when there is none. */
  public Optional<Long> minutesToConfirm() {
    return confirmation.minutesLeft();
  }

  /**
   * Commits {@code candidate}.
   *
   * @param output takes text as it comes, lines ended by {@code \n}
   * @param done told at the end whether the commit, or the check, succeeded
   */
  public void commit(
      ConfigTree candidate,
      CommitRequest request,
      Consumer<String> output,
      Consumer<Boolean> done) {
    if (busy) {
      waiting.add(() -> commit(candidate, request, output, done));
      return;
    }
    busy = true;
    Consumer<Boolean> finished =
        ok -> {
          busy = false;
          done.accept(ok);
          next();
        };
    new CommitRun(this, candidate, request, output, finished).start();
  }

  private void next() {
    if (!busy && !waiting.isEmpty()) {
      waiting.poll().run();
    }
  }

  /** The commit that waits for its time. */
  ScheduledCommit scheduled() {
    return scheduled;
  }

  /** Who is told that the configuration was changed without an operator who waits for it. */
  void onCommittedAlone(Runnable listener) {
    committedAlone = listener;
  }

  /** The configuration as it takes effect here. */
  ConfigTree resolved(ConfigTree tree) {
    return inheritance.resolved(tree);
  }

  /** The statements of {@code tree} that break a rule of the model, each with its message. */
  Map<ConfigNode, String> broken(ConfigTree tree) {
    return check.broken(tree, this::resolved);
  }

  /** {@code candidate} is on the media, and in effect. */
  void commitTo(ConfigTree candidate, ConfigTree after, CommitRecord by) {
    active = candidate;
    resolved = after;
    record = by;
  }

  CommitLog log(CommitRequest request, Consumer<String> output) {
    return new CommitLog(audit, host, request, output);
  }

  CommitCheck check() {
    return check;
  }

  Confirmation confirmation() {
    return confirmation;
  }

  Host host() {
    return host;
  }

  EventLoop loop() {
    return loop;
  }

  private void rollBackToPrevious() {
    CommitRequest.Both both =
        running().has("system", "commit", "synchronize")
            ? CommitRequest.Both.YES
            : CommitRequest.Both.NO;
    archive.version(1).ifPresent(before -> rollBack(before.loaded().tree(), host.nextPid(), both));
  }

  /** Nobody has confirmed: {@code before} comes back. */
  void rollBack(ConfigTree before, int pid, CommitRequest.Both both) {
    CommitRequest back = new CommitRequest("root", pid, "other", "", false, 0, false, both);
    commit(
        before,
        back,
        line -> {},
        ok -> {
          log(back, line -> {}).rolledBack(ok);
          if (ok) {
            committedAlone.run();
            broadcast.accept("Commit was not confirmed; automatic rollback complete.");
          }
        });
  }

  /** Overwrites the secrets of the configuration in memory (zeroization). */
  void wipe() {
    confirmation.suspend();
    scheduled.wipe();
    check.forget();
    archive.forget();
    inheritance.forget();
    active.wipe();
    active = ConfigTree.empty(root);
    resolved = active;
  }
}
