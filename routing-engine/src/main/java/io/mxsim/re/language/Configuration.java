package io.mxsim.re.language;

import io.mxsim.re.model.Argument;
import io.mxsim.re.model.Model;
import io.mxsim.re.model.Statement;
import io.mxsim.re.model.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The commands of configuration mode as states of a line. */
final class Configuration {
  private final Model model;
  private final Viewer viewer;
  private final StatementPath level;

  Configuration(Model model, Viewer viewer, StatementPath level) {
    this.model = model;
    this.viewer = viewer;
    this.level = level;
  }

  State start() {
    return new Start(0);
  }

  /** The level {@code up} levels above the edit level; an implicit list is no level. */
  private StatementPath above(int up) {
    if (up >= level.steps().size()) {
      return StatementPath.ROOT;
    }
    return new StatementPath(level.steps().subList(0, level.steps().size() - up), List.of());
  }

  /** At the start of a line, or behind {@code top} or {@code up}. */
  private final class Start implements State {
    private final int up;

    Start(int up) {
      this.up = up;
    }

    @Override
    public List<Option> options() {
      List<Option> all = new ArrayList<>();
      for (Verb verb : Verb.values()) {
        if (up == 0 || verb.use() != null) {
          all.add(Commands.keyword(verb.word(), verb.help(), word -> behind(verb, up)));
        }
      }
      return all;
    }

    @Override
    public Line line() {
      return null;
    }
  }

  private State behind(Verb verb, int up) {
    if (verb.use() != null) {
      return paths(verb, up);
    }
    return switch (verb) {
      case TOP -> new Moved(Verb.TOP, Line.TOP, false);
      case UP -> new Moved(Verb.UP, 1, true);
      case RUN -> new Run(new Commands(model.root(), viewer).at(model.commands()));
      default -> new Arguments(verb, Map.of());
    };
  }

  private State paths(Verb verb, int up) {
    StatementPath base = above(up);
    Statement at = base.isRoot() ? model.root() : base.last();
    Statements statements =
        new Statements(viewer, verb.use(), paths -> about(verb, up, base, paths));
    State path = statements.from(at, base);
    return verb == Verb.ANNOTATE ? new Annotated(path, up) : path;
  }

  /** Only delete and show may be about the level itself. */
  private static Line about(Verb verb, int up, StatementPath base, List<StatementPath> paths) {
    boolean levelItself = paths.size() == 1 && paths.getFirst().equals(base);
    return levelItself && verb != Verb.DELETE && verb != Verb.SHOW
        ? null
        : line(verb, up, paths, Map.of());
  }

  private static Line line(
      Verb verb, int up, List<StatementPath> paths, Map<String, String> arguments) {
    return new Line.Configuration(
        verb, up, paths, Map.copyOf(arguments), Optional.empty(), List.of());
  }

  /** Behind {@code top}, or {@code up} and its number: the move itself, or a verb up there. */
  private final class Moved implements State {
    private final Verb verb;
    private final int up;
    private final boolean number;

    Moved(Verb verb, int up, boolean number) {
      this.verb = verb;
      this.up = up;
      this.number = number;
    }

    @Override
    public List<Option> options() {
      List<Option> all = new ArrayList<>(new Start(up).options());
      if (number) {
        all.add(
            new Option.Value(
                ' ',
                "count",
                "Number of levels to move up",
                new ValueType.Whole(1, 255),
                List.of(),
                text -> new Moved(verb, Integer.parseInt(text), false)));
      }
      return all;
    }

    @Override
    public Line line() {
      return Configuration.line(verb, up, List.of(), Map.of());
    }
  }

  /** In the arguments of a verb without statements. */
  private final class Arguments implements State {
    private final Verb verb;
    private final Map<String, String> given;

    Arguments(Verb verb, Map<String, String> given) {
      this.verb = verb;
      this.given = given;
    }

    @Override
    public List<Option> options() {
      List<Option> all =
          new Commands(model.root(), viewer)
              .arguments(verb.arguments(), given, more -> new Arguments(verb, more));
      all.removeIf(option ->
          switch (option) {
            case Option.Value v -> untimely(v.label());
            case Option.Keyword k -> untimely(k.name());
          });
      if (verb == Verb.ROLLBACK && given.isEmpty()) {
        viewer
            .names()
            .versions()
            .forEach((number, help) ->
                all.add(
                    Commands.keyword(
                        number, help, w -> new Arguments(verb, Map.of("number", number)))));
      }
      return all;
    }

    /** The minutes belong behind confirmed, and what is loaded behind what to do with it. */
    private boolean untimely(String name) {
      return switch (name) {
        case "minutes" -> !given.containsKey("confirmed");
        case "force" -> !given.containsKey("synchronize");
        case "terminal" -> !loads() || given.containsKey("filename");
        case "filename" -> verb == Verb.LOAD && (!loads() || given.containsKey("terminal"));
        case "relative" -> !given.containsKey("terminal");
        default -> false;
      };
    }

    private boolean loads() {
      return given.containsKey("action") && !"factory-default".equals(given.get("action"));
    }

    @Override
    public Line line() {
      for (Argument argument : verb.arguments()) {
        if (argument.mandatory() && !given.containsKey(argument.name())) {
          return null;
        }
      }
      boolean textless =
          verb == Verb.LOAD
              && !given.containsKey("terminal")
              && !given.containsKey("filename")
              && !"factory-default".equals(given.get("action"));
      return textless ? null : Configuration.line(verb, 0, List.of(), given);
    }

    @Override
    public boolean pipes() {
      return line() != null && verb == Verb.COMMIT;
    }
  }

  /** Behind {@code run}: an operational command. */
  private record Run(State inner) implements State {
    @Override
    public List<Option> options() {
      List<Option> all = new ArrayList<>();
      for (Option option : inner.options()) {
        all.add(
            switch (option) {
              case Option.Keyword k ->
                  new Option.Keyword(
                      k.marker(), k.name(), k.help(), k.hidden(), t -> new Run(k.next(t)));
              case Option.Value v ->
                  new Option.Value(
                      v.marker(),
                      v.label(),
                      v.help(),
                      v.type(),
                      v.existing(),
                      t -> new Run(v.next(t)));
            });
      }
      return all;
    }

    @Override
    public Line line() {
      return inner.line() instanceof Line.Operational command
          ? new Line.Configuration(
              Verb.RUN, 0, List.of(), Map.of(), Optional.of(command), List.of())
          : null;
    }

    @Override
    public boolean pipes() {
      return inner.pipes();
    }
  }

  /** In the path that is annotated, with the text still to come. */
  private final class Annotated implements State {
    private final State inner;
    private final int up;

    Annotated(State inner, int up) {
      this.inner = inner;
      this.up = up;
    }

    @Override
    public List<Option> options() {
      List<Option> all = new ArrayList<>();
      for (Option option : inner.options()) {
        if (option instanceof Option.Keyword k) {
          all.add(
              new Option.Keyword(
                  k.marker(),
                  k.name(),
                  k.help(),
                  k.hidden(),
                  text -> new Annotated(k.next(text), up)));
        } else if (option instanceof Option.Value v) {
          all.add(
              new Option.Value(
                  v.marker(),
                  v.label(),
                  v.help(),
                  v.type(),
                  v.existing(),
                  text -> new Annotated(v.next(text), up)));
        }
      }
      StatementPath path = Statements.pathOf(inner);
      if (path != null && !path.equals(above(up))) {
        all.add(
            new Option.Value(
                ' ',
                "text",
                "Comment text",
                new ValueType.Text(0, 1024, null, false, null),
                List.of(),
                text -> new Ready(line(Verb.ANNOTATE, up, List.of(path), Map.of("text", text)))));
      }
      return all;
    }

    @Override
    public Line line() {
      return null;
    }

    private Line line(
        Verb verb, int levels, List<StatementPath> paths, Map<String, String> arguments) {
      return Configuration.line(verb, levels, paths, arguments);
    }

    @Override
    public boolean statements() {
      return true;
    }
  }

  private record Ready(Line line) implements State {
    @Override
    public List<Option> options() {
      return List.of();
    }
  }
}
