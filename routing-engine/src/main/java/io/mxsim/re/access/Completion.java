package io.mxsim.re.access;

/** What the CLI answers to a key that asks for help or for the rest of a word. */
public sealed interface Completion {
  /** The key that asked. */
  enum Key {
    SPACE,
    TAB,
    HELP,
    /** Enter: checks that the line can be submitted as it stands; the line is not changed. */
    ENTER
  }

  /**
   * The line before the cursor becomes {@code line} (a unique word completed, or the key itself).
   */
  record Line(String line) implements Completion {}

  /** Text to print under the line, such as {@code Possible completions:}; then the line again. */
  record Help(String text) implements Completion {}

  /**
   * The line is wrong at {@code column} (0 is its first character): a caret goes there, counted
   * from the prompt's first character, and {@code message} on the next line.
   */
  record Wrong(int column, String message) implements Completion {}
}
