package io.mxsim.re.boot;

/** What a Routing Engine is doing. */
public enum Phase {
  /** No power. */
  OFF,
  /** The loader: finding an image and verifying it. */
  LOADER,
  /** The loader's command prompt or single-user mode: the console waits for an operator. */
  PROMPT,
  /** The kernel and the start of the daemons, self-tests included. */
  BOOTING,
  /** {@code login:} has been reached. */
  RUNNING,
  /** Going down in order. */
  SHUTDOWN,
  /** A self-test or the integrity check failed: about to reboot, again and again (P-MODE5). */
  PANIC,
  /** Halted, with power, until the reset button. */
  HALTED
}
