package io.mxsim.re.model;

import java.util.List;
import java.util.Optional;
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

  /** Name of the outermost element of the rpc's reply; {@code output} for plain text. */
  String reply();

  /** Last part of the reply's XML namespace, such as {@code junos-chassis}; empty for none. */
  String replyFamily();

  /** What may be typed behind the word for the rpc. */
  List<Argument> arguments();

  /** The words that may follow, in the model's order. */
  List<CommandWord> children();

  /** The word at or below this one that runs {@code wanted}; empty if none does. */
  default Optional<CommandWord> running(String wanted) {
    if (rpc().equals(wanted)) {
      return Optional.of(this);
    }
    for (CommandWord child : children()) {
      Optional<CommandWord> found = child.running(wanted);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

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
