package io.mxsim.re.language;

import io.mxsim.re.model.ValueType;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** {@code wildcard delete PATH EXPRESSION} and {@code wildcard range VERB …}. */
final class Wildcards {
  /** The regular expression of {@code wildcard delete}: the argument's name. */
  static final String EXPRESSION = "expression";

  /** Marks a line whose words are to be multiplied: the argument's name. */
  static final String RANGE = "range";

  private static final ValueType ANYTHING = new ValueType.Text(1, 4096, null, false, null);

  /** A word that stands for several: it has brackets, braces or an asterisk. */
  private static final ValueType SEVERAL = new ValueType.Text(1, 4096, "[\\[{*]", false, null);

  private static final Set<Verb> MULTIPLIED =
      EnumSet.of(
          Verb.ACTIVATE,
          Verb.ANNOTATE,
          Verb.COPY,
          Verb.DEACTIVATE,
          Verb.DELETE,
          Verb.PROTECT,
          Verb.RENAME,
          Verb.SET,
          Verb.SHOW,
          Verb.UNPROTECT);

  private final Function<Verb, State> verbs;
  private final State targets;

  /**
   * @param verbs the state behind a verb
   * @param targets the statements that may be deleted, as a path
   */
  Wildcards(Function<Verb, State> verbs, State targets) {
    this.verbs = verbs;
    this.targets = targets;
  }

  State start() {
    return new Commands.Values(
        List.of(
            Commands.keyword(
                "delete", "Delete all that match a regular expression", w -> new Matched(targets)),
            Commands.keyword("range", "Repeat a command for a range of names", w -> range())));
  }

  private State range() {
    List<Option> all = new ArrayList<>();
    for (Verb verb : MULTIPLIED) {
      all.add(Commands.keyword(verb.word(), verb.help(), word -> new Ranged(verbs.apply(verb))));
    }
    return new Commands.Values(all);
  }

  private static Line line(List<StatementPath> paths, Map<String, String> arguments) {
    return new Line.Configuration(Verb.WILDCARD, 0, paths, arguments, Optional.empty(), List.of());
  }

  /** In the path of {@code wildcard delete}; a key need not be one, for it may be an expression. */
  private record Matched(State inner) implements State {
    @Override
    public List<Option> options() {
      List<Option> all = new ArrayList<>();
      boolean named = true;
      for (Option option : inner.options()) {
        Option wrapped = Behind.wrapped(option, Matched::new);
        if (wrapped instanceof Option.Value value) {
          wrapped = typed(value, ANYTHING);
          named = false;
        }
        all.add(wrapped);
      }
      StatementPath path = Statements.pathOf(inner);
      if (named && path != null && path.values().isEmpty()) {
        all.add(
            new Option.Value(
                ' ',
                EXPRESSION,
                "Regular expression for names",
                ANYTHING,
                List.of(),
                text -> new Behind.Ready(Wildcards.line(List.of(path), Map.of(EXPRESSION, text)))));
      }
      return all;
    }

    @Override
    public Line line() {
      StatementPath path = Statements.pathOf(inner);
      return path == null || path.isRoot() ? null : Wildcards.line(List.of(path), Map.of());
    }

    @Override
    public boolean statements() {
      return true;
    }
  }

  private static Option.Value typed(Option.Value value, ValueType type) {
    return new Option.Value(
        value.marker(), value.label(), value.help(), type, value.existing(), value.step());
  }

  /** In a command of which some words stand for several. */
  private record Ranged(State inner) implements State {
    @Override
    public List<Option> options() {
      List<Option> all = new ArrayList<>();
      for (Option option : inner.options()) {
        Option wrapped = Behind.wrapped(option, Ranged::new);
        all.add(
            wrapped instanceof Option.Value value
                ? typed(value, new ValueType.Either(List.of(SEVERAL, value.type())))
                : wrapped);
      }
      return all;
    }

    @Override
    public Line line() {
      return inner.line() == null ? null : Wildcards.line(List.of(), Map.of(RANGE, ""));
    }

    @Override
    public boolean statements() {
      return true;
    }
  }
}
