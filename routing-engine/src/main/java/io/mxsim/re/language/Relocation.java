package io.mxsim.re.language;

import io.mxsim.re.model.Statement;
import io.mxsim.re.model.Statement.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code copy … to …}, {@code rename … to …} and {@code insert … before|after …}: the line has the
 * entry's path and the path of the other entry beside it.
 */
final class Relocation {
  /** Where an inserted entry goes: the argument's name. */
  static final String WHERE = "where";

  private final Verb verb;
  private final Viewer viewer;
  private final int up;

  Relocation(Verb verb, Viewer viewer, int up) {
    this.verb = verb;
    this.viewer = viewer;
    this.up = up;
  }

  State behind(State path) {
    return new Behind(path, this::moves);
  }

  /** What may follow an entry; nothing behind other statements. */
  private List<Option> moves(StatementPath from) {
    Statement last = from.last();
    boolean entry = last != null && last.kind() == Kind.LIST;
    boolean value = last != null && last.kind() == Kind.LEAF_LIST && from.values().size() == 1;
    if (verb == Verb.INSERT) {
      return entry || value
          ? List.of(
              keyword("after", "Insert after the other element", word -> beside(from, "after")),
              keyword("before", "Insert before the other element", word -> beside(from, "before")))
          : List.of();
    }
    return entry
        ? List.of(keyword("to", "Name of the new statement", word -> beside(from, "")))
        : List.of();
  }

  /** The other entry: its list's name may stand before its key. */
  private State beside(StatementPath from, String where) {
    Statement list = from.last();
    Option key =
        new Option.Value(
            ' ',
            "name",
            list.help(),
            Statements.keyType(list, from),
            existing(from),
            text -> new Behind.Ready(line(from, text, where)));
    List<Option> options = new ArrayList<>();
    options.add(key);
    boolean folded = from.above().last() != null && from.above().last().folded().isPresent();
    if (list.kind() == Kind.LIST && (folded || !list.implicit())) {
      options.add(keyword(list.name(), list.help(), word -> new Behind.Wanted(List.of(key))));
    }
    return new Behind.Wanted(options);
  }

  private List<String> existing(StatementPath from) {
    StatementPath above = from.above();
    return from.last().kind() == Kind.LIST
        ? viewer.names().keys(above, from.last())
        : List.<String>of();
  }

  private Line line(StatementPath from, String key, String where) {
    StatementPath other =
        from.last().kind() == Kind.LIST
            ? from.above().plus(from.last(), key)
            : from.withValues(List.of(key));
    Map<String, String> arguments = where.isEmpty() ? Map.of() : Map.of(WHERE, where);
    return new Line.Configuration(
        verb, up, List.of(from, other), arguments, Optional.empty(), List.of());
  }

  private static Option.Keyword keyword(String name, String help, State.Step step) {
    return Commands.keyword(name, help, step);
  }
}
