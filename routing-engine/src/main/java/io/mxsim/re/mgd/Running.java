package io.mxsim.re.mgd;

/** A command that runs, and that Ctrl-C ends. */
interface Running {
  /** Gives the command up. */
  void interrupt();
}
