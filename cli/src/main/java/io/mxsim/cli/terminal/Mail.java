package io.mxsim.cli.terminal;

import io.mxsim.re.access.Interpreter;
import io.mxsim.re.access.Secret;
import java.util.function.Consumer;

/** What the firmware says to a terminal, in the order in which it said it. */
sealed interface Mail {
  /** Output of the running command. */
  record Print(String text) implements Mail {}

  /** The running command has more to print, and {@code more} brings it. */
  record Pull(Runnable more) implements Mail {}

  /** A question with a visible answer. */
  record Ask(String prompt, Consumer<String> answer) implements Mail {}

  /** A question with an invisible answer. */
  record AskSecret(String prompt, Consumer<Secret> answer) implements Mail {}

  /** A question for a text of many lines. */
  record AskText(Consumer<String> answer) implements Mail {}

  /** Whether the pager may stop the output that follows. */
  record Paged(boolean paged) implements Mail {}

  /**
   * The command has ended.
   *
   * @param refused whether there was no such command
   */
  record Finished(boolean refused) implements Mail {}

  /** The command has ended, and an inner interpreter takes over. */
  record Enter(Interpreter inner) implements Mail {}

  /** The command has ended, and so has its interpreter. */
  record Leave() implements Mail {}

  /** Words from outside the command. */
  record Notice(String text) implements Mail {}

  /** The window has a new size. */
  record Resized() implements Mail {}

  /** The firmware ends the session. */
  record HangUp() implements Mail {}
}
