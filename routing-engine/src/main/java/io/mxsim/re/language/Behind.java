package io.mxsim.re.language;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** In a statement path behind which more words have to come. */
record Behind(State inner, Function<StatementPath, List<Option>> more) implements State {
  @Override
  public List<Option> options() {
    List<Option> all = new ArrayList<>();
    for (Option option : inner.options()) {
      all.add(wrapped(option, state -> new Behind(state, more)));
    }
    StatementPath path = Statements.pathOf(inner);
    if (path != null) {
      all.addAll(more.apply(path));
    }
    return all;
  }

  /** The option with what it leads to put into another state. */
  static Option wrapped(Option option, Function<State, State> around) {
    return switch (option) {
      case Option.Keyword k ->
          new Option.Keyword(
              k.marker(), k.name(), k.help(), k.hidden(), text -> put(k.next(text), around));
      case Option.Value v ->
          new Option.Value(
              v.marker(),
              v.label(),
              v.help(),
              v.type(),
              v.existing(),
              text -> put(v.next(text), around));
    };
  }

  private static State put(State state, Function<State, State> around) {
    return state == null ? null : around.apply(state);
  }

  @Override
  public Line line() {
    return null;
  }

  @Override
  public boolean statements() {
    return true;
  }

  /** The end of a line. */
  record Ready(Line line) implements State {
    @Override
    public List<Option> options() {
      return List.of();
    }
  }

  /** One of some words or values has to come. */
  record Wanted(List<Option> options) implements State {
    @Override
    public Line line() {
      return null;
    }

    @Override
    public boolean statements() {
      return true;
    }
  }
}
