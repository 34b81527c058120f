package io.mxsim.re.access;

/** The firmware's way to a logged-in operator's terminal outside any command. */
public interface Terminal {
  /**
   * Prints a message over whatever stands there (shutdown, commit not confirmed), then the line
   * again.
   */
  void notice(String text);

  /** Ends the session at once: power-off, idle time-out, account deleted. */
  void hangUp();

  /** Where this terminal is. */
  Origin origin();
}
