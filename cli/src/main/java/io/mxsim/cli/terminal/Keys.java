package io.mxsim.cli.terminal;

/** The control keys an operator types. */
final class Keys {
  static final int INTERRUPT = 'C' & 0x1f;
  static final int END_OF_TEXT = 'D' & 0x1f;
  static final int BACKSPACE = 'H' & 0x1f;
  static final int TAB = 'I' & 0x1f;
  static final int RETURN = 'M' & 0x1f;
  static final int KILL = 'U' & 0x1f;
  static final int KILL_WORD = 'W' & 0x1f;
  static final int KILL_TOO = 'X' & 0x1f;
  static final int ESCAPE = 0x1b;
  static final int DELETE = 0x7f;

  private Keys() {}

  /** Control and a letter. */
  static int control(char letter) {
    return letter & 0x1f;
  }
}
