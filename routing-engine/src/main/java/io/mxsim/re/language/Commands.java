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

  /** The state before the first word of a command. */
  State start(CommandWord all) {
    return new Words(all, new Typed("", Map.of()), true);
  }

  /**
   * What has been typed of a command.
   *
   * @param words all of it, in full
   */
  record Typed(String words, Map<String, String> given) {
    /** With one word more. */
    Typed and(String word) {
      return new Typed(joined(words, word), given);
    }

    /** With one argument more, typed as {@code more}. */
    Typed with(String argument, String value, String more) {
      Map<String, String> all = new LinkedHashMap<>(given);
      all.put(argument, value);
      return new Typed(joined(words, more), all);
    }

    private static String joined(String words, String more) {
      return words.isEmpty() ? more : words + " " + more;
    }
  }

  /**
   * The options of arguments not given yet, each leading to what {@code then} makes of it. Words to
   * choose from wait until a choice that has to be made before them is made.
   */
  List<Option> arguments(List<Argument> arguments, Typed typed, ArgumentStep then) {
    List<Option> options = new ArrayList<>();
    boolean choosing = false;
    for (Argument argument : arguments) {
      boolean words = argument.form() == Argument.Form.WORDS;
      if (!typed.given().containsKey(argument.name()) && !(words && choosing)) {
        argument(argument, typed, then, options);
        choosing |= words && argument.mandatory();
      }
    }
    return options;
  }

  /** What becomes of the line with one argument more; null if the user may not give it. */
  @FunctionalInterface
  interface ArgumentStep {
    State with(Typed typed);
  }

  private void argument(Argument argument, Typed typed, ArgumentStep then, List<Option> options) {
    String name = argument.name();
    switch (argument.form()) {
      case FLAG -> {
        State next = then.with(typed.with(name, "", argument.word()));
        if (next != null) {
          options.add(keyword(argument.word(), argument.help(), word -> next));
        }
      }
      case KEYWORD -> {
        State.Step give = text -> then.with(typed.and(argument.word()).with(name, text, text));
        options.add(
            keyword(
                argument.word(),
                Help.withRange(argument.help(), argument.type(), ""),
                word -> new Values(values(argument, give))));
      }
      case POSITIONAL, WORDS ->
          options.addAll(values(argument, text -> then.with(typed.with(name, text, text))));
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
      State next = give.to(word.name());
      if (next != null) {
        all.add(keyword(word.name(), word.help(), taken -> next));
      }
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
          State end = give.to(joined);
          return end == null ? null : new Rest(rest(argument, joined, give), end);
        };
    return new Option.Value(
        ' ', argument.name(), argument.help(), argument.type(), List.of(), more);
  }

  /** Statement paths as options; the argument is the path's text. */
  private List<Option> paths(State.Step give) {
    Statements statements = new Statements(viewer, Statements.Use.SHOW, found -> null);
    return new Path(statements.from(root, StatementPath.ROOT), give).options();
  }

  static Option.Keyword keyword(String name, String help, State.Step step) {
    return new Option.Keyword(' ', name, help, false, step);
  }

  /** Whether the user may type {@code child} behind {@code before}: it, or a command behind it. */
  private boolean visible(CommandWord child, Typed before, boolean flags) {
    Typed typed = before.and(child.name());
    boolean held = flags && viewer.rights().holds(child.permissions());
    boolean runs = !child.rpc().isEmpty() && viewer.rights().runs(typed.words(), held);
    boolean argued = !child.arguments().isEmpty() && viewer.rights().leads(typed.words());
    if (runs || argued) {
      return true;
    }
    for (CommandWord below : child.children()) {
      if (visible(below, typed, held)) {
        return true;
      }
    }
    return false;
  }

  /** Behind a word of a command, and behind its arguments. */
  private final class Words implements State {
    private final CommandWord word;
    private final Typed typed;
    private final boolean flags;

    /**
     * @param flags whether the flags of the user's class allow the command
     */
    Words(CommandWord word, Typed typed, boolean flags) {
      this.word = word;
      this.typed = typed;
      this.flags = flags;
    }

    @Override
    public List<Option> options() {
      List<Option> all = new ArrayList<>();
      if (typed.given().isEmpty()) {
        for (CommandWord child : word.children()) {
          boolean known = !child.hidden() || viewer.rights().hidden();
          if (known && visible(child, typed, flags)) {
            all.add(
                new Option.Keyword(
                    ' ', child.name(), child.help(), child.hidden(), taken -> at(child)));
          }
        }
      }
      all.addAll(
          arguments(
              word.arguments(),
              typed,
              more -> {
                Words next = new Words(word, more, flags);
                return next.allowed() || viewer.rights().leads(more.words()) ? next : null;
              }));
      return all;
    }

    private State at(CommandWord child) {
      boolean held = flags && viewer.rights().holds(child.permissions());
      return new Words(child, typed.and(child.name()), held);
    }

    private boolean allowed() {
      return viewer.rights().runs(typed.words(), flags);
    }

    @Override
    public Line line() {
      if (word.rpc().isEmpty() || !allowed()) {
        return null;
      }
      for (Argument argument : word.arguments()) {
        if (argument.mandatory() && !typed.given().containsKey(argument.name())) {
          return null;
        }
      }
      return new Line.Operational(word.rpc(), Map.copyOf(typed.given()), List.of());
    }

    @Override
    public boolean pipes() {
      return line() != null;
    }
  }

  /** One of some words or values of a command has to come. */
  record Values(List<Option> options) implements State {
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
        all.add(Behind.wrapped(option, state -> new Path(state, give)));
      }
      return all;
    }

    @Override
    public Line line() {
      StatementPath path = Statements.pathOf(inner);
      State end = path == null ? null : give.to(path.text());
      return end == null ? null : end.line();
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
