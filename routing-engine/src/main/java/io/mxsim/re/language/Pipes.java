package io.mxsim.re.language;

import io.mxsim.re.model.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The filters behind {@code |}, as states of a line. */
final class Pipes {
  private static final ValueType TEXT = new ValueType.Text(0, Integer.MAX_VALUE, null, false, null);
  private static final ValueType NUMBER = new ValueType.Whole(0, 1_000_000);
  private static final ValueType ROLLBACK = new ValueType.Whole(0, 49);

  private Pipes() {}

  /** What may follow in {@code state}, a pipe included. */
  static List<Option> with(State state) {
    if (!state.pipes()) {
      return state.options();
    }
    List<Option> all = new ArrayList<>(state.options());
    all.add(
        new Option.Keyword(
            ' ',
            "|",
            "Pipe through a command",
            false,
            word -> new Filter(state.line(), state.statements() || shows(state.line()))));
    return all;
  }

  private static boolean shows(Line line) {
    return switch (line) {
      case Line.Operational command -> command.rpc().equals("get-configuration");
      case Line.Configuration command -> command.run().isPresent() && shows(command.run().get());
    };
  }

  /** Behind the pipe: the filter's name is to come. */
  private record Filter(Line line, boolean configuration) implements State {
    @Override
    public List<Option> options() {
      List<Option> all = new ArrayList<>();
      named(all, "append", "Append output text to file", new ValueType.FilePath(), "filename");
      if (configuration) {
        all.add(
            keyword(
                "compare", "Compare configuration changes with prior version", this::comparison));
      }
      named(all, "count", "Count occurrences", null, "");
      all.add(keyword("display", "Show additional kinds of information", word -> display()));
      named(all, "except", "Show only text that does not match a pattern", TEXT, "pattern");
      named(all, "find", "Search for first occurrence of pattern", TEXT, "pattern");
      named(all, "hold", "Hold text without exiting the --More-- prompt", null, "");
      all.add(keyword("last", "Display end of output only", word -> last()));
      named(all, "match", "Show only text that matches a pattern", TEXT, "pattern");
      named(all, "no-more", "Don't paginate output", null, "");
      named(all, "save", "Save output text to file", new ValueType.FilePath(), "filename");
      named(all, "trim", "Trim specified number of columns from start of line", NUMBER, "columns");
      return all;
    }

    @Override
    public Line line() {
      return null;
    }

    private void named(
        List<Option> all, String name, String help, ValueType type, String argument) {
      all.add(
          keyword(
              name,
              help,
              word ->
                  type == null
                      ? end(List.of(word), Map.of())
                      : new Wanting(
                          value(argument, type, text -> end(List.of(word), Map.of(argument, text))),
                          null)));
    }

    private State end(List<String> words, Map<String, String> arguments) {
      return new End(plus(words, arguments), List.of());
    }

    private Line plus(List<String> words, Map<String, String> arguments) {
      List<Line.Pipe> pipes = new ArrayList<>(line.pipes());
      pipes.add(new Line.Pipe(List.copyOf(words), arguments));
      return line.piped(List.copyOf(pipes));
    }

    private State last() {
      Option lines = value("lines", NUMBER, text -> end(List.of("last"), Map.of("lines", text)));
      return new End(plus(List.of("last"), Map.of()), List.of(lines));
    }

    private State comparison(String word) {
      Option number =
          value(
              "number",
              ROLLBACK,
              text -> end(List.of("compare", "rollback"), Map.of("number", text)));
      Option rollback =
          keyword(
              "rollback", "Compare with a former configuration", w -> new Wanting(number, null));
      Option file =
          value(
              "filename",
              new ValueType.FilePath(),
              text -> end(List.of("compare"), Map.of("filename", text)));
      return new End(plus(List.of("compare"), Map.of()), List.of(rollback, file));
    }

    private State display() {
      List<Option> all = new ArrayList<>();
      Option relative =
          keyword(
              "relative",
              "Leave out the path of the edit level",
              word -> end(List.of("display", "set", "relative"), Map.of()));
      all.add(
          keyword(
              "set",
              "Show 'set' commands that create configuration",
              word -> new End(plus(List.of("display", "set"), Map.of()), List.of(relative))));
      all.add(
          keyword(
              "detail",
              "Show the steps of a commit",
              word -> end(List.of("display", "detail"), Map.of())));
      return new Words(all);
    }
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
          default -> "Name of the file";
        };
    return new Option.Value(' ', label, help, type, List.of(), step);
  }

  /** A value has to come. */
  private record Wanting(Option option, Line line) implements State {
    @Override
    public List<Option> options() {
      return List.of(option);
    }
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

    @Override
    public boolean statements() {
      return line instanceof Line.Configuration;
    }
  }
}
