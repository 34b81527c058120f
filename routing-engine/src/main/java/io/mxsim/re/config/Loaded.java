package io.mxsim.re.config;

import java.util.List;

/**
 * What came of reading configuration text.
 *
 * @param tree the configuration with all that could be read
 * @param problems what could not be, in the order of the text
 * @param notes further lines, such as warnings about empty containers
 */
public record Loaded(ConfigTree tree, List<TextProblem> problems, List<String> notes) {
  /** How many statements were refused, as {@code load complete (1 errors)} counts. */
  public int errors() {
    int errors = 0;
    for (TextProblem problem : problems) {
      errors += problem.recovery() ? 0 : 1;
    }
    return errors;
  }
}
