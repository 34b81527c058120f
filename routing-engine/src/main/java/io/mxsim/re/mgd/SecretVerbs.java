package io.mxsim.re.mgd;

import io.mxsim.re.access.Dialogue;
import io.mxsim.re.access.Secret;
import io.mxsim.re.config.SecretData;
import io.mxsim.re.config.Step;
import io.mxsim.re.language.StatementPath;
import io.mxsim.re.model.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** The dialogues that ask for secrets (G-MS1): nothing that is typed becomes a {@code String}. */
final class SecretVerbs {
  private final ManagementDaemon daemon;
  private final Workspace workspace;
  private final EditVerbs edits;

  SecretVerbs(ManagementDaemon daemon, Workspace workspace, EditVerbs edits) {
    this.daemon = daemon;
    this.workspace = workspace;
    this.edits = edits;
  }

  /** The {@code plain-text-password} dialogue. */
  void password(StatementPath path, Dialogue dialogue) {
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
          again(
              first,
              "Retype new password:",
              "error: Passwords are not equal; aborting\n",
              dialogue,
              secret -> {
                byte[] stored = host.hash(secret, workspace.tree().root());
                steps.add(new Step(hash, "", new SecretData(stored)));
                edits.apply(workspace.tree().set(steps), dialogue);
              });
        });
  }

  /** {@code prompt}: asks twice for the secret leaf at the path. */
  void prompt(StatementPath path, Dialogue dialogue) {
    Statement leaf = path.last();
    List<Step> steps = new ArrayList<>(Paths.steps(path));
    steps.removeLast();
    String label = leaf.name() + " (secret): ";
    dialogue.askSecret(
        "New " + label,
        first ->
            again(
                first,
                "Retype new " + label,
                "error: Entries are not equal; aborting\n",
                dialogue,
                secret -> store(steps, leaf, secret, dialogue)));
  }

  /** Asks once more, uses the secret if it is the same, and forgets both. */
  private static void again(
      Secret first, String prompt, String complaint, Dialogue dialogue, Consumer<Secret> use) {
    dialogue.askSecret(
        prompt,
        second -> {
          boolean same = Arrays.equals(first.bytes(), second.bytes());
          second.close();
          if (same) {
            use.accept(first);
          } else {
            dialogue.print(complaint);
          }
          first.close();
          dialogue.finished();
        });
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
      edits.apply(workspace.tree().set(above), dialogue);
    }
  }
}
