package io.mxsim.re.shell;

import java.util.ArrayList;
import java.util.List;

/**
 * A line of the shell, taken apart: pipelines, joined by {@code ;}, {@code &&} or {@code ||}.
 *
 * @param pipelines in order; none for an empty line
 * @param problem what is wrong with the line, or null
 */
record ShellLine(List<Pipeline> pipelines, String problem) {
  /**
   * Commands of which each reads what the one before has printed.
   *
   * @param joint how it follows the pipeline before
   */
  record Pipeline(Joint joint, List<Command> commands) {}

  /** How a pipeline follows the one before. */
  enum Joint {
    /** {@code ;}. */
    ALWAYS,
    /** {@code &&}. */
    AFTER_SUCCESS,
    /** {@code ||}. */
    AFTER_FAILURE
  }

  /**
   * A command and its arguments.
   *
   * @param redirect where its output goes instead; null for on
   */
  record Command(List<Word> words, Redirect redirect) {}

  /** {@code > file} and {@code >> file}. */
  record Redirect(Word file, boolean append) {}

  /**
   * A word.
   *
   * @param text without quotes
   * @param literal whether it was quoted, so that its wildcards stand for themselves
   */
  record Word(String text, boolean literal) {}

  static ShellLine of(String line, ShellWords.Variables variables) {
    List<ShellWords.Token> tokens = new ArrayList<>();
    String problem = ShellWords.split(line, variables, tokens);
    if (problem != null) {
      return new ShellLine(List.of(), problem);
    }
    Builder builder = new Builder();
    for (ShellWords.Token token : tokens) {
      builder.add(token);
      if (builder.problem != null) {
        return new ShellLine(List.of(), builder.problem);
      }
    }
    builder.endPipeline(Joint.ALWAYS, true);
    return builder.problem == null
        ? new ShellLine(builder.pipelines, null)
        : new ShellLine(List.of(), builder.problem);
  }

  /** Puts tokens together. */
  private static final class Builder {
    private final List<Pipeline> pipelines = new ArrayList<>();
    private List<Command> commands = new ArrayList<>();
    private List<Word> words = new ArrayList<>();
    private Redirect redirect;
    private String redirection;
    private Joint joint = Joint.ALWAYS;
    private String problem;

    void add(ShellWords.Token token) {
      if (!token.operator()) {
        word(new Word(token.text(), token.literal()));
        return;
      }
      if (redirection != null) {
        problem = "Missing name for redirect.";
        return;
      }
      switch (token.text()) {
        case "|" -> endCommand(false);
        case "&&" -> endPipeline(Joint.AFTER_SUCCESS, false);
        case "||" -> endPipeline(Joint.AFTER_FAILURE, false);
        case ";" -> endPipeline(Joint.ALWAYS, true);
        case "<" -> problem = "Input redirection is not part of this shell.";
        default -> redirection = token.text();
      }
    }

    private void word(Word word) {
      if (redirection != null) {
        redirect = new Redirect(word, redirection.equals(">>"));
        redirection = null;
      } else {
        words.add(word);
      }
    }

    private void endCommand(boolean mayBeEmpty) {
      if (redirection != null) {
        problem = "Missing name for redirect.";
      } else if (!words.isEmpty()) {
        commands.add(new Command(words, redirect));
      } else if (!mayBeEmpty || !commands.isEmpty() || redirect != null) {
        problem = "Invalid null command.";
      }
      words = new ArrayList<>();
      redirect = null;
    }

    void endPipeline(Joint next, boolean mayBeEmpty) {
      endCommand(mayBeEmpty);
      if (!commands.isEmpty()) {
        pipelines.add(new Pipeline(joint, commands));
      }
      commands = new ArrayList<>();
      joint = next;
    }
  }
}
