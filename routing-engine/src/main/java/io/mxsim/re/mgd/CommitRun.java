package io.mxsim.re.mgd;

import io.mxsim.re.config.CommitRecord;
import io.mxsim.re.config.ConfigTree;
import java.util.Arrays;
import java.util.function.Consumer;

/**
 * One commit on its way: check here, check on the other Routing Engine, commit there, write here,
 * apply here. Until all checks have passed nothing changes anywhere.
 */
final class CommitRun {
  private static final String CHECKED = "configuration check succeeds\n";

  private final CommitEngine engine;
  private final ConfigTree candidate;
  private final CommitRequest request;
  private final Consumer<String> output;
  private final Consumer<Boolean> done;
  private final CommitLog log;
  private final PeerRoutingEngine peer;
  private final boolean both;
  private ConfigTree after;
  private Change change;

  CommitRun(
      CommitEngine engine,
      ConfigTree candidate,
      CommitRequest request,
      Consumer<String> output,
      Consumer<Boolean> done) {
    this.engine = engine;
    this.candidate = candidate;
    this.request = request;
    this.output = output;
    this.done = done;
    log = engine.log(request, output);
    peer = engine.host().peer();
    both = request.both() != CommitRequest.Both.NO && peer.name().isPresent();
  }

  void start() {
    log.requested();
    if (request.both() != CommitRequest.Both.NO && !both) {
      output.accept("warning: Other routing-engine not present\n");
    }
    title(engine.host().routingEngine());
    log.step("reading commit script configuration");
    log.step("expanding configuration groups");
    after = engine.resolved(candidate);
    change = new Change(engine.running(), after.root(), false);
    log.step("checking new configuration");
    CommitCheck.Subject subject =
        new CommitCheck.Subject(engine.active(), candidate, after, change);
    if (!engine.check().passes(subject, request.checkOnly(), output)) {
      done.accept(false);
      return;
    }
    if (request.checkOnly() || both) {
      output.accept(CHECKED);
    }
    if (both) {
      checkThere();
    } else {
      checked();
    }
  }

  private void title(String routingEngine) {
    if (both) {
      output.accept(routingEngine + ": \n");
    }
  }

  private void checkThere() {
    log.step("checking new configuration on " + peer.name().orElseThrow());
    ask(
        false,
        answer -> {
          title(peer.name().orElseThrow());
          output.accept(answer);
        },
        this::checkedThere);
  }

  private void checkedThere() {
    if (request.checkOnly()) {
      checked();
      return;
    }
    log.step("committing on " + peer.name().orElseThrow());
    ask(
        true,
        output,
        () -> {
          title(engine.host().routingEngine());
          checked();
        });
  }

  /** Asks the other Routing Engine, and goes on with {@code next} only if it agrees. */
  private void ask(boolean commit, Consumer<String> print, Runnable next) {
    byte[] text = engine.archive().text(candidate);
    boolean force = request.both() == CommitRequest.Both.FORCE;
    String name = peer.name().orElseThrow();
    peer.ask(
        new PeerRoutingEngine.Request(text, commit, force, request.user(), request.comment()),
        answer -> {
          Arrays.fill(text, (byte) 0);
          String unreachable = "error: could not connect to " + name + " : No route to host\n";
          print.accept(answer.map(PeerRoutingEngine.Answer::output).orElse(unreachable));
          if (answer.filter(PeerRoutingEngine.Answer::accepted).isPresent()) {
            next.run();
          } else {
            done.accept(false);
          }
        });
  }

  private void checked() {
    engine.confirmation().over();
    if (request.checkOnly()) {
      done.accept(true);
    } else {
      write();
    }
  }

  private void write() {
    ConfigTree before = engine.active();
    CommitRecord record =
        new CommitRecord(
            request.user(), engine.host().now().toInstant(), request.via(), request.comment());
    log.step("activating '/config/juniper.conf.gz'");
    engine.archive().commit(candidate, record, engine.confirmation().due(request.confirmMinutes()));
    engine.commitTo(candidate, after, record);
    CommitSteps steps = new CommitSteps(engine.loop(), output);
    if (request.confirmMinutes() > 0) {
      confirm(before, steps);
    }
    for (StatementHandler handler : engine.check().touched(change)) {
      log.signal(handler);
      handler.apply(change, steps);
    }
    steps.finish(this::completed);
  }

  private void confirm(ConfigTree before, CommitSteps steps) {
    int minutes = request.confirmMinutes();
    steps.line(
        "commit confirmed will be automatically rolled back in "
            + minutes
            + " minutes unless confirmed");
    log.confirmed(minutes);
    engine
        .confirmation()
        .await(
            minutes, log::reminder, () -> engine.rollBack(before, request.pid(), request.both()));
  }

  private void completed() {
    log.step("commit complete");
    log.completed();
    output.accept("commit complete\n");
    done.accept(true);
  }
}
