package io.mxsim.re.login;

import io.mxsim.re.config.ConfigNode;
import java.util.Optional;

/**
 * What a plain-text password has to be like: {@code [edit system login password]}, and in FIPS mode
 * never less than 10 to 20 characters of 3 character sets (G-PW1, G-PW2).
 *
 * @param transitions whether changes between sets are counted instead of the sets used
 * @param minimumChanges fewest sets, or fewest changes
 * @param minimums fewest characters of each {@link CharacterSet}, in their order
 */
public record PasswordRules(
    int minimumLength,
    int maximumLength,
    boolean transitions,
    int minimumChanges,
    int[] minimums,
    Format format) {

  /** How the password is hashed. */
  public enum Format {
    SHA256,
    SHA512
  }

  /** The five character sets of G-PW1. */
  enum CharacterSet {
    UPPER,
    LOWER,
    DIGIT,
    PUNCTUATION,
    OTHER;

    static CharacterSet of(byte character) {
      if (character >= 'A' && character <= 'Z') {
        return UPPER;
      }
      if (character >= 'a' && character <= 'z') {
        return LOWER;
      }
      if (character >= '0' && character <= '9') {
        return DIGIT;
      }
      return "!\"'(),-.:;?".indexOf(character) >= 0 ? PUNCTUATION : OTHER;
    }
  }

  private static final String[] MINIMUM_STATEMENTS = {
    "minimum-upper-cases", "minimum-lower-cases", "minimum-numerics", "minimum-punctuations"
  };

  /**
   * The rules of a configuration.
   *
   * @param fips whether the box is in FIPS mode or is being configured for it
   */
  public static PasswordRules of(ConfigNode config, boolean fips) {
    int minimumLength = number(config, "minimum-length", fips ? 10 : 6);
    int maximumLength = number(config, "maximum-length", fips ? 20 : 128);
    int minimumChanges = number(config, "minimum-changes", fips ? 3 : 2);
    int[] minimums = new int[MINIMUM_STATEMENTS.length];
    for (int i = 0; i < minimums.length; i++) {
      minimums[i] = number(config, MINIMUM_STATEMENTS[i], 0);
    }
    boolean transitions = "set-transitions".equals(text(config, "change-type").orElse(""));
    Format format =
        "sha256".equals(text(config, "format").orElse("")) ? Format.SHA256 : Format.SHA512;
    return new PasswordRules(
        fips ? Math.max(10, minimumLength) : minimumLength,
        fips ? Math.min(20, maximumLength) : maximumLength,
        transitions,
        fips && !transitions ? Math.max(3, minimumChanges) : minimumChanges,
        minimums,
        format);
  }

  /** What is wrong with {@code password}, in the box's words; empty when it may be used. */
  public Optional<String> complaint(byte[] password) {
    if (password.length < minimumLength) {
      return Optional.of("minimum password length is " + minimumLength);
    }
    if (password.length > maximumLength) {
      return Optional.of("maximum password length is " + maximumLength);
    }
    int[] counts = new int[CharacterSet.values().length];
    int changes = 0;
    CharacterSet last = null;
    for (byte character : password) {
      if (character < ' ' || character == 0x7f) {
        return Optional.of("control characters are not allowed in a password");
      }
      CharacterSet set = CharacterSet.of(character);
      counts[set.ordinal()]++;
      changes += last != null && last != set ? 1 : 0;
      last = set;
    }
    return complaint(counts, changes);
  }

  private Optional<String> complaint(int[] counts, int changes) {
    int sets = 0;
    for (int count : counts) {
      sets += count > 0 ? 1 : 0;
    }
    if ((transitions ? changes : sets) < minimumChanges) {
      return Optional.of(
          minimumChanges <= 2
              ? "require change of case, digits or punctuation"
              : "password must contain at least "
                  + minimumChanges
                  + (transitions ? " character set changes" : " character sets"));
    }
    for (int i = 0; i < minimums.length; i++) {
      if (counts[i] < minimums[i]) {
        return Optional.of(
            MINIMUM_STATEMENTS[i] + " in a password is " + minimums[i] + "; found " + counts[i]);
      }
    }
    return Optional.empty();
  }

  private static Optional<String> text(ConfigNode config, String leaf) {
    return config.text("system", "login", "password", leaf);
  }

  private static int number(ConfigNode config, String leaf, int otherwise) {
    return text(config, leaf).map(Integer::parseInt).orElse(otherwise);
  }
}
