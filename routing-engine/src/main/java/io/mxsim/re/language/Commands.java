package io.mxsim.re.language;

import io.mxsim.re.model.Argument;
import io.mxsim.re.model.CommandWord;
import io.mxsim.re.model.Statement;
import io.mxsim.re.model.ValueType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The operational commands as states of a line. */
final class Commands {
  private final Statement root;
  private final Viewer viewer;

  Commands(Statement root, Viewer viewer) {
    this.root = root;
    this.viewer = viewer;
  }

  Viewer viewer() {
    return viewer;
  }

  /** The state behind {@code word}; the words above it are already taken. */
  State at(CommandWord word) {
    return new Words(word, new LinkedHashMap<>());
  }

  /**
   * The options of arguments not given yet, each leading to what {@code then} makes of it. Words to
   * choose from wait until a choice that has to be made before them is made.
   */
  List<Option> arguments(List<Argument> arguments, Map<String, String> given, ArgumentStep then) {
    List<Option> options = new ArrayList<>();
    boolean choosing = false;
    for (Argument argument : arguments) {
      boolean words = argument.form() == Argument.Form.WORDS;
      if (!given.containsKey(argument.name()) && !(words && choosing)) {
        argument(argument, given, then, options);
        choosing |= words && argument.mandatory();
      }
    }
    return options;
  }

  /** What becomes of the line with one argument more. */
  @FunctionalInterface
  interface ArgumentStep {
    State with(Map<String, String> given);
  }

  private void argument(
      Argument argument, Map<String, String> given, ArgumentStep then, List<Option> options) {
    State.Step give = text -> then.with(plus(given, argument.name(), text));
    switch (argument.form()) {
      case FLAG ->
          options.add(
              keyword(
                  argument.word(),
                  argument.help(),
                  word -> then.with(plus(given, argument.name(), ""))));
      case KEYWORD ->
          options.add(
              keyword(
                  argument.word(),
                  Help.withRange(argument.help(), argument.type(), ""),
                  word -> new Values(values(argument, give))));
      case POSITIONAL, WORDS -> options.addAll(values(argument, give));
    }
  }

  private List<Option> values(Argument argument, State.Step give) {
    return switch (argument.type()) {
      case ValueType.Words words -> words(words, give);
      case ValueType.StatementPath ignored -> paths(give);
      case ValueType.CommandLine ignored -> List.of(rest(argument, "", give));
      default -> List.of(value(argument, give));
    };
  }

  private static List<Option> words(ValueType.Words words, State.Step give) {
    List<Option> all = new ArrayList<>();
    for (ValueType.Word word : words.words()) {
      all.add(keyword(word.name(), word.help(), give));
    }
    return all;
  }

  private Option value(Argument argument, State.Step give) {
    List<String> existing =
        switch (argument.type()) {
          case ValueType.FilePath ignored -> viewer.names().files("");
          case ValueType.InterfaceName ignored -> viewer.names().interfaces();
          default -> List.of();
        };
    String help = Help.withRange(argument.help(), argument.type(), "");
    return new Option.Value(' ', argument.name(), help, argument.type(), existing, give);
  }

  /** All words up to the end of the line, joined by blanks. */
  private Option rest(Argument argument, String before, State.Step give) {
    State.Step more =
        text -> {
          String joined = before.isEmpty() ? text : before + " " + text;
          return new Rest(rest(argument, joined, give), give.to(joined));
        };
    return new Option.Value(
        ' ', argument.name(), argument.help(), argument.type(), List.of(), more);
  }

  /** Statement paths as options; the argument is the path's text. */
  private List<Option> paths(State.Step give) {
    Statements statements = new Statements(viewer, Statements.Use.SHOW, found -> null);
    return new Path(statements.from(root, StatementPath.ROOT), give).options();
  }

  private static Map<String, String> plus(Map<String, String> given, String name, String value) {
    Map<String, String> all = new LinkedHashMap<>(given);
    all.put(name, value);
    return all;
  }

  static Option.Keyword keyword(String name, String help, State.Step step) {
    return new Option.Keyword(' ', name, help, false, step);
  }

  /** Behind a word of a command, and behind its arguments. */
  private final class Words implements State {
    private final CommandWord word;
    private final Map<String, String> given;

    Words(CommandWord word, Map<String, String> given) {
      this.word = word;
      this.given = given;
    }

    @Override
    public List<Option> options() {
      List<Option> all = new ArrayList<>();
      if (given.isEmpty()) {
        for (CommandWord child : word.children()) {
          if (viewer.may(child.permissions())) {
            all.add(
                new Option.Keyword(
                    ' ', child.name(), child.help(), child.hidden(), taken -> at(child)));
          }
        }
      }
      all.addAll(arguments(word.arguments(), given, more -> new Words(word, more)));
      return all;
    }

    @Override
    public Line line() {
      if (word.rpc().isEmpty()) {
        return null;
      }
      for (Argument argument : word.arguments()) {
        if (argument.mandatory() && !given.containsKey(argument.name())) {
          return null;
        }
      }
      return new Line.Operational(word.rpc(), Map.copyOf(given), List.of());
    }

    @Override
    public boolean pipes() {
      return line() != null;
    }
  }

  private record Values(List<Option> options) implements State {
    @Override
    public Line line() {
      return null;
    }
  }

  private record Rest(Option option, State end) implements State {
    @Override
    public List<Option> options() {
      return List.of(option);
    }

    @Override
    public Line line() {
      return end.line();
    }

    @Override
    public boolean pipes() {
      return end.pipes();
    }
  }

  /** In a statement path that is an argument; a place where the path may end ends the command. */
  private record Path(State inner, State.Step give) implements State {
    @Override
    public List<Option> options() {
      List<Option> all = new ArrayList<>();
      for (Option option : inner.options()) {
        all.add(
            switch (option) {
              case Option.Keyword k ->
                  new Option.Keyword(
                      k.marker(),
                      k.name(),
                      k.help(),
                      k.hidden(),
                      text -> new Path(k.next(text), give));
              case Option.Value v ->
                  new Option.Value(
                      v.marker(),
                      v.label(),
                      v.help(),
                      v.type(),
                      v.existing(),
                      text -> new Path(v.next(text), give));
            });
      }
      return all;
    }

    @Override
    public Line line() {
      StatementPath path = Statements.pathOf(inner);
      return path == null ? null : give.to(path.text()).line();
    }

    @Override
    public boolean pipes() {
      return line() != null;
    }

    @Override
    public boolean statements() {
      return true;
    }
  }
}
