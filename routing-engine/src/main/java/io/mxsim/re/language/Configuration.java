package io.mxsim.re.language;

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
        boolean mine =
            viewer.rights().runs(verb.word(), verb.allowed(viewer.rights()))
                || viewer.rights().leads(verb.word());
        if (mine && (up == 0 || verb.use() != null)) {
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
      case RUN -> new Run(new Commands(model.root(), viewer).start(model.commands()));
      case WILDCARD -> new Wildcards(each -> paths(each, up), targets()).start();
      default ->
          new VerbArguments(
              new Commands(model.root(), viewer),
              viewer,
              verb,
              new Commands.Typed(verb.word(), Map.of()));
    };
  }

  /** Statements that may go. */
  private State targets() {
    Statement at = level.isRoot() ? model.root() : level.last();
    return new Statements(viewer, Statements.Use.DELETE, paths -> null).from(at, level);
  }

  private State paths(Verb verb, int up) {
    StatementPath base = above(up);
    Statement at = base.isRoot() ? model.root() : base.last();
    Statements statements =
        new Statements(viewer, verb.use(), paths -> about(verb, up, base, paths));
    State path = statements.from(at, base);
    return switch (verb) {
      case ANNOTATE -> new Behind(path, found -> comment(found, up));
      case COPY, RENAME, INSERT -> new Relocation(verb, viewer, up).behind(path);
      default -> path;
    };
  }

  /** Only delete and show may be about the level itself. */
  private static Line about(Verb verb, int up, StatementPath base, List<StatementPath> paths) {
    boolean levelItself = paths.size() == 1 && paths.getFirst().equals(base);
    return levelItself && verb != Verb.DELETE && verb != Verb.SHOW
        ? null
        : line(verb, up, paths, Map.of());
  }

  static Line line(Verb verb, int up, List<StatementPath> paths, Map<String, String> arguments) {
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

  /** Behind {@code run}: an operational command. */
  private record Run(State inner) implements State {
    @Override
    public List<Option> options() {
      List<Option> all = new ArrayList<>();
      for (Option option : inner.options()) {
        all.add(Behind.wrapped(option, Run::new));
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

  /** The comment, behind the path that is annotated. */
  private List<Option> comment(StatementPath path, int up) {
    if (path.equals(above(up))) {
      return List.of();
    }
    return List.of(
        new Option.Value(
            ' ',
            "text",
            "Comment text",
            new ValueType.Text(0, 1024, null, false, null),
            List.of(),
            text ->
                new Behind.Ready(line(Verb.ANNOTATE, up, List.of(path), Map.of("text", text)))));
  }
}
