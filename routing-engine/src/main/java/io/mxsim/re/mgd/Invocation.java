package io.mxsim.re.mgd;

import io.mxsim.re.access.Dialogue;
import io.mxsim.re.access.Origin;
import io.mxsim.re.os.WorkingDirectory;
import io.mxsim.re.permission.Rights;
import io.mxsim.re.reply.Element;
import java.util.Map;
import java.util.Optional;

/**
 * One use of an operational command.
 *
 * @param user who typed it
 * @param rights what the session may do
 * @param arguments the rpc's input leaves by name; a flag without value maps to the empty string
 * @param place where the user's relative names of files begin
 * @param pid the mgd process that serves the user's session
 * @param dialogue where the answer goes; pipes have already been put behind it
 */
public record Invocation(
    String user,
    Rights rights,
    Origin origin,
    Map<String, String> arguments,
    WorkingDirectory place,
    int pid,
    Dialogue dialogue) {

  /** The absolute path that the argument {@code name} means; the working directory without one. */
  public String path(String name) {
    return place.resolve(arguments.getOrDefault(name, "."));
  }

  /** The argument of that name. */
  public Optional<String> argument(String name) {
    return Optional.ofNullable(arguments.get(name));
  }

  /** Whether the flag or argument was given. */
  public boolean has(String name) {
    return arguments.containsKey(name);
  }

  /**
   * Gives a whole answer and ends the command.
   *
   * @param reply the rpc's reply element, for {@code | display xml} and {@code | display json}
   * @param text the same as operators read it
   */
  public void answer(Element reply, String text) {
    if (dialogue instanceof ReplyDialogue replies) {
      replies.answer(reply, text);
    } else {
      answer(text);
    }
  }

  /** Whether elements are wanted and no text. */
  public boolean structured() {
    return dialogue instanceof ReplyDialogue replies && replies.structured();
  }

  /** What an interrupt does from now on; it has to end the command. */
  public void onInterrupt(Runnable stop) {
    if (dialogue instanceof ReplyDialogue replies) {
      replies.onInterrupt(stop);
    }
  }

  /** Prints a whole answer that has no structure and ends the command. */
  public void answer(String text) {
    dialogue.print(text);
    dialogue.finished();
  }
}
