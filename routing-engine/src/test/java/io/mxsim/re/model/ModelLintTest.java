package io.mxsim.re.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What every node of the model has to have; the compiler refuses a statement without a state. */
class ModelLintTest {
  private final Model model = Model.load(new Platform(true, true));
  private final Set<String> problems = new TreeSet<>();
  private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  @Test
  void everyStatementAndEveryWordOfAValueHasHelpOfOneLine() {
    statement(model.root(), "");

    assertEquals(Set.of(), problems);
    assertTrue(seen.size() > 700, "only " + seen.size() + " statements were looked at");
  }

  @Test
  void everyCommandAndEveryArgumentHasHelpOfOneLine() {
    command(model.commands(), "");

    assertEquals(Set.of(), problems);
    assertTrue(seen.size() > 80, "only " + seen.size() + " words were looked at");
  }

  @Test
  void noTwoStatementsOfALevelHaveOneName() {
    unique(model.root(), "");

    assertEquals(Set.of(), problems);
  }

  /**
   * Flags are a statement's own or those of what is around it; groups are for all who change some.
   */
  @Test
  void everyHierarchySaysWhoMaySeeAndChangeIt() {
    for (Statement child : model.root().children()) {
      if (child.readPermissions().isEmpty() || child.writePermissions().isEmpty()) {
        problems.add(child.name());
      }
    }

    assertEquals(
        Set.of("apply-groups", "apply-groups-except", "apply-macro", "groups", "version"),
        problems);
  }

  /** What one types at one's own terminal needs no flag. */
  @Test
  void everyCommandSaysWhoMayRunItOrIsForAll() {
    open(model.commands(), "", false);

    assertEquals(
        Set.of(
            "exit",
            "quit",
            "help apropos",
            "help reference",
            "help syslog",
            "help tip cli",
            "help topic",
            "set cli complete-on-space",
            "set cli directory",
            "set cli idle-timeout",
            "set cli prompt",
            "set cli screen-length",
            "set cli screen-width",
            "set cli terminal",
            "set cli timestamp",
            "show cli",
            "show cli authorization",
            "show cli directory",
            "show cli history"),
        problems);
  }

  private void open(CommandWord word, String path, boolean flagged) {
    for (CommandWord child : word.children()) {
      boolean flags = flagged || !child.permissions().isEmpty();
      if (!child.rpc().isEmpty() && !flags) {
        problems.add(path + child.name());
      }
      open(child, path + child.name() + " ", flags);
    }
  }

  private void statement(Statement statement, String path) {
    if (!seen.add(statement)) {
      return;
    }
    help(statement.help(), path + statement.name());
    type(statement.type(), path + statement.name());
    for (Statement child : statement.children()) {
      statement(child, path + statement.name() + " ");
    }
  }

  private void command(CommandWord word, String path) {
    seen.add(word);
    for (CommandWord child : word.children()) {
      help(child.help(), path + child.name());
      command(child, path + child.name() + " ");
    }
    for (Argument argument : word.arguments()) {
      help(argument.help(), path + argument.name());
      type(argument.type(), path + argument.name());
    }
  }

  private void type(ValueType type, String path) {
    switch (type) {
      case ValueType.Words words ->
          words.words().forEach(word -> help(word.help(), path + " = " + word.name()));
      case ValueType.Either either -> either.alternatives().forEach(each -> type(each, path));
      case ValueType.Text text -> {
        if (text.pattern() != null) {
          PosixPattern.of(text.pattern());
        }
      }
      case ValueType.Empty ignored -> {}
      case ValueType.Whole ignored -> {}
      case ValueType.Address ignored -> {}
      case ValueType.InterfaceName ignored -> {}
      case ValueType.FilePath ignored -> {}
      case ValueType.StatementPath ignored -> {}
      case ValueType.CommandLine ignored -> {}
    }
  }

  private void help(String help, String path) {
    if (help.isBlank() || help.contains("\n") || help.endsWith(".")) {
      problems.add(path + ": '" + help + "'");
    }
  }

  private void unique(Statement statement, String path) {
    if (!seen.add(statement)) {
      return;
    }
    List<String> names = statement.children().stream().map(Statement::name).toList();
    for (String name : new TreeSet<>(names)) {
      if (Collections.frequency(names, name) > 1) {
        problems.add(path + statement.name() + ": two of " + name);
      }
    }
    for (Statement child : statement.children()) {
      unique(child, path + statement.name() + " ");
    }
  }
}
