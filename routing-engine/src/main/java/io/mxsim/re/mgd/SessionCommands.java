package io.mxsim.re.mgd;

import io.mxsim.re.access.Dialogue;
import io.mxsim.re.config.Comparison;
import io.mxsim.re.config.ConfigArchive;
import io.mxsim.re.config.ConfigReader;
import io.mxsim.re.config.ConfigTree;
import io.mxsim.re.config.Loaded;
import io.mxsim.re.config.ReadablePart;
import io.mxsim.re.config.Step;
import io.mxsim.re.config.TextProblem;
import io.mxsim.re.language.Line;
import io.mxsim.re.permission.Scope;
import io.mxsim.re.reply.Element;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The operational commands that are about the session and the configuration itself. */
final class SessionCommands {
  private final ManagementDaemon daemon;
  private final CliSession session;
  private final ShowConfiguration show;

  SessionCommands(ManagementDaemon daemon, CliSession session) {
    this.daemon = daemon;
    this.session = session;
    this.show = new ShowConfiguration(daemon, this);
  }

  /** Runs {@code line} if it is one of them. */
  boolean run(Line.Operational line, Pipes pipes, PipedDialogue dialogue) {
    String missing = missingDirectory(line);
    if (missing != null) {
      dialogue.print("error: " + missing + ": No such file or directory\n");
      dialogue.finished();
      return true;
    }
    String answer = session.settings().set(line.rpc(), line.arguments());
    if (answer != null) {
      set(line.rpc(), answer, dialogue);
      return true;
    }
    switch (line.rpc()) {
      case "enter-configuration" -> configure(line.arguments(), dialogue);
      case "end-session" -> {
        session.close();
        dialogue.leave();
      }
      case "get-configuration" -> configuration(line, pipes, dialogue);
      case "get-commit-information" ->
          dialogue.answer(CommitHistory.element(daemon), CommitHistory.text(daemon));
      case "clear-system-commit" -> clearCommit(dialogue);
      case "test-configuration" -> new TestConfiguration(daemon, session).run(line, dialogue);
      case "get-support-information" -> new SupportInformation(daemon, session).run(dialogue);
      case "get-rollback-information" -> rollback(line.arguments(), pipes, dialogue);
      default -> {
        return show(line, dialogue);
      }
    }
    return true;
  }

  /** The directory that {@code set cli directory} names, if there is none of that path; or null. */
  private String missingDirectory(Line.Operational line) {
    if (!line.rpc().equals("set-cli-working-directory")) {
      return null;
    }
    String path = session.settings().place().resolve(line.arguments().get("directory"));
    return daemon.files().directory(path) ? null : path;
  }

  /** What {@code set cli} says; only the directory is data for programs. */
  private void set(String rpc, String answer, PipedDialogue dialogue) {
    if (rpc.equals("set-cli-working-directory")) {
      dialogue.answer(directory(), answer);
    } else {
      dialogue.print(answer);
      dialogue.finished();
    }
  }

  private Element directory() {
    return Element.of("cli").leaf("working-directory", session.settings().directory());
  }

  private boolean show(Line.Operational line, PipedDialogue dialogue) {
    switch (line.rpc()) {
      case "get-cli-settings" ->
          dialogue.answer(session.settings().element(), session.settings().show());
      case "get-cli-history" -> {
        String history = history(line.arguments());
        dialogue.answer(Element.of("cli").leaf("history", history), history);
      }
      case "get-authorization-information" ->
          dialogue.answer(
              Authorization.element(session.account()), Authorization.text(session.account()));
      case "get-current-working-directory" ->
          dialogue.answer(
              directory(), "Current directory: " + session.settings().directory() + "\n");
      default -> {
        return false;
      }
    }
    return true;
  }

  private String history(Map<String, String> arguments) {
    List<String> lines = session.history();
    int most = lines.size();
    for (String count : arguments.values()) {
      most = Math.min(most, Integer.parseInt(count));
    }
    StringBuilder text = new StringBuilder();
    for (String line : lines.subList(lines.size() - most, lines.size())) {
      text.append(line).append('\n');
    }
    return text.toString();
  }

  private void configure(Map<String, String> arguments, Dialogue dialogue) {
    if (arguments.getOrDefault("mode", "").equals("dynamic")) {
      dialogue.print("error: the dynamic configuration database is not available on this router\n");
      dialogue.finished();
      return;
    }
    Editor.Mode mode =
        switch (arguments.getOrDefault("mode", "")) {
          case "exclusive" -> Editor.Mode.EXCLUSIVE;
          case "private" -> Editor.Mode.PRIVATE;
          default -> Editor.Mode.SHARED;
        };
    session.configure(mode, dialogue);
  }

  private void clearCommit(PipedDialogue dialogue) {
    dialogue.print(
        daemon.engine().scheduled().clear()
            ? "Pending commit cleared.\n"
            : "error: No commit scheduled.\n");
    dialogue.finished();
  }

  private void configuration(Line.Operational line, Pipes pipes, PipedDialogue dialogue) {
    ConfigTree tree = daemon.engine().active();
    List<Step> path = List.of();
    for (String words : line.arguments().values()) {
      path = ConfigReader.path(tree, words);
    }
    if (pipes.compare().isPresent()) {
      compare(pipes.compare().get(), tree, path, dialogue);
      dialogue.finished();
    } else {
      show.show(show.committed(), path, List.of(), pipes.display(), dialogue, dialogue::finished);
    }
  }

  private void rollback(Map<String, String> arguments, Pipes pipes, PipedDialogue dialogue) {
    Optional<ConfigTree> tree = version(arguments.getOrDefault("rollback", "0"), dialogue);
    if (tree.isPresent() && arguments.containsKey("compare")) {
      Optional<ConfigTree> other = version(arguments.get("compare"), dialogue);
      other.ifPresent(with -> compare(tree.get(), with, List.of(), dialogue));
    } else if (tree.isPresent()) {
      ShowConfiguration.Source former = show.former(tree.get());
      show.show(former, List.of(), List.of(), pipes.display(), dialogue, dialogue::finished);
      return;
    }
    dialogue.finished();
  }

  /** Prints how {@code tree} differs from what the pipe names. */
  void compare(Pipes.Comparand other, ConfigTree tree, List<Step> path, Dialogue dialogue) {
    Optional<ConfigTree> before =
        switch (other) {
          case Pipes.Comparand.Version(String number) ->
              number.equals("0")
                  ? Optional.of(daemon.engine().active())
                  : version(number, dialogue);
          case Pipes.Comparand.File(String name) -> file(name, dialogue);
        };
    before.ifPresent(with -> compare(with, tree, path, dialogue));
  }

  private Optional<ConfigTree> file(String name, Dialogue dialogue) {
    Optional<byte[]> text =
        daemon.files().read(session.settings().directory(), name, session.account());
    if (text.isEmpty()) {
      dialogue.print("error: could not resolve file: " + name + "\n");
      return Optional.empty();
    }
    ConfigTree empty = ConfigTree.empty(daemon.engine().active().root().statement());
    Loaded loaded = daemon.engine().reader().whole(empty, text.get());
    for (TextProblem problem : loaded.problems()) {
      dialogue.print(problem.text(name));
    }
    return loaded.errors() == 0 ? Optional.of(loaded.tree()) : Optional.empty();
  }

  /** Committed version {@code number}; says so if there is none. */
  Optional<ConfigTree> version(String number, Dialogue dialogue) {
    Optional<ConfigArchive.Stored> stored =
        number.equals("rescue")
            ? daemon.engine().archive().rescue()
            : daemon.engine().archive().version(Integer.parseInt(number));
    if (stored.isEmpty() && number.equals("0")) {
      return Optional.of(daemon.engine().active());
    }
    if (stored.isEmpty()) {
      dialogue.print("error: could not open configuration database: No such file\n");
    }
    return stored.map(found -> found.loaded().tree());
  }

  /** What this operator may do with the configuration. */
  Scope scope() {
    return session.account().rights().scope();
  }

  boolean secrets() {
    return session.account().rights().secrets();
  }

  /** Shows configurations to this operator. */
  ShowConfiguration show() {
    return show;
  }

  void compare(ConfigTree before, ConfigTree after, List<Step> path, Dialogue dialogue) {
    ConfigTree old = ReadablePart.of(before, scope()).tree();
    ConfigTree fresh = ReadablePart.of(after, scope()).tree();
    daemon.host().shown(old.root(), secrets());
    daemon.host().shown(fresh.root(), secrets());
    new Comparison(dialogue::print, secrets(), statement -> true).print(old, fresh, path);
  }
}
