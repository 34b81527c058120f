package io.mxsim.re.mgd;

import io.mxsim.re.language.CommandLine;
import io.mxsim.re.language.Line;
import io.mxsim.re.language.Parsed;
import io.mxsim.re.language.StatementPath;
import java.util.ArrayList;
import java.util.List;

/**
 * The lines that one line of {@code wildcard range} stands for.
 *
 * @param masked the line as the log may have it
 * @param problem what is wrong with one of the lines, or null
 */
record RangeLines(List<Line.Configuration> lines, String masked, String problem) {
  static RangeLines of(
      String typed, CommandLine language, StatementPath level, CliSession session) {
    List<Line.Configuration> lines = new ArrayList<>();
    String masked = typed;
    String problem = null;
    List<String> all = language.range(typed);
    for (String each : all) {
      switch (language.configuration(each, level, session.viewer())) {
        case Parsed.Accepted accepted -> {
          Line.Configuration line = (Line.Configuration) accepted.line();
          lines.add(line);
          masked = masked(masked, line);
        }
        case Parsed.SyntaxError wrong -> problem = wrong.message();
        case Parsed.Incomplete less -> problem = less.message();
        case Parsed.Ambiguous many -> problem = many.message();
        case Parsed.Nothing ignored -> problem = "missing argument.";
      }
    }
    problem = all.isEmpty() ? "invalid range, or one of too many names" : problem;
    return new RangeLines(problem == null ? lines : List.of(), masked, problem);
  }

  /** A line as the history keeps it: as typed, or in full words if there is a secret to hide. */
  static String remembered(
      String typed, String words, CommandLine language, StatementPath level, CliSession session) {
    String masked = of(words, language, level, session).masked();
    return masked.equals(words) ? typed : masked;
  }

  /** Everything behind the name of a secret is left out: its range is a part of the secret. */
  private static String masked(String typed, Line.Configuration line) {
    for (StatementPath path : line.paths()) {
      String name = path.last() == null ? "" : " " + path.last().name() + " ";
      int at = typed.indexOf(name);
      if (!path.values().isEmpty() && path.last().secret() && at >= 0) {
        return typed.substring(0, at + name.length()) + "/* SECRET-DATA */";
      }
    }
    return typed;
  }
}
