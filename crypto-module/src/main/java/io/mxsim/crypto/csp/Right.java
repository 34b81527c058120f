package io.mxsim.crypto.csp;

/** What a service does with a CSP: the letters of table 17. */
public enum Right {
  GENERATE('G'),
  READ('R'),
  EXECUTE('E'),
  WRITE('W'),
  ZEROIZE('Z');

  private final char letter;

  Right(char letter) {
    this.letter = letter;
  }

  public char letter() {
    return letter;
  }

  /** The right of a letter; null when there is none. */
  static Right of(char letter) {
    for (Right right : values()) {
      if (right.letter == letter) {
        return right;
      }
    }
    return null;
  }
}
