package io.mxsim.re.language;

import io.mxsim.re.model.ValueType;
import java.util.List;

/** One thing that may stand next on a line. */
sealed interface Option {
  /** What {@code ?} shows in column 0: blank, {@code >} or {@code +}. */
  char marker();

  String help();

  /** Where the line is after it; null if the user may not go there. */
  State next(String text);

  /** A word of the language; {@code hidden} ones have to be typed in full. */
  record Keyword(char marker, String name, String help, boolean hidden, State.Step step)
      implements Option {
    @Override
    public State next(String text) {
      return step.to(name);
    }
  }

  /**
   * A value that the user makes up.
   *
   * @param label as {@code ?} shows it, without angle brackets
   * @param existing values that are already in use, offered in front
   */
  record Value(
      char marker,
      String label,
      String help,
      ValueType type,
      List<String> existing,
      State.Step step)
      implements Option {
    @Override
    public State next(String text) {
      return step.to(text);
    }
  }
}
