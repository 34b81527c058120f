package io.mxsim.re.mgd;

import io.mxsim.re.access.Dialogue;
import io.mxsim.re.reply.Element;

/** A dialogue that takes whole answers, in the form it needs. */
public interface ReplyDialogue extends Dialogue {
  /** Gives a whole answer, as an element and as text, and ends the command. */
  void answer(Element reply, String text);

  /** Whether the operator sees elements and no text. */
  default boolean structured() {
    return false;
  }

  /**
   * What an interrupt does from now on, instead of ending the dialogue at once: {@code stop} has to
   * end it.
   */
  default void onInterrupt(Runnable stop) {}
}
