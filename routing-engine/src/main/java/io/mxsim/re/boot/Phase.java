package io.mxsim.re.boot;

/** What a Routing Engine is doing. */
public enum Phase {
  /** No power. */
  OFF,
  /** The loader: finding an image and verifying it. */
  LOADER,
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
