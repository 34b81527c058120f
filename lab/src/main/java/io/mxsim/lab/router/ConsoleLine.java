package io.mxsim.lab.router;

/** The bench end of a Routing Engine's serial console: a cable with a terminal on it. */
public interface ConsoleLine {

  /** Connects a terminal; it first receives what the line printed since power-on. */
  void connect(Terminal terminal);

  /** Pulls the cable of a terminal that was connected. */
  void disconnect(Terminal terminal);

  /** Sends keys; the array belongs to the line from now on, which may overwrite it. */
  void type(byte[] keys);

  /**
   * Whether the router waits for a key on this line: everything typed so far was consumed and its
   * answer was printed. False while the firmware boots or works.
   */
  boolean waitsForInput();

  /** The same, or the loader counts down until a key stops it. */
  boolean waitsForKey();

  /** Receives what the line prints, in order, on the thread that drives the router. */
  @FunctionalInterface
  interface Terminal {
    /** The bytes belong to the caller; copy what has to be kept. */
    void print(byte[] bytes, int offset, int length);
  }
}
