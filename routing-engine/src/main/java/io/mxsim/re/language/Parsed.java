package io.mxsim.re.language;

/** The answer to a line: what it means, or what is wrong with it. Columns count from 0. */
public sealed interface Parsed {
  /**
   * A line that can run.
   *
   * @param text its words in full, as the log writes them
   */
  record Accepted(Line line, String text) implements Parsed {}

  /** An empty line. */
  record Nothing() implements Parsed {}

  /** The word at {@code column} (or the place behind it) is wrong. */
  record SyntaxError(int column, String message) implements Parsed {}

  /** Something has to follow at {@code column}. */
  record Incomplete(int column, String message) implements Parsed {}

  /**
   * An abbreviation of several words.
   *
   * @param column one past the word
   * @param message with the possible completions
   */
  record Ambiguous(int column, String message) implements Parsed {}
}
