package io.mxsim.re.language;

import io.mxsim.re.model.Argument;
import io.mxsim.re.model.Argument.Form;
import io.mxsim.re.model.Permission;
import io.mxsim.re.model.ValueType;
import io.mxsim.re.permission.Rights;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The verbs of configuration mode. */
public enum Verb {
  ACTIVATE("Remove the inactive tag from a statement", Statements.Use.DELETE),
  ANNOTATE("Annotate the statement with a comment", Statements.Use.SHOW),
  COMMIT(
      "Commit current set of changes",
      flag("check", "Check correctness of syntax; do not apply changes"),
      flag("and-quit", "Quit configuration mode if commit succeeds"),
      flag("synchronize", "Synchronize commit on both Routing Engines"),
      flag("force", "Synchronize even if the other configuration is being edited"),
      flag("no-synchronize", "Don't synchronize commit"),
      flag("confirmed", "Automatically rollback if not confirmed"),
      position("minutes", "Minutes until automatic rollback", new ValueType.Whole(1, 65535)),
      named("comment", "Add comment to commit log", text()),
      named("at", "Time at which to activate configuration changes", text())),
  COPY("Copy a statement", Statements.Use.DELETE),
  DEACTIVATE("Add the inactive tag to a statement", Statements.Use.DELETE),
  DELETE("Delete a data element", Statements.Use.DELETE),
  EDIT("Edit a sub-element", Statements.Use.EDIT),
  EXIT("Exit from this level", flag("configuration-mode", "Exit from configuration mode")),
  HELP(
      "Provide help information",
      new Argument(
          "about",
          "about",
          Form.WORDS,
          new ValueType.Words(
              List.of(
                  word("apropos", "Find help information about a topic"),
                  word("reference", "Provide help from the reference of statements"),
                  word("topic", "Provide help for high level topics"))),
          "What to look for",
          true),
      new Argument("words", "words", Form.POSITIONAL, new ValueType.CommandLine(), "Topic", true)),
  INSERT("Insert a new ordered data element", Statements.Use.DELETE),
  LOAD(
      "Load configuration from ASCII file",
      new Argument(
          "action",
          "action",
          Form.WORDS,
          new ValueType.Words(
              List.of(
                  word("factory-default", "Override existing configuration with factory default"),
                  word("merge", "Merge contents with existing configuration"),
                  word("override", "Override existing configuration"),
                  word("patch", "Load patch file into configuration"),
                  word("replace", "Replace configuration data"),
                  word("set", "Execute set of commands on existing configuration"),
                  word("update", "Update existing configuration"))),
          "What to do with the text",
          true),
      flag("json", "Text is in JSON format"),
      flag("xml", "Text is in XML format"),
      flag("terminal", "Use login terminal"),
      position("filename", "Filename (URL, local, remote, or floppy)", new ValueType.FilePath()),
      flag("relative", "Load from the current level")),
  PROMPT("Prompt for an input", Statements.Use.PROMPT),
  PROTECT("Protect the statement", Statements.Use.DELETE),
  QUIT("Quit from this level", flag("configuration-mode", "Exit from configuration mode")),
  RENAME("Rename a statement", Statements.Use.DELETE),
  REPLACE(
      "Replace character string in configuration",
      required("pattern", "Regular expression to look for", text()),
      required("with", "Text to put in its place", text()),
      named("upto", "Number of places to replace", new ValueType.Whole(1, 1_000_000))),
  ROLLBACK(
      "Roll back to previous committed configuration",
      flag("rescue", "Roll back to the rescue configuration"),
      position("number", "Number of the former configuration", new ValueType.Whole(0, 49))),
  RUN("Run an operational-mode command"),
  SAVE(
      "Save configuration to ASCII file",
      flag("terminal", "Use login terminal"),
      position("filename", "Filename (URL, local, remote, or floppy)", new ValueType.FilePath())),
  SET("Set a parameter", Statements.Use.SET),
  SHOW("Show a parameter", Statements.Use.SHOW),
  STATUS("Show users currently editing configuration"),
  TOP("Exit to top level of configuration"),
  UNPROTECT("Unprotect the statement", Statements.Use.DELETE),
  UP("Exit one level of configuration"),
  UPDATE("Update private database"),
  WILDCARD("Wildcard operations");

  private final String help;
  private final Statements.Use use;
  private final List<Argument> arguments;

  Verb(String help, Argument... arguments) {
    this.help = help;
    this.use = null;
    this.arguments = List.of(arguments);
  }

  Verb(String help, Statements.Use use) {
    this.help = help;
    this.use = use;
    this.arguments = List.of();
  }

  private static Argument flag(String word, String help) {
    return new Argument(word, word, Form.FLAG, new ValueType.Empty(), help, false);
  }

  private static Argument named(String word, String help, ValueType type) {
    return new Argument(word, word, Form.KEYWORD, type, help, false);
  }

  private static Argument required(String word, String help, ValueType type) {
    return new Argument(word, word, Form.KEYWORD, type, help, true);
  }

  private static Argument position(String name, String help, ValueType type) {
    return new Argument(name, name, Form.POSITIONAL, type, help, false);
  }

  private static ValueType text() {
    return new ValueType.Text(0, 512, null, false, null);
  }

  private static ValueType.Word word(String name, String help) {
    return new ValueType.Word(name, help, false);
  }

  /** As it is typed. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String help() {
    return help;
  }

  /** What its statement path is for, or null when it takes none. */
  Statements.Use use() {
    return use;
  }

  /** Whether flags allow it: to return to another version takes one of its own. */
  boolean allowed(Rights rights) {
    return this != ROLLBACK
        || rights.holds(Set.of(Permission.ROLLBACK, Permission.CONTROL, Permission.ALL_CONTROL));
  }

  List<Argument> arguments() {
    return arguments;
  }
}
