package io.mxsim.re.language;

import io.mxsim.re.model.Statement;
import io.mxsim.re.model.Statement.Kind;
import io.mxsim.re.model.ValueType;
import io.mxsim.re.permission.Scope;
import java.util.ArrayList;
import java.util.List;

/** Statement paths as states of a line. */
final class Statements {
  private static final ValueType PATTERN = new ValueType.Text(3, 255, "^<.+>$", false, null);
  private static final ValueType OBFUSCATED =
      new ValueType.Text(0, Integer.MAX_VALUE, "^\\$9\\$", false, null);

  private final Viewer viewer;
  private final Use use;
  private final Finish finish;
  private final Reach reach;

  /** What the paths are for, which decides where one may end. */
  enum Use {
    /** Several leaves, all with values; an entry or a presence container may stand alone. */
    SET,
    /** Any statement, with a value or without. */
    DELETE,
    /** A container or an entry. */
    EDIT,
    /** Any statement, without values. */
    SHOW,
    /** A secret leaf without its value. */
    PROMPT
  }

  /** Makes the line of the paths that were found. */
  @FunctionalInterface
  interface Finish {
    Line line(List<StatementPath> paths);
  }

  Statements(Viewer viewer, Use use, Finish finish) {
    this.viewer = viewer;
    this.use = use;
    this.finish = finish;
    this.reach = new Reach(viewer, use == Use.SHOW || use == Use.EDIT);
  }

  /** At a level: {@code statement} is the container, entry or root at the end of {@code path}. */
  State from(Statement statement, StatementPath path) {
    return new Level(new Place(statement, path, null), List.of(), true);
  }

  /** The path a state of this family has reached, or null where a path may not end. */
  static StatementPath pathOf(State state) {
    return switch (state) {
      case Level level when level.found.isEmpty() -> level.place.path;
      case Level level -> level.found.getLast();
      case Values values -> values.path;
      default -> null;
    };
  }

  /** The type of a list's key; in a group a key may be a pattern in angle brackets. */
  static ValueType keyType(Statement list, StatementPath above) {
    boolean group =
        !above.isRoot()
            && list.kind() == Kind.LIST
            && above.steps().getFirst().statement().name().equals("groups")
            && above.steps().size() > 1;
    return group ? new ValueType.Either(List.of(PATTERN, list.type())) : list.type();
  }

  /** A level of the path, and the one it came from. */
  private record Place(Statement statement, StatementPath path, Place above) {}

  private static char marker(Statement statement) {
    return switch (statement.kind()) {
      case CONTAINER, LIST -> '>';
      case LEAF_LIST -> '+';
      case LEAF -> ' ';
    };
  }

  private static String help(Statement statement) {
    return statement.kind() == Kind.LIST
        ? statement.help()
        : Help.withRange(statement.help(), statement.type(), statement.units().orElse(""));
  }

  /** The values of a type: its words, or what the user makes up. */
  private List<Option> values(
      Statement statement, String label, char marker, List<String> existing, State.Step step) {
    return values(statement, statement.type(), label, marker, existing, step);
  }

  private List<Option> values(
      Statement statement,
      ValueType type,
      String label,
      char marker,
      List<String> existing,
      State.Step step) {
    if (type instanceof ValueType.Words words) {
      List<Option> all = new ArrayList<>();
      for (ValueType.Word word : words.words()) {
        if (!(viewer.fips() && word.forbiddenInFips())) {
          all.add(new Option.Keyword(marker, word.name(), word.help(), false, step));
        }
      }
      return all;
    }
    String range = Help.withRange(statement.help(), statement.type(), units(statement));
    ValueType typed = typed(statement, type);
    return List.of(new Option.Value(marker, label, range, typed, existing, step));
  }

  /** A secret may be typed in the form in which it is shown; its reader looks at what is in it. */
  private static ValueType typed(Statement statement, ValueType type) {
    return statement.secret() ? new ValueType.Either(List.of(OBFUSCATED, type)) : type;
  }

  private static String units(Statement statement) {
    return statement.kind() == Kind.LIST ? "" : statement.units().orElse("");
  }

  private static Option opening(State.Step step) {
    return new Option.Keyword(' ', "[", "Open a set of values", false, step);
  }

  private static Option closing(State.Step step) {
    return new Option.Keyword(' ', "]", "Close the set of values", false, step);
  }

  private List<String> existing(Statement statement) {
    return statement.refersTo().isEmpty() ? List.of() : viewer.names().keys(statement.refersTo());
  }

  /** In a container or an entry. */
  private final class Level implements State {
    private final Place place;
    private final List<StatementPath> found;
    private final boolean fresh;

    /**
     * @param found the leaves so far
     * @param fresh whether nothing but the level's own words was typed, so that it may be meant
     */
    Level(Place place, List<StatementPath> found, boolean fresh) {
      this.place = place;
      this.found = found;
      this.fresh = fresh;
    }

    @Override
    public List<Option> options() {
      List<Option> all = new ArrayList<>();
      if (found.isEmpty() || use == Use.SET) {
        Scope scope = reach.scope(place.path);
        for (Statement child : place.statement.children()) {
          if (reach.visible(child, scope)) {
            child(child, all);
          }
        }
      }
      return all;
    }

    private void child(Statement child, List<Option> all) {
      if (child.implicit()) {
        all.addAll(inside(child));
        several(child, all);
      } else if (use != Use.EDIT || child.kind() == Kind.CONTAINER || child.kind() == Kind.LIST) {
        all.add(
            new Option.Keyword(
                marker(child), child.name(), help(child), child.hidden(), word -> enter(child)));
      }
    }

    private State enter(Statement child) {
      return switch (child.kind()) {
        case CONTAINER -> below(child, null);
        case LIST -> {
          List<Option> options = new ArrayList<>(inside(child));
          several(child, options);
          yield new Values(options, key(child), null);
        }
        case LEAF, LEAF_LIST -> leaf(child);
      };
    }

    /** A list may be meant as a whole, except by set and edit. */
    private Line key(Statement list) {
      return use == Use.DELETE && reach.scope(place.path).below(list, null).writes()
              || use == Use.SHOW
          ? finish.line(List.of(place.path.plus(list, null)))
          : null;
    }

    private Level below(Statement child, String key) {
      return new Level(new Place(child, place.path.plus(child, key), place), found, true);
    }

    /** The values that stand for an implicit child, or follow a list's name. */
    private List<Option> inside(Statement child) {
      return switch (child.kind()) {
        case LIST -> entries(child);
        case LEAF, LEAF_LIST ->
            values(
                child,
                child.name(),
                ' ',
                existing(child),
                value -> after(place.path.plus(child, null).withValues(List.of(value))));
        case CONTAINER -> List.of();
      };
    }

    /** The keys of a list, as far as the user may name them. */
    private List<Option> entries(Statement list) {
      Scope scope = reach.scope(place.path);
      List<Option> all =
          new ArrayList<>(
              values(
                  list,
                  keyType(list, place.path),
                  "name",
                  list.implicit() || hasInner(list) ? '>' : ' ',
                  reach.permitted(list, scope, viewer.names().keys(place.path, list)),
                  key -> reach.entry(scope.below(list, key)) ? below(list, key) : null));
      all.removeIf(option ->
          option instanceof Option.Keyword word && !reach.entry(scope.below(list, word.name())));
      return all;
    }

    /** Entries without blocks may be named several at a time. */
    private void several(Statement child, List<Option> all) {
      if (child.severalKeys() && (use == Use.SET || use == Use.DELETE)) {
        all.add(opening(word -> entries(child, null)));
      }
    }

    /** Between the brackets of a set of keys; {@code before} is null for the first. */
    private State entries(Statement list, Chain<StatementPath> before) {
      Scope scope = reach.scope(place.path);
      List<Option> options =
          new ArrayList<>(
              values(
                  list,
                  keyType(list, place.path),
                  "name",
                  ' ',
                  reach.permitted(list, scope, viewer.names().keys(place.path, list)),
                  key -> {
                    StatementPath path = place.path.plus(list, key);
                    return reach.entry(scope.below(list, key))
                        ? entries(list, new Chain<>(before, path))
                        : null;
                  }));
      if (before != null) {
        options.add(closing(word -> after(before.all())));
      }
      return new Values(options, null, null);
    }

    private boolean hasInner(Statement list) {
      return !list.children().isEmpty();
    }

    private State leaf(Statement child) {
      StatementPath path = place.path.plus(child, null);
      if (use == Use.SHOW || use == Use.PROMPT || child.type() instanceof ValueType.Empty) {
        return use == Use.SET ? after(path) : new Values(List.of(), whole(child, path), path);
      }
      Line alone = use == Use.DELETE ? finish.line(List.of(path)) : null;
      List<Option> options = new ArrayList<>();
      if (child.kind() == Kind.LEAF_LIST) {
        options.add(opening(word -> set(child, path, null)));
      }
      options.addAll(
          values(
              child,
              child.name(),
              ' ',
              existing(child),
              value -> after(path.withValues(List.of(value)))));
      return new Values(options, alone, path);
    }

    private Line whole(Statement child, StatementPath path) {
      return use == Use.PROMPT && !child.secret() ? null : finish.line(List.of(path));
    }

    /** Between the brackets of a set of values; {@code before} is null for the first. */
    private State set(Statement child, StatementPath path, Chain<String> before) {
      List<Option> options =
          new ArrayList<>(
              values(
                  child,
                  child.name(),
                  ' ',
                  existing(child),
                  value -> set(child, path, new Chain<>(before, value))));
      if (before != null) {
        options.add(closing(word -> after(path.withValues(before.all()))));
      }
      return new Values(options, null, null);
    }

    /** Behind a leaf: its level goes on; the entry of an implicit one-line list is then full. */
    private State after(StatementPath leaf) {
      return after(List.of(leaf));
    }

    private State after(List<StatementPath> leaves) {
      List<StatementPath> more = new ArrayList<>(found);
      more.addAll(leaves);
      boolean full = place.statement.implicit() && place.statement.oneLine();
      return new Level(full ? place.above : place, List.copyOf(more), false);
    }

    @Override
    public Line line() {
      return switch (use) {
        case SET -> setLine();
        case SHOW -> finish.line(found.isEmpty() ? List.of(place.path) : found);
        case DELETE -> deleteLine();
        case EDIT -> place.above == null ? null : finish.line(List.of(place.path));
        case PROMPT -> null;
      };
    }

    /** What is deleted as a whole has to be the user's to change as a whole. */
    private Line deleteLine() {
      boolean own = place.above == null || reach.scope(place.path).writes();
      return own ? finish.line(found.isEmpty() ? List.of(place.path) : found) : null;
    }

    private Line setLine() {
      if (!fresh) {
        return finish.line(found);
      }
      boolean alone =
          place.above != null
              && reach.scope(place.path).writes()
              && (place.statement.kind() == Kind.LIST || place.statement.presence());
      if (!alone) {
        return null;
      }
      List<StatementPath> all = new ArrayList<>(found);
      all.add(place.path);
      return finish.line(all);
    }

    @Override
    public boolean pipes() {
      return use == Use.SHOW && line() != null;
    }

    @Override
    public boolean statements() {
      return true;
    }
  }

  /**
   * Behind a name, where values come.
   *
   * @param path the path that may end here, or null
   */
  private record Values(List<Option> options, Line line, StatementPath path) implements State {
    @Override
    public boolean pipes() {
      return line instanceof Line.Configuration c && c.verb() == Verb.SHOW;
    }

    @Override
    public boolean statements() {
      return true;
    }
  }
}
