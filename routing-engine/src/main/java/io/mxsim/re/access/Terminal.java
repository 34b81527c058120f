package io.mxsim.re.access;

/** The firmware's way to a logged-in operator's terminal outside any command. */
public interface Terminal {
  /**
   * Prints a message over whatever stands there (shutdown, commit not confirmed), then the line
   * again.
   */
  void notice(String text);

  /**
   * Ends the session after what was printed before: reboot, account deleted. {@link
   * Interpreter#hangUp} follows, as when the operator's end goes away.
   */
  void hangUp();

  /** Where this terminal is. */
  Origin origin();

  /** Lines of the window; 24 where there is none. */
  default int rows() {
    return 24;
  }

  /** Columns of the window; 80 where there is none. */
  default int columns() {
    return 80;
  }
}
