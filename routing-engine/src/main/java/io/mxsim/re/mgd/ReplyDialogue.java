package io.mxsim.re.mgd;

import io.mxsim.re.access.Dialogue;
import io.mxsim.re.reply.Element;

/** A dialogue that takes whole answers, in the form it needs. */
public interface ReplyDialogue extends Dialogue {
  /** Gives a whole answer, as an element and as text, and ends the command. */
  void answer(Element reply, String text);
}
