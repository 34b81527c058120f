package io.mxsim.re.access;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** One running command's side of the conversation with the operator who started it. */
public interface Dialogue {
  /** Prints text; {@code \n} ends a line, and the last line may be left open. */
  void print(String text);

  /**
   * Prints a long text in pieces, in this event and in later ones: {@code piece} prints one and
   * says whether there is more, and is asked again when the operator is about to see what it has
   * printed. Then {@code end} goes on with the command. An interrupt ends both.
   */
  default void pull(BooleanSupplier piece, Runnable end) {
    while (piece.getAsBoolean()) {
      continue;
    }
    end.run();
  }

  /**
   * Asks for a line, echoed, after {@code prompt} on the same line; the answer comes without its
   * line end. An operator who gives up (Ctrl-C, hang-up) answers with the empty line after {@link
   * Interpreter#interrupt}.
   */
  void ask(String prompt, Consumer<String> answer);

  /** Asks for a line that is not echoed. The consumer owns the secret and closes it. */
  void askSecret(String prompt, Consumer<Secret> answer);

  /**
   * Asks for lines until the operator types Ctrl-D at the start of one ({@code load … terminal}).
   * The text comes in one piece, each line ended by {@code \n}.
   */
  void askText(Consumer<String> answer);

  /** Whether the screenful pager may stop this command's output; it may unless told otherwise. */
  void paged(boolean paged);

  /** The command is done; the prompt of the innermost interpreter is due. */
  void finished();

  /**
   * There is no such command: what was said before this says why. Whoever runs single commands
   * reports it as a failure; the line has no other effect.
   */
  default void refused() {
    finished();
  }

  /** The command is done and a new interpreter takes the following lines, until it leaves. */
  void enter(Interpreter inner);

  /** The command is done and this interpreter takes no more lines: back to the one outside. */
  void leave();
}
