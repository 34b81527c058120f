package io.mxsim.lab.host;

/** What the exit codes of {@code mxsim} mean. */
final class ExitCode {
  /** All is well. */
  static final int OK = 0;

  /** A scenario failed, the router did not become ready, or a bug of our own has ended it. */
  static final int FAILED = 1;

  /** The command line makes no sense. */
  static final int USAGE = 2;

  /** The host does not allow it: a taken port, a state folder in use, nothing running. */
  static final int ENVIRONMENT = 3;

  /** The same, for the help text. */
  static final String EXPLAINED =
      "%nExit codes: 0 well; 1 a scenario failed or the router is not ready; 2 usage;"
          + " 3 environment (taken port, state folder in use, nothing running).%n";

  private ExitCode() {}
}
