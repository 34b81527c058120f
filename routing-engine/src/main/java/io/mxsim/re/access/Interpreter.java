package io.mxsim.re.access;

/** What stands behind a prompt: the CLI, or the shell that root gets first. */
public interface Interpreter {
  /** What to print before the next line is read. */
  Prompt prompt();

  /**
   * What may stand at the cursor. {@code line} is the text before the cursor, whole words and all.
   */
  Completion complete(String line, Completion.Key key);

  /**
   * Runs one line. The command answers through {@code dialogue}, now or in later events, and ends
   * with exactly one of {@code finished}, {@code enter}, {@code leave}; no other line comes before.
   */
  void submit(String line, Dialogue dialogue);

  /** Ctrl-C: gives up the running command, which then ends its dialogue; nothing when none runs. */
  void interrupt();

  /** The terminal is gone (hang-up, time-out): ends the session, and everything it left running. */
  void hangUp();

  /** How this operator set the terminal. */
  Screen screen();

  /** Key for the history of lines: interpreters with the same key share one; null for none. */
  String historyKey();
}
