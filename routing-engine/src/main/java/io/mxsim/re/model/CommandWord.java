package io.mxsim.re.model;

import java.util.List;
import java.util.Set;

/**
 * One word of the operational commands: {@code show}, and below it {@code version}. A word may lead
 * on, run an rpc, or both.
 */
public interface CommandWord {
  String name();

  /** One line of help, as {@code ?} shows it. */
  String help();

  /** Whether it has to be typed in full, and is never listed. */
  boolean hidden();

  /** A user needs one of them to see the word and all behind it; none is needed when empty. */
  Set<Permission> permissions();

  /** The rpc that runs when the line ends here, or empty when more words have to come. */
  String rpc();

  /** What may be typed behind the word for the rpc. */
  List<Argument> arguments();

  /** The words that may follow, in the model's order. */
  List<CommandWord> children();

  /** The word of that exact name, or null. */
  default CommandWord child(String name) {
    for (CommandWord child : children()) {
      if (child.name().equals(name)) {
        return child;
      }
    }
    return null;
  }
}
