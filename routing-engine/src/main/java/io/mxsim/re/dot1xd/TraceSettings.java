package io.mxsim.re.dot1xd;

import io.mxsim.re.config.ConfigNode;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A {@code traceoptions} statement with a file and flags.
 *
 * @param size of the file in bytes at which it is turned over
 * @param files how many are kept
 * @param stamped whether lines begin with the time
 */
record TraceSettings(String file, long size, int files, boolean stamped, Set<String> flags) {
  private static final long DEFAULT_SIZE = 128 * 1024L;
  private static final String DEFAULT_FILES = "10";

  TraceSettings {
    flags = Set.copyOf(flags);
  }

  /** That of {@code above}; empty when it traces nothing. */
  static Optional<TraceSettings> of(ConfigNode above) {
    Optional<String> name = above.text("traceoptions", "file", "filename");
    Set<String> flags = new HashSet<>();
    above
        .find("traceoptions")
        .ifPresent(options -> options.all("flag").forEach(flag -> flags.add(flag.value())));
    if (name.isEmpty() || flags.isEmpty()) {
      return Optional.empty();
    }
    ConfigNode file = above.find("traceoptions", "file").orElseThrow();
    return Optional.of(
        new TraceSettings(
            name.get(),
            file.text("size").flatMap(TraceSettings::bytes).orElse(DEFAULT_SIZE),
            Integer.parseInt(file.text("files").orElse(DEFAULT_FILES)),
            !file.has("no-stamp"),
            flags));
  }

  /** Such as {@code 4000000000}, {@code 128k}, {@code 1g}; empty when it is no size. */
  static Optional<Long> bytes(String text) {
    String word = text.toLowerCase(Locale.ROOT);
    int unit = "kmg".indexOf(word.isEmpty() ? ' ' : word.charAt(word.length() - 1)) + 1;
    String digits = unit > 0 ? word.substring(0, word.length() - 1) : word;
    if (digits.isEmpty() || digits.length() > 12 || !digits.chars().allMatch(Character::isDigit)) {
      return Optional.empty();
    }
    return Optional.of(Long.parseLong(digits) << 10 * unit);
  }

  boolean has(TraceFlag flag) {
    return flags.contains("all") || flag.words().stream().anyMatch(flags::contains);
  }
}
