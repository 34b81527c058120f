package io.mxsim.lab.vectors;

/** How one test went on one module. */
sealed interface Verdict {
  /**
   * The module gave the answer.
   *
   * @param byAnother whether another implementation had to confirm it
   */
  record Passed(boolean byAnother) implements Verdict {}

  /** It gave another: {@code expected} and {@code actual} are empty when that says nothing. */
  record Failed(String what, String expected, String actual) implements Verdict {}

  /**
   * The module does not have it.
   *
   * @param byTable whether its table says so: of all reasons the one that says least
   */
  record NotOffered(String what, boolean byTable) implements Verdict {}

  /** Nobody can say: the set has no answer, or the test was not asked for. */
  record NotRun(String why) implements Verdict {}
}
