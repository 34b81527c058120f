package io.mxsim.re.mgd;

import io.mxsim.re.access.Dialogue;
import io.mxsim.re.language.Line;
import io.mxsim.re.model.ValueCheck;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** The part of a command line behind its first {@code |}. */
final class Pipes {
  private final List<Filter> filters = new ArrayList<>();
  private boolean paged = true;
  private boolean set;
  private String compare;
  private String problem;

  /** Writes to files for {@code save} and {@code append}. */
  interface Files {
    FileAccess.Outcome write(String name, byte[] bytes, boolean append);
  }

  private Pipes() {}

  static Pipes of(List<Line.Pipe> stages, Files files) {
    Pipes pipes = new Pipes();
    for (Line.Pipe stage : stages) {
      pipes.add(stage, files);
    }
    return pipes;
  }

  private void add(Line.Pipe pipe, Files files) {
    String argument = "";
    for (String value : pipe.arguments().values()) {
      argument = value;
    }
    switch (pipe.words().getFirst()) {
      case "match" -> addMatch(argument, true);
      case "except" -> addMatch(argument, false);
      case "find" -> {
        Pattern pattern = pattern(argument);
        if (pattern != null) {
          filters.add(new Filter.Find(pattern));
        }
      }
      case "count" -> filters.add(new Filter.Count());
      case "last" -> filters.add(new Filter.Last(number(argument, 24)));
      case "trim" -> filters.add(new Filter.Trim(number(argument, 0)));
      case "no-more" -> paged = false;
      case "hold" -> paged = true;
      case "save" -> filters.add(save(argument, files, false));
      case "append" -> filters.add(save(argument, files, true));
      case "compare" -> compare = argument.isEmpty() ? "0" : argument;
      case "display" -> display(pipe.words().getLast());
      default -> problem = "error: pipe '" + pipe.words().getFirst() + "' is not available";
    }
  }

  private void display(String form) {
    if (form.equals("set")) {
      set = true;
    } else if (!form.equals("detail")) {
      problem = "error: display " + form + " is not available in this release";
    }
  }

  private void addMatch(String expression, boolean wanted) {
    Pattern pattern = pattern(expression);
    if (pattern != null) {
      filters.add(new Filter.Match(pattern, wanted));
    }
  }

  private Pattern pattern(String posix) {
    try {
      return ValueCheck.posix(posix, Pattern.CASE_INSENSITIVE);
    } catch (PatternSyntaxException e) {
      problem = "error: regular expression syntax error: '" + posix + "'";
      return null;
    }
  }

  private static int number(String text, int otherwise) {
    try {
      return text.isEmpty() ? otherwise : Integer.parseInt(text);
    } catch (NumberFormatException e) {
      return otherwise;
    }
  }

  private static Filter save(String name, Files files, boolean append) {
    return new Filter.Save((text, lines) -> {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      FileAccess.Outcome outcome = files.write(name, bytes, append);
      String verb = append ? "Appended " : "Wrote ";
      return outcome.problem() != null
          ? "error: " + name + ": " + outcome.problem()
          : verb + lines + " lines of output to '" + outcome.name() + "'";
    });
  }

  /** Whether {@code display set} is there. */
  boolean set() {
    return set;
  }

  /** The version to compare with; null without {@code compare}. */
  String compare() {
    return compare;
  }

  /** What is wrong with the pipes, or null. */
  String problem() {
    return problem;
  }

  PipedDialogue behind(Dialogue screen, Runnable ended) {
    screen.paged(paged);
    return new PipedDialogue(screen, filters, ended);
  }
}
