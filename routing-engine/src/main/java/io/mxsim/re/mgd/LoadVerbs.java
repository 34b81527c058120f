package io.mxsim.re.mgd;

import io.mxsim.re.access.Dialogue;
import io.mxsim.re.config.BracePrinter;
import io.mxsim.re.config.ByteSink;
import io.mxsim.re.config.ConfigReader;
import io.mxsim.re.config.ConfigTree;
import io.mxsim.re.config.Loaded;
import io.mxsim.re.config.Step;
import io.mxsim.re.config.TextProblem;
import io.mxsim.re.language.Line;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** {@code load} and {@code save}. */
final class LoadVerbs {
  private final ManagementDaemon daemon;
  private final CliSession session;
  private final Workspace workspace;
  private final ConfigurationMode mode;

  LoadVerbs(
      ManagementDaemon daemon, CliSession session, Workspace workspace, ConfigurationMode mode) {
    this.daemon = daemon;
    this.session = session;
    this.workspace = workspace;
    this.mode = mode;
  }

  void load(Line.Configuration line, Dialogue dialogue) {
    String action = line.arguments().getOrDefault("action", "merge");
    boolean relative = line.has("relative");
    if (action.equals("patch")) {
      dialogue.print("error: load patch is not available on this router\n");
      dialogue.finished();
    } else if (action.equals("factory-default")) {
      dialogue.print("warning: activating factory configuration\n");
      read(daemon.factory(), "factory-default", "override", false, dialogue);
    } else if (line.has("terminal")) {
      dialogue.print("[Type ^D at a new line to end input]\n");
      dialogue.askText(text ->
          read(text.getBytes(StandardCharsets.UTF_8), "terminal", action, relative, dialogue));
    } else {
      String name = line.arguments().getOrDefault("filename", "");
      Optional<byte[]> bytes =
          daemon.files().read(session.settings().directory(), name, session.account());
      if (bytes.isEmpty()) {
        dialogue.print("error: could not resolve file: " + name + "\n");
        dialogue.finished();
      } else {
        read(bytes.get(), name, action, relative, dialogue);
      }
    }
  }

  private void read(
      byte[] text, String source, String action, boolean relative, Dialogue dialogue) {
    session.log(
        Audit.Severity.NOTICE,
        "UI_LOAD_EVENT",
        "User '" + session.account().user() + "' is performing a 'load " + action + "'");
    ConfigReader reader = daemon.engine().reader();
    List<Step> base = relative ? mode.level() : List.of();
    ConfigTree tree = workspace.tree();
    Loaded loaded =
        switch (action) {
          case "set" -> reader.set(tree, base, text);
          case "replace" -> reader.replace(tree, base, text);
          case "override", "update" -> reader.merge(tree.delete(List.of()), List.of(), text);
          default -> reader.merge(tree, base, text);
        };
    Arrays.fill(text, (byte) 0);
    EditVerbs.apply(daemon, session, workspace, loaded.tree(), dialogue);
    for (TextProblem problem : loaded.problems()) {
      dialogue.print(problem.text(source));
    }
    for (String note : loaded.notes()) {
      dialogue.print(note + "\n");
    }
    boolean quiet = loaded.errors() == 0 || action.equals("set");
    dialogue.print("load complete" + (quiet ? "" : " (" + loaded.errors() + " errors)") + "\n");
    dialogue.finished();
  }

  void save(Line.Configuration line, Dialogue dialogue) {
    String name = line.arguments().getOrDefault("filename", "");
    try (ByteSink sink = new ByteSink()) {
      new BracePrinter(sink, statement -> session.own().visible(statement))
          .print(workspace.tree().at(mode.level()).orElse(workspace.tree().root()));
      byte[] text = sink.copy();
      int lines = 0;
      for (byte b : text) {
        lines += b == '\n' ? 1 : 0;
      }
      FileAccess.Outcome outcome =
          daemon
              .files()
              .write(session.settings().directory(), name, text, false, session.account());
      Arrays.fill(text, (byte) 0);
      dialogue.print(
          outcome.problem() != null
              ? "error: " + name + ": " + outcome.problem() + "\n"
              : "Wrote " + lines + " lines of configuration to '" + outcome.name() + "'\n");
    }
    dialogue.finished();
  }
}
