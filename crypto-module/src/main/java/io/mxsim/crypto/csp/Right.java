package io.mxsim.crypto.csp;

/** What a service does with a CSP: the letters of table 17. */
public enum Right {
  GENERATE('G', "generate"),
  READ('R', "read"),
  EXECUTE('E', "execute"),
  WRITE('W', "write"),
  ZEROIZE('Z', "zeroize");

  private final char letter;
  private final String word;

  Right(char letter, String word) {
    this.letter = letter;
    this.word = word;
  }

  public char letter() {
    return letter;
  }

  /** The verb. */
  String word() {
    return word;
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
