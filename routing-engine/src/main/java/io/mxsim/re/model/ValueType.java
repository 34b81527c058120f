package io.mxsim.re.model;

import java.util.List;

/** The type of a value in the configuration, or of a command's argument. */
public sealed interface ValueType {
  /** The statement's presence is its value. */
  record Empty() implements ValueType {}

  /** A whole number in [{@code low}, {@code high}]. */
  record Whole(long low, long high) implements ValueType {}

  /**
   * Text.
   *
   * @param shortest fewest characters
   * @param longest most characters
   * @param pattern a regular expression the whole value has to match, or null
   * @param inverted whether the pattern must not match instead
   * @param message what a value that does not match is told, or null
   */
  record Text(int shortest, int longest, String pattern, boolean inverted, String message)
      implements ValueType {}

  /** One of the words, each with its help. */
  record Words(List<Word> words) implements ValueType {}

  /**
   * One word of an enumeration.
   *
   * @param forbiddenInFips whether it is a syntax error in FIPS mode (P-CR3)
   */
  record Word(String name, String help, boolean forbiddenInFips) {}

  /**
   * An address, with a prefix length where {@code prefix} says so.
   *
   * @param version 4, 6, or 0 for either
   */
  record Address(int version, boolean prefix) implements ValueType {}

  /** An interface name such as {@code fxp0} or {@code xe-0/0/0:1}, with a unit where allowed. */
  record InterfaceName(boolean unit) implements ValueType {}

  /** A file's path, or the URL to fetch it from. */
  record FilePath() implements ValueType {}

  /** A configuration statement's path: the words up to the end of the line or to a pipe. */
  record StatementPath() implements ValueType {}

  /** An operational command: the words up to the end of the line or to a pipe. */
  record CommandLine() implements ValueType {}

  /** The first alternative that takes the value. */
  record Either(List<ValueType> alternatives) implements ValueType {}
}
