package io.mxsim.re.mgd;

import io.mxsim.re.config.ConfigNode;
import io.mxsim.re.config.ConfigTree;
import io.mxsim.re.config.EffectCheck;
import io.mxsim.re.config.ForbiddenStatements;
import io.mxsim.re.config.ModelCheck;
import io.mxsim.re.config.SecretForm;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Whether a configuration may be committed: what the model and the handlers say to it. */
final class CommitCheck {
  private final List<StatementHandler> handlers;
  private final Host host;
  private final SecretForm secrets;
  private final ModelCheck model = new ModelCheck();

  /** The latest configuration in which nothing was found that FIPS mode forbids, or null. */
  private ConfigTree allowed;

  /** The configuration whose broken rules were asked for last, and those. */
  private ConfigTree marked;

  private Map<ConfigNode, String> marks = Map.of();

  CommitCheck(List<StatementHandler> handlers, Host host, SecretForm secrets) {
    this.handlers = handlers;
    this.host = host;
    this.secrets = secrets;
  }

  /**
   * What is to be checked.
   *
   * @param active the committed configuration as written
   * @param candidate the one that is to be committed, as written
   * @param after the same as it takes effect
   * @param change from what is in effect to {@code after}
   */
  record Subject(ConfigTree active, ConfigTree candidate, ConfigTree after, Change change) {}

  /**
   * Prints everything that is wrong, and what else there is to say.
   *
   * @return whether nothing stops the commit
   */
  boolean passes(Subject subject, boolean checkOnly, Consumer<String> output) {
    Findings findings = new Findings();
    boolean missing = model(subject.after(), findings);
    forbidden(subject.after(), findings);
    boolean constraint = findings.refuse();
    for (StatementHandler handler : touched(subject.change())) {
      handler.verify(subject.change(), findings);
    }
    EffectCheck.report(
        subject.active(),
        subject.candidate(),
        (path, statement) ->
            findings.warning(path, statement, "statement is accepted and has no effect"));
    CommitSteps.print(findings.all(), output);
    if (findings.refuse()) {
      output.accept(refusal(checkOnly, missing, constraint) + "\n");
    }
    return !findings.refuse();
  }

  /**
   * The statements of {@code tree} that break a rule of the model, each with its message.
   *
   * @param resolve what makes the tree what it is in effect
   */
  Map<ConfigNode, String> broken(ConfigTree tree, UnaryOperator<ConfigTree> resolve) {
    if (tree != marked) {
      marks = model.broken(resolve.apply(tree));
      marked = tree;
    }
    return marks;
  }

  /** Forgets the configuration that passed last (zeroization). */
  void forget() {
    model.forget();
    allowed = null;
    marked = null;
    marks = Map.of();
  }

  /** The handlers whose subtree {@code change} changes. */
  List<StatementHandler> touched(Change change) {
    return handlers.stream().filter(handler -> touches(handler, change)).toList();
  }

  /** Whether a mandatory statement is missing. */
  private boolean model(ConfigTree after, Findings findings) {
    boolean[] missing = {false};
    model.check(
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
    return missing[0];
  }

  private void forbidden(ConfigTree after, Findings findings) {
    if (!host.fips() && !CommitEngine.fips(after.root())) {
      return;
    }
    boolean[] found = {false};
    ForbiddenStatements.report(
        allowed,
        after,
        secrets,
        (path, statement, message) -> {
          found[0] = true;
          findings.error(path, statement, message);
        });
    allowed = found[0] ? null : after;
  }

  private static String refusal(boolean check, boolean missing, boolean constraint) {
    String what = check ? "error: configuration check-out failed" : "error: commit failed";
    if (missing) {
      return what + ": (missing mandatory statements)";
    }
    return check && !constraint ? what : what + ": (statements constraint check failed)";
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
}
