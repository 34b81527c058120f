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

  /** One word of an enumeration. */
  record Word(String name, String help) {}

  /** IPv4 or IPv6 address, with a prefix length where {@code prefix} says so. */
  record Address(boolean prefix) implements ValueType {}

  /** An interface name such as {@code fxp0} or {@code xe-0/0/0:1}, with a unit where allowed. */
  record InterfaceName(boolean unit) implements ValueType {}

  /** The first alternative that takes the value. */
  record Either(List<ValueType> alternatives) implements ValueType {}
}
