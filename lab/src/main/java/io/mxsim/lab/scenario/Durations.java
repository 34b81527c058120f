package io.mxsim.lab.scenario;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** Durations as people write them: {@code 500ms}, {@code 90s}, {@code 5m}, {@code 1h30m}. */
public final class Durations {
  private Durations() {}

  /** The duration, or empty when the text is none. */
  public static Optional<Duration> parse(String text) {
    Duration sum = Duration.ZERO;
    int at = 0;
    while (at < text.length()) {
      int digits = at;
      while (digits < text.length() && Character.isDigit(text.charAt(digits))) {
        digits++;
      }
      int unit = digits;
      while (unit < text.length() && Character.isLetter(text.charAt(unit))) {
        unit++;
      }
      if (digits == at || unit == digits || digits - at > 9) {
        return Optional.empty();
      }
      long amount = Long.parseLong(text.substring(at, digits));
      Optional<Duration> part = of(amount, text.substring(digits, unit));
      if (part.isEmpty()) {
        return Optional.empty();
      }
      sum = sum.plus(part.get());
      at = unit;
    }
    return text.isEmpty() ? Optional.empty() : Optional.of(sum);
  }

  /** The same way back, such as {@code 1m43.75s}. */
  public static String text(Duration duration) {
    return duration.toString().substring(2).toLowerCase(Locale.ROOT);
  }

  private static Optional<Duration> of(long amount, String unit) {
    return switch (unit) {
      case "ms" -> Optional.of(Duration.ofMillis(amount));
      case "s" -> Optional.of(Duration.ofSeconds(amount));
      case "m" -> Optional.of(Duration.ofMinutes(amount));
      case "h" -> Optional.of(Duration.ofHours(amount));
      case "d" -> Optional.of(Duration.ofDays(amount));
      default -> Optional.empty();
    };
  }
}
