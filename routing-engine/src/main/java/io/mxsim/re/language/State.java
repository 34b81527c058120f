package io.mxsim.re.language;

import java.util.List;

/** A place on a line: what may come next, and what the line means if it ends here. Immutable. */
interface State {
  /** What may come next, in no order. */
  List<Option> options();

  /** The line if it ends here, or null when something is missing. */
  Line line();

  /** Whether output can be piped from here. */
  default boolean pipes() {
    return false;
  }

  /** Whether the words so far belong to configuration statements, whose errors read differently. */
  default boolean statements() {
    return false;
  }

  /** A step to the next state, given the word or value taken; null if the user may not take it. */
  @FunctionalInterface
  interface Step {
    State to(String text);
  }
}
