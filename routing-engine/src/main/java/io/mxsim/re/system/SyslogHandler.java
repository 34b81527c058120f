package io.mxsim.re.system;

import io.mxsim.re.config.ConfigNode;
import io.mxsim.re.mgd.Change;
import io.mxsim.re.mgd.CommitProgress;
import io.mxsim.re.mgd.Findings;
import io.mxsim.re.mgd.StatementHandler;
import io.mxsim.re.syslog.Destination;
import io.mxsim.re.syslog.Facility;
import io.mxsim.re.syslog.LineFormat;
import io.mxsim.re.syslog.Selector;
import io.mxsim.re.syslog.Severity;
import io.mxsim.re.syslog.Syslogd;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** {@code [edit system syslog]} and the host's name in each line (G-LOG1, G-LOG3). */
public final class SyslogHandler implements StatementHandler {
  private static final long DEFAULT_BYTES = 1024 * 1024;
  private static final int DEFAULT_FILES = 10;

  private final Syslogd syslogd;

  public SyslogHandler(Syslogd syslogd) {
    this.syslogd = syslogd;
  }

  /** The host's name stands beside the syslog statements. */
  @Override
  public Optional<Daemon> daemon() {
    return Optional.of(new Daemon("event-processing", "Event processing process"));
  }

  @Override
  public List<String> path() {
    return List.of("system");
  }

  @Override
  public void verify(Change change, Findings findings) {
    change
        .after()
        .find("system", "syslog")
        .ifPresent(syslog -> syslog.all("file").forEach(file -> verifySize(file, findings)));
  }

  @Override
  public void apply(Change change, CommitProgress progress) {
    ConfigNode config = change.after();
    LineFormat format =
        new LineFormat(
            config.text("system", "host-name").orElse(""),
            config.has("system", "syslog", "time-format", "year"),
            config.has("system", "syslog", "time-format", "millisecond"));
    List<Destination> destinations = new ArrayList<>();
    config.find("system", "syslog").ifPresent(syslog -> collect(syslog, destinations));
    syslogd.configure(format, destinations);
  }

  private static void collect(ConfigNode syslog, List<Destination> destinations) {
    for (ConfigNode file : syslog.all("file")) {
      destinations.add(
          new Destination.LogFile(
              file.value(),
              selectors(file, "contents"),
              size(syslog, file).orElse(DEFAULT_BYTES),
              archive(syslog, file, "files").map(Integer::parseInt).orElse(DEFAULT_FILES),
              file.has("explicit-priority"),
              file.has("structured-data")));
    }
    for (ConfigNode user : syslog.all("user")) {
      destinations.add(new Destination.User(user.value(), selectors(user, "contents")));
    }
    syslog
        .find("console")
        .map(console -> selectors(console, "console"))
        .ifPresent(console -> destinations.add(new Destination.Console(console)));
  }

  /** A file without any facility takes everything, as the guide's {@code file Audit-File;} does. */
  private static List<Selector> selectors(ConfigNode parent, String list) {
    List<Selector> selectors = new ArrayList<>();
    for (ConfigNode contents : parent.all(list)) {
      for (ConfigNode severity : contents.children()) {
        selectors.add(new Selector(facility(contents.value()), severity(severity.name())));
      }
    }
    return selectors.isEmpty() && list.equals("contents")
        ? List.of(new Selector(null, Severity.INFO))
        : selectors;
  }

  private static Facility facility(String word) {
    return word.equals("any")
        ? null
        : Facility.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  private static Severity severity(String word) {
    return switch (word) {
      case "any" -> Severity.INFO;
      case "none" -> null;
      default -> Severity.valueOf(word.toUpperCase(Locale.ROOT));
    };
  }

  private static Optional<String> archive(ConfigNode syslog, ConfigNode file, String leaf) {
    return file.text("archive", leaf).or(() -> syslog.text("archive", leaf));
  }

  private static Optional<Long> size(ConfigNode syslog, ConfigNode file) {
    return archive(syslog, file, "size").flatMap(SyslogHandler::bytes);
  }

  private static void verifySize(ConfigNode file, Findings findings) {
    Optional<String> size = file.text("archive", "size");
    if (size.isPresent() && bytes(size.get()).isEmpty()) {
      findings.error(
          List.of("system", "syslog", "file " + file.value(), "archive"),
          "size " + size.get(),
          "must be a number of bytes, with k, m or g behind it where wanted");
    }
  }

  /** {@code 65536}, {@code 64k}, {@code 1m} or {@code 1g} as bytes. */
  static Optional<Long> bytes(String text) {
    String digits = text;
    long unit = 1;
    char last = text.isEmpty() ? ' ' : Character.toLowerCase(text.charAt(text.length() - 1));
    if ("kmg".indexOf(last) >= 0) {
      unit = 1L << (10 * ("kmg".indexOf(last) + 1));
      digits = text.substring(0, text.length() - 1);
    }
    boolean good = !digits.isEmpty() && digits.length() <= 12;
    for (int i = 0; i < digits.length(); i++) {
      good &= digits.charAt(i) >= '0' && digits.charAt(i) <= '9';
    }
    return good ? Optional.of(Long.parseLong(digits) * unit) : Optional.empty();
  }
}
