package io.mxsim.cli.terminal;

/** The terminal is gone, or the firmware hung up: unwinds the session's thread. */
public final class Gone extends RuntimeException {
  Gone() {
    super(null, null, false, false);
  }
}
