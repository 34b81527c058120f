package io.mxsim.re.dot1xd;

import io.mxsim.re.os.DateText;
import io.mxsim.re.os.FileTree;
import io.mxsim.re.os.SystemClock;
import io.mxsim.re.syslog.LogRotation;
import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** The trace files of dot1xd below {@code /var/log}. */
final class TraceFiles {
  private static final String DIRECTORY = "/var/log/";

  private final FileTree files;
  private final SystemClock clock;
  private final LogRotation rotation;
  private final Map<String, Long> sizes = new HashMap<>();
  private Optional<TraceSettings> global = Optional.empty();

  TraceFiles(FileTree files, SystemClock clock) {
    this.files = files;
    this.clock = clock;
    this.rotation = new LogRotation(files);
  }

  void follow(Optional<TraceSettings> newGlobal) {
    global = newGlobal;
    sizes.clear();
  }

  /** Whether anybody wants to read of it; asked before a line is made. */
  boolean wanted(Optional<TraceSettings> own, TraceFlag flag) {
    return global.filter(settings -> settings.has(flag)).isPresent()
        || own.filter(settings -> settings.has(flag)).isPresent();
  }

  /** Writes a line to the global file and to the interface's own, as their flags say. */
  void write(Optional<TraceSettings> own, TraceFlag flag, Supplier<String> text) {
    if (!wanted(own, flag)) {
      return;
    }
    String line = text.get();
    global.filter(settings -> settings.has(flag)).ifPresent(settings -> append(settings, line));
    own.filter(settings -> settings.has(flag))
        .filter(
            settings -> global.filter(other -> other.has(flag)).filter(same(settings)).isEmpty())
        .ifPresent(settings -> append(settings, line));
  }

  /** A line is written once into a file that both name. */
  private static Predicate<TraceSettings> same(TraceSettings settings) {
    return other -> other.file().equals(settings.file());
  }

  private void append(TraceSettings settings, String text) {
    String path = DIRECTORY + settings.file();
    byte[] line =
        ((settings.stamped() ? stamp() : "") + text + "\n").getBytes(StandardCharsets.UTF_8);
    long size = sizes.computeIfAbsent(path, p -> Math.max(0, files.size(p)));
    if (size > 0 && size + line.length > settings.size()) {
      rotation.turnOver(path, settings.files());
      size = 0;
    }
    files.append(path, line);
    sizes.put(path, size + line.length);
  }

  private String stamp() {
    ZonedDateTime now = clock.now();
    String micros = Integer.toString(1_000_000 + now.getNano() / 1000).substring(1);
    return DateText.syslog(now) + "." + micros + " ";
  }
}
