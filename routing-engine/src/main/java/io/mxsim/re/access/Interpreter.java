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
   * with exactly one of {@code finished}, {@code refused}, {@code enter}, {@code leave}; no other
   * line comes before. On a terminal, {@code complete(line, ENTER)} has let the line pass just
   * before; a stream without a terminal submits without asking, so a wrong line is answered here as
   * well, without a caret.
   */
  void submit(String line, Dialogue dialogue);

  /** Ctrl-C: gives up the running command, which then ends its dialogue; nothing when none runs. */
  void interrupt();

  /**
   * The terminal is gone: ends the session, and everything it left running. The innermost of nested
   * interpreters hears it first. Not called when the power goes off ({@link ConsolePort#stop},
   * {@link SshPort#stop}), nor after {@code leave}.
   */
  void hangUp();

  /** Nobody has typed for as long as {@link Screen#idleTimeout}; {@link #hangUp} follows. */
  default void timedOut() {}

  /** How this operator set the terminal. */
  Screen screen();

  /** {@code line} as the history of lines may keep it: without the secrets typed in it. */
  default String remembered(String line) {
    return line;
  }

  /**
   * Writes what a pager has shown to a file of the router.
   *
   * @return what to tell the operator
   */
  default String save(String file, byte[] text) {
    return "error: nothing can be saved here";
  }

  /** Key for the history of lines: interpreters with the same key share one; null for none. */
  String historyKey();
}
