package io.mxsim.re.boot;

/** What running software may do to the machine under it. */
public interface PowerControl {
  /** Goes down in order and boots again. */
  void reboot();

  /** Boots again at once: nothing is left that could go down in order. */
  void rebootNow();

  /**
   * Goes down as a script of the image says, and then does something else than boot.
   *
   * @param script path of the script
   */
  void quit(String script, Runnable afterwards);

  /** Goes down in order and stays down, with power. */
  void halt();

  /** Goes down in order and switches the slot off. */
  void switchOff();

  /**
   * Whether what starts waits for an operator at the console now, and nothing goes on without him.
   */
  void attended(boolean waiting);

  /** Stops at once with {@code reason} on the console, and boots again. */
  void panic(String reason);
}
