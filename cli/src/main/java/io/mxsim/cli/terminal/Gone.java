package io.mxsim.cli.terminal;

/** The terminal is gone, or the firmware hung up: unwinds the session's thread. */
public final class Gone extends RuntimeException {
  private final boolean powerOff;

  Gone(boolean powerOff) {
    super(null, null, false, false);
    this.powerOff = powerOff;
  }

  /** True when there is no firmware left to tell. */
  public boolean powerOff() {
    return powerOff;
  }
}
