package io.mxsim.re.mgd;

import io.mxsim.re.access.Dialogue;
import io.mxsim.re.config.BracePrinter;
import io.mxsim.re.config.CommitRecord;
import io.mxsim.re.config.Comparison;
import io.mxsim.re.config.ConfigArchive;
import io.mxsim.re.config.ConfigNode;
import io.mxsim.re.config.ConfigReader;
import io.mxsim.re.config.ConfigTree;
import io.mxsim.re.config.ScreenSink;
import io.mxsim.re.config.SetPrinter;
import io.mxsim.re.config.Step;
import io.mxsim.re.language.Line;
import io.mxsim.re.model.Permission;
import io.mxsim.re.model.Statement;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The operational commands that are about the session and the configuration itself. */
final class SessionCommands {
  private final ManagementDaemon daemon;
  private final CliSession session;

  SessionCommands(ManagementDaemon daemon, CliSession session) {
    this.daemon = daemon;
    this.session = session;
  }

  /** Runs {@code line} if it is one of them. */
  boolean run(Line.Operational line, Pipes pipes, Dialogue dialogue) {
    String answer = session.settings().set(line.rpc(), line.arguments());
    if (answer == null) {
      answer = answer(line);
    }
    if (answer != null) {
      dialogue.print(answer);
      dialogue.finished();
      return true;
    }
    switch (line.rpc()) {
      case "enter-configuration" -> configure(line.arguments(), dialogue);
      case "end-session" -> {
        session.close();
        dialogue.leave();
      }
      case "get-configuration" -> configuration(line, pipes, dialogue);
      case "get-rollback-information" -> rollback(line.arguments(), pipes, dialogue);
      default -> {
        return false;
      }
    }
    return true;
  }

  private String answer(Line.Operational line) {
    return switch (line.rpc()) {
      case "get-cli-settings" -> session.settings().show();
      case "get-cli-history" -> history(line.arguments());
      case "get-authorization-information" -> Authorization.text(session.account());
      case "get-current-working-directory" ->
          "Current directory: " + session.settings().directory() + "\n";
      case "get-commit-information" -> CommitHistory.text(daemon);
      case "clear-system-commit" -> clearCommit();
      default -> null;
    };
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
    Editor.Mode mode =
        switch (arguments.getOrDefault("mode", "")) {
          case "exclusive" -> Editor.Mode.EXCLUSIVE;
          case "private" -> Editor.Mode.PRIVATE;
          default -> Editor.Mode.SHARED;
        };
    session.configure(mode, dialogue);
  }

  private String clearCommit() {
    return daemon.engine().unschedule()
        ? "Pending commit cleared.\n"
        : "error: No commit scheduled.\n";
  }

  private void configuration(Line.Operational line, Pipes pipes, Dialogue dialogue) {
    ConfigTree tree = daemon.engine().active();
    List<Step> path = List.of();
    for (String words : line.arguments().values()) {
      path = ConfigReader.path(tree, words);
    }
    if (pipes.compare() != null) {
      Optional<ConfigTree> other = version(pipes.compare(), dialogue);
      if (other.isPresent()) {
        compare(other.get(), tree, path, dialogue);
      }
    } else {
      if (path.isEmpty() && !pipes.set() && !tree.isEmpty()) {
        ZoneId zone = daemon.host().now().getZone();
        CommitRecord record = daemon.engine().record();
        dialogue.print(ConfigArchive.header(record, daemon.host().release(), zone));
      }
      if (path.isEmpty() && pipes.set() && !tree.isEmpty()) {
        dialogue.print("set version " + daemon.host().release() + "\n");
      }
      show(tree, path, pipes.set(), dialogue);
    }
    dialogue.finished();
  }

  private void rollback(Map<String, String> arguments, Pipes pipes, Dialogue dialogue) {
    String number = arguments.getOrDefault("number", "0");
    for (String value : arguments.values()) {
      number = value;
      break;
    }
    Optional<ConfigTree> tree = version(number, dialogue);
    if (tree.isPresent() && arguments.containsKey("compare")) {
      Optional<ConfigTree> other = version(arguments.get("compare"), dialogue);
      other.ifPresent(with -> compare(tree.get(), with, List.of(), dialogue));
    } else if (tree.isPresent()) {
      show(tree.get(), List.of(), pipes.set(), dialogue);
    }
    dialogue.finished();
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

  boolean visible(Statement statement) {
    Account account = session.account();
    return account.mayUse(statement.readPermissions())
        || account.permissions().contains(Permission.VIEW_CONFIGURATION)
        || account.mayUse(statement.writePermissions());
  }

  /** Whether the user may change a statement that asks for one of {@code needed}. */
  boolean mayChange(Set<Permission> needed) {
    Account account = session.account();
    return account.mayUse(needed) || account.permissions().contains(Permission.CONTROL);
  }

  boolean secrets() {
    return session.account().mayUse(Set.of(Permission.SECRET));
  }

  /** Prints what is at {@code path} and below. */
  void show(ConfigTree tree, List<Step> path, boolean set, Dialogue dialogue) {
    Optional<ConfigNode> node = tree.at(path);
    if (node.isEmpty()) {
      showEntries(tree, path, set, dialogue);
      return;
    }
    ScreenSink sink = new ScreenSink(secrets(), dialogue::print);
    if (set) {
      new SetPrinter(sink, this::visible).print(path, node.get());
    } else {
      BracePrinter.warning(sink, this::visible).print(node.get());
    }
  }

  /** A list without a key stands for all of its entries. */
  private void showEntries(ConfigTree tree, List<Step> path, boolean set, Dialogue dialogue) {
    if (path.isEmpty() || path.getLast().statement().kind() != Statement.Kind.LIST) {
      return;
    }
    List<Step> above = path.subList(0, path.size() - 1);
    Statement list = path.getLast().statement();
    ScreenSink sink = new ScreenSink(secrets(), dialogue::print);
    for (ConfigNode entry : tree.at(above).map(n -> n.all(list.name())).orElse(List.of())) {
      if (set) {
        List<Step> whole = new ArrayList<>(above);
        whole.add(Step.to(list, entry.value()));
        new SetPrinter(sink, this::visible).print(whole, entry);
      } else {
        BracePrinter.warning(sink, this::visible).printWhole(entry);
      }
    }
  }

  void compare(ConfigTree before, ConfigTree after, List<Step> path, Dialogue dialogue) {
    new Comparison(dialogue::print, secrets(), this::visible).print(before, after, path);
  }
}
