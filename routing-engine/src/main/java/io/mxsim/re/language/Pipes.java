package io.mxsim.re.language;

import io.mxsim.re.model.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The filters behind {@code |}, as states of a line. */
final class Pipes {
  private static final ValueType TEXT = new ValueType.Text(0, Integer.MAX_VALUE, null, false, null);
  private static final ValueType NUMBER = new ValueType.Whole(0, 1_000_000);
  private static final ValueType SECONDS = new ValueType.Whole(1, 604_800);
  private static final ValueType FILE = new ValueType.FilePath();
  private static final ValueType ROLLBACK = new ValueType.Whole(0, 49);

  private Pipes() {}

  /** What stands before the pipe; it decides what may stand behind. */
  private enum Kind {
    OPERATIONAL,
    CONFIGURATION,
    COMMIT;

    static Kind of(State state) {
      return switch (state.line()) {
        case Line.Operational command -> of(command);
        case Line.Configuration command when command.run().isPresent() -> of(command.run().get());
        case Line.Configuration command -> command.verb() == Verb.COMMIT ? COMMIT : CONFIGURATION;
      };
    }

    private static Kind of(Line.Operational command) {
      return switch (command.rpc()) {
        case "get-configuration", "get-rollback-information" -> CONFIGURATION;
        default -> OPERATIONAL;
      };
    }
  }

  /** What may follow in {@code state}, a pipe included. */
  static List<Option> with(State state) {
    if (!state.pipes()) {
      return state.options();
    }
    List<Option> all = new ArrayList<>(state.options());
    all.add(
        keyword("|", "Pipe through a command", word -> new Filter(state.line(), Kind.of(state))));
    return all;
  }

  /** Behind the pipe: the filter's name is to come. */
  private record Filter(Line line, Kind kind) implements State {
    @Override
    public List<Option> options() {
      List<Option> all = new ArrayList<>();
      named(all, "append", "Append output text to file", FILE, "filename");
      if (kind == Kind.CONFIGURATION) {
        String help = "Compare configuration changes with prior version";
        all.add(keyword("compare", help, this::comparison));
      }
      plain(all, "count", "Count occurrences");
      all.add(
          keyword(
              "display", "Show additional kinds of information", word -> new Displays(line, kind)));
      named(all, "except", "Show only text that does not match a pattern", TEXT, "pattern");
      named(all, "find", "Search for first occurrence of pattern", TEXT, "pattern");
      plain(all, "hold", "Hold text without exiting the --More-- prompt");
      counted(all, "last", "Display end of output only", NUMBER, "lines");
      named(all, "match", "Show only text that matches a pattern", TEXT, "pattern");
      plain(all, "no-more", "Don't paginate output");
      counted(all, "refresh", "Refresh a continuous display of the command", SECONDS, "interval");
      all.add(keyword("request", "Make system-level requests", word -> request()));
      all.add(keyword("resolve", "Resolve IP addresses", word -> resolve()));
      named(all, "save", "Save output text to file", FILE, "filename");
      named(all, "tee", "Write to standard output and file", FILE, "filename");
      named(all, "trim", "Trim specified number of columns from start of line", NUMBER, "columns");
      return all;
    }

    /** The name of a filter does not end the line. */
    @Override
    public Line line() {
      return null;
    }

    private void plain(List<Option> all, String name, String help) {
      all.add(keyword(name, help, word -> end(List.of(name), Map.of())));
    }

    private void named(
        List<Option> all, String name, String help, ValueType type, String argument) {
      Option value = value(argument, type, text -> end(List.of(name), Map.of(argument, text)));
      all.add(keyword(name, help, word -> new Words(List.of(value))));
    }

    private void counted(
        List<Option> all, String name, String help, ValueType type, String argument) {
      Option value = value(argument, type, text -> end(List.of(name), Map.of(argument, text)));
      all.add(
          keyword(
              name, help, word -> new End(plus(line, List.of(name), Map.of()), List.of(value))));
    }

    private State end(List<String> words, Map<String, String> arguments) {
      return new End(plus(line, words, arguments), List.of());
    }

    private State comparison(String word) {
      Option number =
          value(
              "number",
              ROLLBACK,
              text -> end(List.of("compare", "rollback"), Map.of("number", text)));
      Option rollback =
          keyword(
              "rollback", "Compare with a former configuration", w -> new Words(List.of(number)));
      Option file =
          value("filename", FILE, text -> end(List.of("compare"), Map.of("filename", text)));
      return new End(plus(line, List.of("compare"), Map.of()), List.of(rollback, file));
    }

    private State request() {
      List<String> words = List.of("request", "message");
      Option user = value("user", TEXT, text -> end(words, Map.of("user", text)));
      Option some =
          keyword("user", "Send to one user's terminals", word -> new Words(List.of(user)));
      Option all = keyword("all", "Send to every terminal", word -> end(words, Map.of()));
      return new Words(
          List.of(
              keyword(
                  "message",
                  "Send the text as a message to users' terminals",
                  word -> new Words(List.of(all, some)))));
    }

    private State resolve() {
      Option full =
          keyword(
              "full-names",
              "Leave domains on the names",
              word -> end(List.of("resolve", "full-names"), Map.of()));
      return new End(plus(line, List.of("resolve"), Map.of()), List.of(full));
    }
  }

  /** Behind {@code display}: the form is to come. */
  private record Displays(Line before, Kind kind) implements State {
    @Override
    public List<Option> options() {
      return switch (kind) {
        case OPERATIONAL ->
            List.of(
                form("json", "Show output in JSON format"),
                form("xml", "Show output as XML tags", sub("xml", "rpc", "Show the request")));
        case COMMIT -> List.of(form("detail", "Show what a commit does, step by step"));
        case CONFIGURATION -> configuration();
      };
    }

    private List<Option> configuration() {
      return List.of(
          form("changed", "Tag changes with junos:changed attribute (XML only)"),
          form("commit-scripts", "Show data after commit scripts have been applied"),
          form("detail", "Show configuration data detail"),
          form(
              "inheritance",
              "Show inherited configuration data and source group",
              sub("inheritance", "brief", "Show the source group of each statement"),
              sub("inheritance", "defaults", "Show defaults as well"),
              sub("inheritance", "no-comments", "Leave out the comments with the source group"),
              sub("inheritance", "terse", "Show the source group of each statement, short")),
          form("json", "Show output in JSON format"),
          form("omit", "Emit configuration statements with the 'omit' option"),
          form(
              "set",
              "Show 'set' commands that create configuration",
              sub("set", "relative", "Leave out the path of the edit level")),
          form("translation-scripts", "Show data after translation scripts have been applied"),
          form(
              "xml",
              "Show output as XML tags",
              sub("xml", "groups", "Tag inherited data with the source group"),
              sub("xml", "rpc", "Show the request")));
    }

    private Option form(String name, String help, Option... more) {
      return keyword(
          name,
          help,
          word -> new End(plus(before, List.of("display", name), Map.of()), List.of(more)));
    }

    private Option sub(String form, String name, String help) {
      return keyword(
          name,
          help,
          word -> new End(plus(before, List.of("display", form, name), Map.of()), List.of()));
    }

    @Override
    public Line line() {
      return null;
    }
  }

  private static Line plus(Line line, List<String> words, Map<String, String> arguments) {
    List<Line.Pipe> pipes = new ArrayList<>(line.pipes());
    pipes.add(new Line.Pipe(List.copyOf(words), arguments));
    return line.piped(List.copyOf(pipes));
  }

  private static Option.Keyword keyword(String name, String help, State.Step step) {
    return new Option.Keyword(' ', name, help, false, step);
  }

  private static Option.Value value(String label, ValueType type, State.Step step) {
    String help =
        switch (label) {
          case "pattern" -> "Pattern to search for";
          case "lines" -> "Number of lines to display";
          case "columns" -> "Number of columns to trim";
          case "number" -> "Number of the former configuration";
          case "interval" -> "Seconds between two displays";
          case "user" -> "Name of the user";
          default -> "Name of the file";
        };
    return new Option.Value(' ', label, help, type, List.of(), step);
  }

  /** One of some words has to come. */
  private record Words(List<Option> options) implements State {
    @Override
    public Line line() {
      return null;
    }
  }

  /** The line may end, or go on with another pipe. */
  private record End(Line line, List<Option> options) implements State {
    @Override
    public boolean pipes() {
      return true;
    }
  }
}
