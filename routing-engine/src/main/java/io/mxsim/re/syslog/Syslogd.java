package io.mxsim.re.syslog;

import io.mxsim.re.os.DateText;
import io.mxsim.re.os.FileTree;
import io.mxsim.re.os.SystemClock;
import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Takes every program's messages and puts them where the configuration says. */
public final class Syslogd {
  private static final String DIRECTORY = "/var/log/";

  private final FileTree files;
  private final SystemClock clock;
  private final LogRotation rotation;
  private final Consumer<String> console;
  private final BiConsumer<String, String> terminals;
  private final Map<String, Long> sizes = new HashMap<>();
  private List<Destination> destinations = List.of();
  private TimeFormat timeFormat = TimeFormat.PLAIN;
  private String host = "";
  private boolean running = true;

  /**
   * The parts of {@code time-format}.
   *
   * @param year whether the year follows the time
   * @param millisecond whether milliseconds follow the seconds
   */
  public record TimeFormat(boolean year, boolean millisecond) {
    public static final TimeFormat PLAIN = new TimeFormat(false, false);
  }

  /**
   * A daemon without destinations.
   *
   * @param console prints a line on the console
   * @param terminals prints a line on the terminals of a user ({@code *} for all)
   */
  public Syslogd(
      FileTree files,
      SystemClock clock,
      Consumer<String> console,
      BiConsumer<String, String> terminals) {
    this.files = files;
    this.clock = clock;
    this.console = console;
    this.terminals = terminals;
    this.rotation = new LogRotation(files);
  }

  /** Follows the configuration; messages before the first call go nowhere. */
  public void configure(String host, TimeFormat timeFormat, List<Destination> destinations) {
    this.host = host;
    this.timeFormat = timeFormat;
    this.destinations = List.copyOf(destinations);
  }

  /** Routes one message; {@link #stop} makes the rest go nowhere. */
  public void log(Message message) {
    if (!running) {
      return;
    }
    String line = null;
    for (Destination destination : destinations) {
      if (!destination.takes(message)) {
        continue;
      }
      line = line == null ? plain(message) : line;
      switch (destination) {
        case Destination.LogFile file -> toFile(file, message, line);
        case Destination.Console ignored -> console.accept(line);
        case Destination.User user -> terminals.accept(user.name(), line);
      }
    }
  }

  /** The host is going down or its media are being erased: nothing is written any more. */
  public void stop() {
    running = false;
  }

  private void toFile(Destination.LogFile file, Message message, String plain) {
    String line = plain;
    if (file.structured()) {
      line = structured(message);
    } else if (file.explicitPriority()) {
      line = prefix() + prioritized(message);
    }
    String path = DIRECTORY + file.name();
    byte[] bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);
    long size = sizes.computeIfAbsent(path, p -> Math.max(0, files.size(p)));
    if (size > 0 && size + bytes.length > file.archiveBytes()) {
      rotation.turnOver(path, file.archiveFiles());
      byte[] first = (turnedOver(file) + "\n").getBytes(StandardCharsets.UTF_8);
      files.append(path, first);
      size = first.length;
    }
    files.append(path, bytes);
    sizes.put(path, size + bytes.length);
  }

  private String turnedOver(Destination.LogFile file) {
    return prefix()
        + "newsyslog: logfile turned over due to size>"
        + file.archiveBytes() / 1024
        + "K";
  }

  private String plain(Message message) {
    return prefix() + message.body();
  }

  /** {@code Feb 27 02:33:04 host }, the host's name missing while it has none. */
  private String prefix() {
    ZonedDateTime now = clock.now();
    StringBuilder text = new StringBuilder(DateText.syslog(now));
    if (timeFormat.millisecond()) {
      int millis = now.getNano() / 1_000_000;
      text.append('.').append(millis < 100 ? "0" : "").append(DateText.two(millis));
    }
    if (timeFormat.year()) {
      text.append(' ').append(now.getYear());
    }
    return text.append(host.isEmpty() ? " " : "  " + host + " ").toString();
  }

  private static String prioritized(Message message) {
    String program = message.process() + (message.pid() == 0 ? "" : "[" + message.pid() + "]");
    String facility = message.facility().name().replace('_', '-');
    String body = message.body();
    return program
        + ": %"
        + facility
        + "-"
        + message.severity().ordinal()
        + "-"
        + body.substring(body.indexOf(": ") + 2);
  }

  /** RFC 5424 section 6, without structured data elements; {@code -} where nothing is known. */
  private String structured(Message message) {
    int priority = message.facility().code() * 8 + message.severity().ordinal();
    return "<"
        + priority
        + ">1 "
        + clock.now().toOffsetDateTime()
        + " "
        + (host.isEmpty() ? "-" : host)
        + " "
        + message.process()
        + " "
        + (message.pid() == 0 ? "-" : message.pid())
        + " "
        + (message.tag().isEmpty() ? "-" : message.tag())
        + " - "
        + message.text();
  }
}
