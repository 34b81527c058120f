package io.mxsim.re.syslog;

import io.mxsim.re.os.FileTree;
import io.mxsim.re.os.SystemClock;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
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
  private LineFormat format = LineFormat.PLAIN;
  private List<Early> early = new ArrayList<>();
  private final Followers followers = new Followers();
  private boolean running = true;

  /** A message from before the configuration was known, and when it was logged. */
  private record Early(Message message, Instant time) {}

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

  /** Follows the configuration; messages from before the first call are routed then. */
  public void configure(LineFormat newFormat, List<Destination> newDestinations) {
    format = newFormat;
    destinations = List.copyOf(newDestinations);
    if (early != null) {
      List<Early> waiting = early;
      early = null;
      waiting.forEach(one -> route(one.message(), clock.at(one.time())));
    }
  }

  /** Whether {@link #configure} was called: until then messages wait. */
  public boolean configured() {
    return early == null;
  }

  /** Routes one message; after {@link #stop} it goes nowhere. */
  public void log(Message message) {
    if (!running) {
      return;
    }
    if (early != null) {
      early.add(new Early(message, clock.virtual()));
    } else {
      route(message, clock.now());
    }
  }

  /** The host is going down or its media are being erased: nothing is written any more. */
  public void stop() {
    running = false;
  }

  /**
   * Calls {@code lines} with each line that goes to the file of that name below {@code /var/log},
   * after it is in the file; running the answer ends it.
   */
  public Runnable follow(String file, Consumer<String> lines) {
    return followers.add(file, lines);
  }

  private void route(Message message, ZonedDateTime time) {
    for (Destination destination : destinations) {
      if (destination.takes(message)) {
        switch (destination) {
          case Destination.LogFile file -> toFile(file, message, time);
          case Destination.Console ignored -> console.accept(format.plain(message, time));
          case Destination.User user -> terminals.accept(user.name(), format.plain(message, time));
        }
      }
    }
  }

  private void toFile(Destination.LogFile file, Message message, ZonedDateTime time) {
    String text = line(file, message, time);
    byte[] line = bytes(text);
    String path = DIRECTORY + file.name();
    long size = sizes.computeIfAbsent(path, p -> Math.max(0, files.size(p)));
    if (size > 0 && size + line.length > file.archiveBytes()) {
      rotation.turnOver(path, file.archiveFiles());
      byte[] first = bytes(turnedOver(file, time));
      files.append(path, first);
      size = first.length;
    }
    files.append(path, line);
    sizes.put(path, size + line.length);
    followers.written(file.name(), text);
  }

  private String line(Destination.LogFile file, Message message, ZonedDateTime time) {
    if (file.structured()) {
      return format.structured(message, time);
    }
    return file.explicitPriority()
        ? format.prioritized(message, time)
        : format.plain(message, time);
  }

  private String turnedOver(Destination.LogFile file, ZonedDateTime time) {
    long kilobytes = file.archiveBytes() / 1024;
    return format.prefix(time) + "newsyslog: logfile turned over due to size>" + kilobytes + "K";
  }

  private static byte[] bytes(String line) {
    return (line + "\n").getBytes(StandardCharsets.UTF_8);
  }
}
