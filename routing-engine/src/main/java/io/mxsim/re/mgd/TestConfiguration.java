package io.mxsim.re.mgd;

import io.mxsim.re.config.ConfigTree;
import io.mxsim.re.config.Loaded;
import io.mxsim.re.config.TextProblem;
import io.mxsim.re.language.Line;
import java.util.Arrays;
import java.util.Optional;

/** {@code test configuration FILE [syntax-only]}: whether the file could be committed. */
final class TestConfiguration {
  private final ManagementDaemon daemon;
  private final CliSession session;

  TestConfiguration(ManagementDaemon daemon, CliSession session) {
    this.daemon = daemon;
    this.session = session;
  }

  void run(Line.Operational line, PipedDialogue dialogue) {
    String name = line.arguments().get("filename");
    Optional<byte[]> text =
        daemon.files().read(session.settings().directory(), name, session.account());
    if (text.isEmpty()) {
      dialogue.print("error: could not resolve file: " + name + "\n");
    } else {
      check(name, text.get(), line.arguments().containsKey("syntax-only"), dialogue);
      Arrays.fill(text.get(), (byte) 0);
    }
    dialogue.finished();
  }

  private void check(String name, byte[] text, boolean syntaxOnly, PipedDialogue dialogue) {
    CommitEngine engine = daemon.engine();
    ConfigTree empty = ConfigTree.empty(engine.active().root().statement());
    Loaded loaded = engine.reader().whole(empty, text);
    for (TextProblem problem : loaded.problems()) {
      dialogue.print(problem.text(name));
    }
    if (loaded.errors() > 0) {
      dialogue.print("error: configuration syntax failed\n");
    } else if (syntaxOnly || passes(loaded.tree(), dialogue)) {
      dialogue.print(
          syntaxOnly ? "configuration syntax succeeds\n" : "configuration check succeeds\n");
    }
  }

  private boolean passes(ConfigTree candidate, PipedDialogue dialogue) {
    CommitEngine engine = daemon.engine();
    ConfigTree after = engine.resolved(candidate);
    Change change = new Change(engine.running(), after.root(), false);
    CommitCheck.Subject subject =
        new CommitCheck.Subject(engine.active(), candidate, after, change);
    return engine.check().passes(subject, true, dialogue::print);
  }
}
