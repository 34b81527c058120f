package io.mxsim.re.mgd;

import io.mxsim.re.access.Dialogue;
import io.mxsim.re.config.BracePrinter;
import io.mxsim.re.config.ByteSink;
import io.mxsim.re.config.ConfigTree;
import io.mxsim.re.config.Loaded;
import io.mxsim.re.config.ReadablePart;
import io.mxsim.re.config.ScreenSink;
import io.mxsim.re.config.Step;
import io.mxsim.re.config.TextProblem;
import io.mxsim.re.language.Line;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** {@code load} and {@code save}. */
final class FileVerbs {
  private final ManagementDaemon daemon;
  private final CliSession session;
  private final EditVerbs edits;

  FileVerbs(ManagementDaemon daemon, CliSession session, EditVerbs edits) {
    this.daemon = daemon;
    this.session = session;
    this.edits = edits;
  }

  /** Loads at {@code level} if the line says {@code relative}. */
  void load(Line.Configuration line, List<Step> level, Dialogue dialogue) {
    String action = line.arguments().getOrDefault("action", "merge");
    LoadText.Form form =
        line.has("json")
            ? LoadText.Form.JSON
            : line.has("xml") ? LoadText.Form.XML : LoadText.Form.TEXT;
    List<Step> base = line.has("relative") ? level : List.of();
    if (action.equals("factory-default")) {
      dialogue.print("warning: activating factory configuration\n");
      LoadText whole = new LoadText("override", form, List.of());
      read(daemon.factory(), "factory-default", action, whole, dialogue);
    } else if (line.has("terminal")) {
      dialogue.print("[Type ^D at a new line to end input]\n");
      LoadText text = new LoadText(action, form, base);
      dialogue.askText(typed ->
          read(typed.getBytes(StandardCharsets.UTF_8), "terminal", action, text, dialogue));
    } else {
      String name = line.arguments().getOrDefault("filename", "");
      Optional<byte[]> bytes =
          daemon.files().read(session.settings().directory(), name, session.account());
      if (bytes.isEmpty()) {
        dialogue.print("error: could not resolve file: " + name + "\n");
        dialogue.finished();
      } else {
        read(bytes.get(), name, action, new LoadText(action, form, base), dialogue);
      }
    }
  }

  /** Reads {@code bytes}, which are overwritten, into the candidate. */
  private void read(byte[] bytes, String source, String action, LoadText text, Dialogue dialogue) {
    session.log(
        Audit.Severity.NOTICE,
        "UI_LOAD_EVENT",
        "User '" + session.account().user() + "' is performing a 'load " + action + "'");
    Loaded loaded = text.read(daemon.engine().reader(), edits.tree(), bytes);
    Arrays.fill(bytes, (byte) 0);
    for (TextProblem problem : loaded.problems()) {
      dialogue.print(problem.text(source));
    }
    for (String note : loaded.notes()) {
      dialogue.print(note + "\n");
    }
    int errors = loaded.errors() + edits.apply(loaded.tree(), dialogue);
    boolean quiet = errors == 0 || action.equals("set");
    dialogue.print("load complete" + (quiet ? "" : " (" + errors + " errors)") + "\n");
    dialogue.finished();
  }

  /** Writes what is at {@code level} and below to a file, or shows it. */
  void save(Line.Configuration line, List<Step> level, Dialogue dialogue) {
    ConfigTree tree = ReadablePart.of(edits.tree(), session.own().scope()).tree();
    daemon.host().shown(tree.root(), session.own().secrets() || !line.has("terminal"));
    if (line.has("terminal")) {
      ScreenSink screen = new ScreenSink(session.own().secrets(), dialogue::print);
      tree.at(level).ifPresent(node -> new BracePrinter(screen, statement -> true).print(node));
      dialogue.finished();
      return;
    }
    String name = line.arguments().getOrDefault("filename", "");
    try (ByteSink sink = new ByteSink()) {
      tree.at(level).ifPresent(node -> new BracePrinter(sink, statement -> true).print(node));
      dialogue.print(write(name, sink.copy()));
    }
    dialogue.finished();
  }

  /** Writes {@code text}, which is overwritten; answers with what to print. */
  private String write(String name, byte[] text) {
    int lines = 0;
    for (byte b : text) {
      lines += b == '\n' ? 1 : 0;
    }
    FileAccess.Outcome outcome =
        daemon.files().write(session.settings().directory(), name, text, false, session.account());
    Arrays.fill(text, (byte) 0);
    return outcome.problem() != null
        ? "error: " + name + ": " + outcome.problem() + "\n"
        : "Wrote " + lines + " lines of configuration to '" + outcome.name() + "'\n";
  }
}
