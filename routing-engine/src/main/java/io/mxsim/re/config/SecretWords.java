package io.mxsim.re.config;

/**
 * Words after which a secret follows, in text that the model could not read: the one place where
 * its type is not known.
 */
final class SecretWords {
  private static final String[] WORDS = {
    "encrypted-password", "secret", "cak", "key", "ascii-text", "hexadecimal", "password"
  };

  private SecretWords() {}

  static boolean announces(Token word) {
    for (String secret : WORDS) {
      if (word.isWord(secret)) {
        return true;
      }
    }
    return false;
  }
}
