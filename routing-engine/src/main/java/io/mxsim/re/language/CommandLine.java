package io.mxsim.re.language;

import io.mxsim.re.access.Completion;
import io.mxsim.re.model.Model;
import io.mxsim.re.model.Statement;
import io.mxsim.re.model.ValueCheck;
import java.util.List;

/** Reads and completes lines of both modes. One thread at a time. */
public final class CommandLine {
  private final Model model;
  private final ValueCheck check = new ValueCheck(false);

  public CommandLine(Model model) {
    this.model = model;
  }

  /** The configuration as a whole. */
  public Statement root() {
    return model.root();
  }

  /** Reads a line of operational mode. */
  public Parsed operational(String line, Viewer viewer) {
    return parse(line, operational(viewer));
  }

  /** Reads a line of configuration mode at an edit level. */
  public Parsed configuration(String line, StatementPath level, Viewer viewer) {
    return parse(line, new Configuration(model, viewer, level).start());
  }

  /**
   * The lines that a {@code wildcard range} line stands for, each without these two words; empty if
   * one of its words is malformed or stands for too many.
   */
  public List<String> range(String line) {
    List<String> lines = List.of("");
    List<Token> tokens = Token.of(line);
    for (Token token : tokens.subList(2, tokens.size())) {
      List<String> words =
          token.text().length() > 1 ? Expansion.of(token.text()) : List.of(token.text());
      if (words == null || (long) lines.size() * words.size() > Expansion.MOST) {
        return List.of();
      }
      lines = Expansion.product(lines, words, token.quoted());
    }
    return lines;
  }

  /** Answers a key in operational mode; {@code line} is what stands before the cursor. */
  public Completion completeOperational(String line, Completion.Key key, Viewer viewer) {
    return complete(line, key, operational(viewer), viewer);
  }

  /** Answers a key in configuration mode. */
  public Completion completeConfiguration(
      String line, Completion.Key key, StatementPath level, Viewer viewer) {
    return complete(line, key, new Configuration(model, viewer, level).start(), viewer);
  }

  private State operational(Viewer viewer) {
    return new Commands(model.root(), viewer).start(model.commands());
  }

  private Parsed parse(String line, State start) {
    List<Token> tokens = Token.of(line);
    if (tokens.isEmpty()) {
      return new Parsed.Nothing();
    }
    Walk walk = new Walk(start, check).take(tokens);
    if (walk.problem() != null) {
      return walk.problem();
    }
    Line meaning = walk.at().line();
    return meaning == null
        ? new Parsed.Incomplete(tokens.getLast().end() + 1, "missing argument.")
        : new Parsed.Accepted(meaning, walk.text());
  }

  private Completion complete(String line, Completion.Key key, State start, Viewer viewer) {
    if (key == Completion.Key.ENTER) {
      return entered(line, parse(line, start));
    }
    return new Completer(check, viewer, start, line).answer(key);
  }

  private static Completion entered(String line, Parsed parsed) {
    return switch (parsed) {
      case Parsed.Accepted ignored -> new Completion.Line(line);
      case Parsed.Nothing ignored -> new Completion.Line(line);
      default -> wrong(parsed);
    };
  }

  static Completion wrong(Parsed problem) {
    return switch (problem) {
      case Parsed.SyntaxError e -> new Completion.Wrong(e.column(), e.message());
      case Parsed.Incomplete e -> new Completion.Wrong(e.column(), e.message());
      case Parsed.Ambiguous e -> new Completion.Wrong(e.column(), e.message());
      case Parsed.Accepted a -> throw new IllegalArgumentException("nothing wrong with " + a);
      case Parsed.Nothing n -> throw new IllegalArgumentException("nothing wrong with " + n);
    };
  }
}
