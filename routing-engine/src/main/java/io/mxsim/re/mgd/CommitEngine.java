package io.mxsim.re.mgd;

import io.mxsim.chassis.time.EventLoop;
import io.mxsim.re.config.CommitRecord;
import io.mxsim.re.config.ConfigArchive;
import io.mxsim.re.config.ConfigNode;
import io.mxsim.re.config.ConfigReader;
import io.mxsim.re.config.ConfigTree;
import io.mxsim.re.config.EffectCheck;
import io.mxsim.re.config.ForbiddenStatements;
import io.mxsim.re.config.Inheritance;
import io.mxsim.re.config.Loaded;
import io.mxsim.re.config.ModelCheck;
import io.mxsim.re.config.SecretForm;
import io.mxsim.re.config.TextProblem;
import io.mxsim.re.model.Statement;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
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
  private final ModelCheck modelCheck = new ModelCheck();
  private final ArrayDeque<Runnable> waiting = new ArrayDeque<>();
  private ConfigTree active;
  private ConfigTree resolved;
  private CommitRecord record;
  private boolean busy;

  /** The latest configuration in which the model found nothing wrong; null before the first. */
  private ConfigTree right;

  /** The same for what FIPS mode forbids. */
  private ConfigTree clean;

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
    resolved = Inheritance.resolve(active);
    Change change = new Change(none.root(), resolved.root(), true);
    for (StatementHandler handler : handlers) {
      handler.apply(change, progress);
    }
    if (boot.source() == Source.STORED) {
      confirmation.resume(record, this::rollBackToPrevious);
    }
    return boot;
  }

  /** A text that itself enters FIPS mode is read as FIPS mode reads. */
  private Loaded read(ConfigTree none, byte[] text) {
    Loaded loaded = ConfigReader.checking(secrets, host.fips()).whole(none, text.clone());
    ConfigNode asked = Inheritance.resolve(loaded.tree()).root();
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
    ConfigTree after = Inheritance.resolve(candidate);
    Change change = new Change(resolved.root(), after.root(), false);
    if (!checked(candidate, after, change, request, output)) {
      done.accept(false);
      return;
    }
    if (request.checkOnly()) {
      confirmation.over();
      output.accept("configuration check succeeds\n");
      done.accept(true);
      return;
    }
    busy = true;
    confirmation.over();
    announce(request);
    ConfigTree before = active;
    record =
        new CommitRecord(request.user(), host.now().toInstant(), request.via(), request.comment());
    if (request.confirmMinutes() > 0) {
      confirmation.expect(record, request.confirmMinutes());
    }
    archive.commit(candidate, record);
    active = candidate;
    resolved = after;
    CommitSteps steps = new CommitSteps(loop, output);
    if (request.confirmMinutes() > 0) {
      rollBackLater(before, request, steps);
    }
    for (StatementHandler handler : handlers) {
      if (touches(handler, change)) {
        handler.apply(change, steps);
      }
    }
    steps.finish(() -> completed(request, output, done));
  }

  private void announce(CommitRequest request) {
    String comment = request.comment().isEmpty() ? "none" : request.comment();
    notice(
        request.pid(),
        "UI_COMMIT",
        "User '" + request.user() + "' requested 'commit' operation (comment: " + comment + ")");
  }

  private void completed(CommitRequest request, Consumer<String> output, Consumer<Boolean> done) {
    notice(request.pid(), "UI_COMMIT_COMPLETED", " : commit complete");
    output.accept("commit complete\n");
    busy = false;
    done.accept(true);
    if (!waiting.isEmpty()) {
      waiting.poll().run();
    }
  }

  private void notice(int pid, String tag, String text) {
    audit.event(new Audit.Event("interactive-commands", Audit.Severity.NOTICE, pid, tag, text));
  }

  private boolean checked(
      ConfigTree candidate,
      ConfigTree after,
      Change change,
      CommitRequest request,
      Consumer<String> output) {
    Findings findings = new Findings();
    boolean[] missing = {false};
    modelCheck.check(
        right,
        after,
        new ModelCheck.Finder() {
          @Override
          public void missing(List<String> path, String statement, String message) {
            missing[0] = true;
            findings.error(path, statement, message);
          }

          @Override
          public void broken(List<String> path, String statement, String message) {
            findings.error(path, statement, message);
          }
        });
    boolean fips = host.fips() || fips(after.root());
    if (fips) {
      ForbiddenStatements.report(
          clean,
          after,
          (path, statement) -> findings.error(path, statement, "not allowed in FIPS mode"));
    }
    boolean model = findings.refuse();
    right = model ? right : after;
    clean = fips && !model ? after : null;
    for (StatementHandler handler : handlers) {
      if (touches(handler, change)) {
        handler.verify(change, findings);
      }
    }
    EffectCheck.report(
        active,
        candidate,
        (path, statement) ->
            findings.warning(path, statement, "statement is accepted and has no effect"));
    CommitSteps.print(findings.all(), output);
    if (findings.refuse()) {
      output.accept(refusal(request.checkOnly(), missing[0], model) + "\n");
    }
    return !findings.refuse();
  }

  private static String refusal(boolean check, boolean missing, boolean model) {
    String what = check ? "error: configuration check-out failed" : "error: commit failed";
    if (missing) {
      return what + ": (missing mandatory statements)";
    }
    return check && !model ? what : what + ": (statements constraint check failed)";
  }

  private static boolean touches(StatementHandler handler, Change change) {
    String[] path = handler.path().toArray(new String[0]);
    Optional<ConfigNode> before = change.before().find(path);
    Optional<ConfigNode> after = change.after().find(path);
    if (before.isEmpty() || after.isEmpty()) {
      return before.isPresent() != after.isPresent();
    }
    return !ConfigTree.same(before.get(), after.get());
  }

  private void rollBackLater(ConfigTree before, CommitRequest request, CommitSteps steps) {
    int minutes = request.confirmMinutes();
    steps.line(
        "commit confirmed will be automatically rolled back in "
            + minutes
            + " minutes unless confirmed");
    notice(
        request.pid(),
        "UI_COMMIT_CONFIRMED",
        "user '" + request.user() + "' performed 'commit confirmed'");
    confirmation.await(Duration.ofMinutes(minutes), () -> rollBack(before, request.pid()));
  }

  private void rollBackToPrevious() {
    archive.version(1).ifPresent(before -> rollBack(before.loaded().tree(), host.nextPid()));
  }

  private void rollBack(ConfigTree before, int pid) {
    CommitRequest back = new CommitRequest("root", pid, "other", "", false, 0);
    commit(
        before,
        back,
        line -> {},
        ok -> {
          notice(
              pid,
              "UI_COMMIT_NOT_CONFIRMED",
              "Commit was not confirmed; automatic rollback complete");
          broadcast.accept("Commit was not confirmed; automatic rollback complete.");
        });
  }

  /** Overwrites the secrets of the configuration in memory (zeroization). */
  void wipe() {
    confirmation.suspend();
    active.wipe();
    active = ConfigTree.empty(root);
    resolved = active;
    right = null;
    clean = null;
  }
}
