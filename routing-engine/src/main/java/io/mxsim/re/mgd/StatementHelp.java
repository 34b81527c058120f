package io.mxsim.re.mgd;

import io.mxsim.re.language.CommandLine;
import io.mxsim.re.language.Line;
import io.mxsim.re.language.StatementPath;
import io.mxsim.re.model.Permission;
import io.mxsim.re.model.Statement;
import io.mxsim.re.model.ValueType;
import io.mxsim.re.permission.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * {@code help apropos}, {@code help topic} and {@code help reference} about statements: what the
 * model says of them.
 */
public final class StatementHelp {
  /** Nobody reads more statements than this. */
  private static final int MOST = 200;

  private final List<String> lines = new ArrayList<>();
  private int found;

  private StatementHelp() {}

  /** What the verb {@code help} of configuration mode answers at {@code level}. */
  static String text(
      Line.Configuration line, StatementPath level, CliSession session, CommandLine language) {
    String words = line.arguments().getOrDefault("words", "");
    Statement at = level.isRoot() ? language.root() : level.last();
    Scope scope = session.own().scope();
    for (StatementPath.Step step : level.steps()) {
      scope = scope.below(step.statement(), step.key());
    }
    return line.arguments().getOrDefault("about", "").equals("apropos")
        ? apropos(at, words, scope)
        : reference(at, words, scope);
  }

  /** The statements below {@code at} whose name or help has {@code words}. */
  public static String apropos(Statement at, String words, Scope scope) {
    StatementHelp help = new StatementHelp();
    help.search(at, "set ", new Wanted(words.toLowerCase(Locale.ROOT), false), 0, scope);
    return help.answer(words);
  }

  /** Type, range and so on of the statement that {@code words} are the path or the name of. */
  public static String reference(Statement at, String words, Scope scope) {
    StatementHelp help = new StatementHelp();
    List<Statement> path = path(at, List.of(words.split(" +")));
    Scope end = scope;
    for (Statement each : path) {
      end = end.below(each, null);
    }
    if (path.isEmpty()) {
      help.search(at, "", new Wanted(words.toLowerCase(Locale.ROOT), true), 0, scope);
    } else if (end.reads()) {
      help.describe(path.getLast(), words);
    }
    return help.answer(words);
  }

  private String answer(String words) {
    if (lines.isEmpty()) {
      return words + ": nothing appropriate\n";
    }
    if (found > MOST) {
      lines.add("(" + (found - MOST) + " more)");
    }
    return String.join("\n", lines) + "\n";
  }

  /** The statements that the words name one below the other; empty if they name none. */
  private static List<Statement> path(Statement at, List<String> words) {
    List<Statement> path = new ArrayList<>();
    Statement here = at;
    for (String word : words) {
      Statement next = here.child(word).orElse(null);
      if (next == null || next.hidden()) {
        return List.of();
      }
      path.add(next);
      here = next;
    }
    return path;
  }

  /** What to look for; exactly as a name, or in name and help. */
  private record Wanted(String words, boolean exact) {
    boolean is(Statement statement) {
      return exact
          ? statement.name().equals(words)
          : statement.name().contains(words)
              || statement.help().toLowerCase(Locale.ROOT).contains(words);
    }
  }

  private void search(Statement at, String before, Wanted wanted, int depth, Scope scope) {
    for (Statement child : at.children()) {
      if (child.hidden() || depth == 0 && child.name().equals("groups")) {
        continue;
      }
      String key = child.kind() == Statement.Kind.LIST ? "<name> " : "";
      String path = before + (child.implicit() ? "" : child.name() + " ") + key;
      Scope own = scope.below(child, null);
      if (own.reads() && wanted.is(child) && ++found <= MOST) {
        if (wanted.exact()) {
          describe(child, path.strip());
        } else {
          lines.add(path.strip());
          lines.add("    " + child.help());
        }
      }
      search(child, path, wanted, depth + 1, own);
    }
  }

  private void describe(Statement statement, String path) {
    lines.add(path);
    lines.add("    " + statement.help());
    lines.add("    Kind: " + kind(statement));
    statement.defaultValue().ifPresent(value -> lines.add("    Default: " + value));
    statement.units().ifPresent(units -> lines.add("    Units: " + units));
    if (statement.forbiddenInFips()) {
      lines.add("    Not available in FIPS mode");
    }
    lines.add(
        "    Support: "
            + switch (statement.support()) {
              case ACTS -> "acts as on the router";
              case PARTLY -> "acts in part";
              case ACCEPTED -> "accepted, without effect";
            });
    permissions("    Permission to view: ", statement.readPermissions());
    permissions("    Permission to change: ", statement.writePermissions());
  }

  private void permissions(String label, Set<Permission> permissions) {
    Set<String> words = new TreeSet<>();
    permissions.forEach(permission -> words.add(permission.word()));
    if (!words.isEmpty()) {
      lines.add(label + String.join(", ", words));
    }
  }

  private static String kind(Statement statement) {
    return switch (statement.kind()) {
      case CONTAINER -> "container";
      case LIST ->
          (statement.ordered() ? "ordered list" : "list") + ", named by " + type(statement.type());
      case LEAF -> type(statement.type());
      case LEAF_LIST -> "several values, each " + type(statement.type());
    };
  }

  private static String type(ValueType type) {
    return switch (type) {
      case ValueType.Empty ignored -> "flag";
      case ValueType.Whole whole -> "number (" + whole.low() + ".." + whole.high() + ")";
      case ValueType.Text text ->
          text.longest() < 4096
              ? "text of " + text.shortest() + ".." + text.longest() + " characters"
              : "text";
      case ValueType.Words words ->
          "one of " + String.join(", ", words.words().stream().map(ValueType.Word::name).toList());
      case ValueType.Address address -> address.prefix() ? "address and prefix" : "address";
      case ValueType.InterfaceName ignored -> "interface name";
      case ValueType.FilePath ignored -> "file name";
      case ValueType.StatementPath ignored -> "statement";
      case ValueType.CommandLine ignored -> "command";
      case ValueType.Either either ->
          String.join(" or ", either.alternatives().stream().map(StatementHelp::type).toList());
    };
  }
}
