package io.mxsim.re.access;

import java.time.Duration;
import java.util.Optional;

/**
 * The terminal settings of {@code set cli}.
 *
 * @param length lines of a page; 0 switches paging off; empty follows the terminal's size
 * @param width columns; 0 for unlimited; empty follows the terminal's size
 * @param completeOnSpace whether Space completes a unique word
 * @param idleTimeout how long a session may stay without a key; empty for ever
 */
public record Screen(
    Optional<Integer> length,
    Optional<Integer> width,
    boolean completeOnSpace,
    Optional<Duration> idleTimeout) {
  /** What a fresh session has. */
  public static final Screen DEFAULT =
      new Screen(Optional.empty(), Optional.empty(), true, Optional.empty());
}
