package io.mxsim.re.shell;

/** A program that the shell knows. It ends its job now or in a later event. */
@FunctionalInterface
interface Program {
  void run(Job job);

  /** Gives up a job that still runs. */
  default void interrupt() {}
}
