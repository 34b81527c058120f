package io.mxsim.re.mgd;

import io.mxsim.re.access.Dialogue;
import io.mxsim.re.access.Secret;
import io.mxsim.re.config.ChangeTrail;
import io.mxsim.re.config.ConfigReader;
import io.mxsim.re.config.ConfigTree;
import io.mxsim.re.config.SecretData;
import io.mxsim.re.config.Step;
import io.mxsim.re.language.Line;
import io.mxsim.re.language.StatementPath;
import io.mxsim.re.model.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The verbs that change statements, and the dialogues that ask for secrets (G-MS1). */
final class EditVerbs {
  private final ManagementDaemon daemon;
  private final CliSession session;
  private final Workspace workspace;

  EditVerbs(ManagementDaemon daemon, CliSession session, Workspace workspace) {
    this.daemon = daemon;
    this.session = session;
    this.workspace = workspace;
  }

  /** Puts an edited tree in place and tells the log what changed, if the user may change it all. */
  static void apply(
      ManagementDaemon daemon,
      CliSession session,
      Workspace workspace,
      ConfigTree edited,
      Dialogue dialogue) {
    ConfigTree before = workspace.tree();
    if (edited == before) {
      return;
    }
    Optional<String> denied = ChangeTrail.denied(before, edited, session.own()::mayChange);
    if (denied.isPresent()) {
      dialogue.print("error: permission denied: " + denied.get() + "\n");
      return;
    }
    workspace.edit(edited);
    daemon.changed(session.account().user());
    ChangeTrail.report(before, edited, new EditLog(daemon, session));
  }

  private void apply(ConfigTree edited, Dialogue dialogue) {
    apply(daemon, session, workspace, edited, dialogue);
  }

  /** Makes the level that is entered exist, where its existence means something. */
  void create(List<Step> path, Dialogue dialogue) {
    if (!path.isEmpty() && path.getLast().statement().kind() == Statement.Kind.LIST) {
      apply(workspace.tree().set(path), dialogue);
    }
  }

  void set(Line.Configuration line, Dialogue dialogue) {
    ConfigReader reader = daemon.engine().reader();
    ConfigTree tree = workspace.tree();
    StatementPath asked = null;
    for (StatementPath path : line.paths()) {
      if (path.steps().getFirst().statement().name().equals("version")) {
        continue;
      }
      if (path.last() != null && !path.last().asks().isEmpty()) {
        asked = path;
        continue;
      }
      String[] problem = new String[1];
      for (List<Step> edit : Paths.edits(path, reader, text -> problem[0] = text)) {
        tree = ConfigReader.means(edit) ? tree.set(edit) : tree;
      }
      if (problem[0] != null) {
        dialogue.print("error: " + problem[0] + "\n");
        dialogue.finished();
        return;
      }
    }
    apply(tree, dialogue);
    if (asked == null) {
      dialogue.finished();
    } else {
      password(asked, dialogue);
    }
  }

  /** The {@code plain-text-password} dialogue. */
  private void password(StatementPath path, Dialogue dialogue) {
    List<Step> steps = new ArrayList<>(Paths.steps(path));
    steps.removeLast();
    Statement parent = steps.getLast().statement();
    Statement hash = parent.child(path.last().asks()).orElseThrow();
    Host host = daemon.host();
    dialogue.askSecret(
        "New password:",
        first -> {
          String problem = host.passwordProblem(first, workspace.tree().root());
          if (problem != null) {
            first.close();
            dialogue.print(problem + "\n");
            dialogue.finished();
            return;
          }
          dialogue.askSecret(
              "Retype new password:",
              second -> {
                boolean same = same(first, second);
                second.close();
                if (same) {
                  byte[] stored = host.hash(first, workspace.tree().root());
                  steps.add(new Step(hash, "", new SecretData(stored)));
                  apply(workspace.tree().set(steps), dialogue);
                } else {
                  dialogue.print("error: Passwords are not equal; aborting\n");
                }
                first.close();
                dialogue.finished();
              });
        });
  }

  /** {@code prompt}: asks twice for the secret leaf at the path. */
  void prompt(Line.Configuration line, Dialogue dialogue) {
    StatementPath path = line.paths().getFirst();
    Statement leaf = path.last();
    List<Step> steps = new ArrayList<>(Paths.steps(path));
    steps.removeLast();
    String label = leaf.name() + " (secret): ";
    dialogue.askSecret(
        "New " + label,
        first ->
            dialogue.askSecret(
                "Retype new " + label,
                second -> {
                  boolean same = same(first, second);
                  second.close();
                  if (same) {
                    store(steps, leaf, first, dialogue);
                  } else {
                    dialogue.print("error: Entries are not equal; aborting\n");
                  }
                  first.close();
                  dialogue.finished();
                }));
  }

  private void store(List<Step> above, Statement leaf, Secret secret, Dialogue dialogue) {
    Statement parent = above.isEmpty() ? null : above.getLast().statement();
    Step step =
        daemon
            .engine()
            .reader()
            .secretStep(
                parent,
                leaf,
                secret.bytes().clone(),
                problem -> dialogue.print("error: " + problem + "\n"));
    if (step != null) {
      above.add(step);
      apply(workspace.tree().set(above), dialogue);
    }
  }

  private static boolean same(Secret first, Secret second) {
    return Arrays.equals(first.bytes(), second.bytes());
  }

  void delete(Line.Configuration line, List<Step> level, Dialogue dialogue) {
    int depth = Math.max(0, level.size() - line.levelsUp());
    List<Step> base = level.subList(0, depth);
    boolean whole = line.paths().size() == 1 && Paths.steps(line.paths().getFirst()).equals(base);
    if (whole) {
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
      return;
    }
    ConfigTree tree = workspace.tree();
    for (List<Step> path : targets(line.paths())) {
      ConfigTree less = tree.delete(path);
      if (less == tree) {
        dialogue.print("warning: statement not found\n");
      }
      tree = less;
    }
    apply(tree, dialogue);
    dialogue.finished();
  }

  void inactive(Line.Configuration line, boolean inactive, Dialogue dialogue) {
    ConfigTree tree = workspace.tree();
    for (StatementPath path : line.paths()) {
      List<Step> steps = Paths.steps(path);
      if (tree.at(steps).isEmpty()) {
        dialogue.print("warning: statement not found\n");
      }
      tree = tree.inactive(steps, inactive);
    }
    apply(tree, dialogue);
    dialogue.finished();
  }

  void annotate(Line.Configuration line, Dialogue dialogue) {
    List<Step> path = Paths.steps(line.paths().getFirst());
    Optional<String> text = Optional.ofNullable(line.arguments().get("text"));
    if (workspace.tree().at(path).isEmpty()) {
      dialogue.print("error: statement not found\n");
    } else {
      apply(workspace.tree().annotate(path, text.orElse("")), dialogue);
    }
    dialogue.finished();
  }

  /** The statements, or values, that {@code delete} names. */
  private static List<List<Step>> targets(List<StatementPath> paths) {
    List<List<Step>> all = new ArrayList<>();
    for (StatementPath path : paths) {
      List<Step> steps = Paths.steps(path);
      if (path.values().isEmpty()) {
        all.add(steps);
      }
      for (String value : path.values()) {
        List<Step> one = new ArrayList<>(steps);
        one.set(one.size() - 1, Step.to(path.last(), path.last().secret() ? "" : value));
        all.add(one);
      }
    }
    return all;
  }
}
