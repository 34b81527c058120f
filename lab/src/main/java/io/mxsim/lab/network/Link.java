package io.mxsim.lab.network;

import io.mxsim.chassis.wire.FrameRule;
import io.mxsim.chassis.wire.Impairment;
import io.mxsim.chassis.wire.Wire;
import io.mxsim.lab.router.Conductor;
import io.mxsim.lab.router.RouterRefused;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A wire of a lab: what can be done to it, and what was seen on it. */
public final class Link implements AutoCloseable {
  private static final Duration FLUSH = Duration.ofMillis(200);

  private final Conductor clock;
  private final String name;
  private final String first;
  private final String second;
  private final Wire wire;
  private final List<OutsideEnd> outside;
  private final Census census;
  private Optional<PcapngFile> capture = Optional.empty();
  private boolean flushing;

  Link(
      Conductor clock,
      String name,
      String first,
      String second,
      Wire wire,
      List<OutsideEnd> outside) {
    this.clock = clock;
    this.name = name;
    this.first = first;
    this.second = second;
    this.wire = wire;
    this.outside = outside;
    this.census = new Census();
    wire.tap((when, fromFirst, frame) -> {
      census.count(frame);
      if (capture.isPresent()) {
        capture.get().add(when, fromFirst ? 0 : 1, frame);
        flushSoon();
      }
    });
  }

  public String name() {
    return name;
  }

  /** One end, as the topology writes it. */
  public String first() {
    return first;
  }

  /** The other end. */
  public String second() {
    return second;
  }

  /** The ends that are outside of this process. */
  List<OutsideEnd> outside() {
    return outside;
  }

  /** How the outside reaches the ends that are there; empty when both are in this process. */
  public List<String> reach() {
    return outside.stream().map(OutsideEnd::reach).toList();
  }

  /** Cuts the wire, or mends it. */
  public void cut(boolean nowCut) {
    clock.tell(() -> wire.cut(nowCut));
  }

  /** What happens to frames from one end, or from both, from now on. */
  public void impair(Optional<String> from, Impairment impairment) throws RouterRefused {
    List<Boolean> directions = directions(from);
    clock.tell(() -> directions.forEach(direction -> wire.impair(direction, impairment)));
  }

  /** Adds a rule for frames from one end, or from each. */
  public void rule(Optional<String> from, FrameRule rule) throws RouterRefused {
    List<Boolean> directions = directions(from);
    clock.tell(() -> directions.forEach(direction -> wire.rule(direction, rule)));
  }

  /** Forgets what was seen, and from now on writes every frame into a file if one is named. */
  public void capture(Optional<Path> file) throws RouterRefused {
    Optional<PcapngFile> opened = Optional.empty();
    try {
      if (file.isPresent()) {
        opened = Optional.of(PcapngFile.create(file.get(), List.of(first, second)));
      }
    } catch (IOException e) {
      throw new RouterRefused(
          RouterRefused.Reason.ENVIRONMENT,
          "The capture " + file.get() + " cannot be written: " + e.getMessage() + ".");
    }
    Optional<PcapngFile> next = opened;
    clock.tell(() -> {
      capture.ifPresent(PcapngFile::close);
      capture = next;
      census.forget();
    });
  }

  /** What was seen since the last {@link #capture}. */
  public Seen seen() {
    return clock.call(
        () -> {
          capture.ifPresent(PcapngFile::flush);
          return census.seen();
        },
        Seen.NOTHING);
  }

  /** Who reads the file while it grows sees frames soon after they were sent. */
  private void flushSoon() {
    if (!flushing) {
      flushing = true;
      clock
          .loop()
          .after(
              FLUSH,
              "capture",
              () -> {
                flushing = false;
                capture.ifPresent(PcapngFile::flush);
              });
    }
  }

  /** True for frames from the first end, false for those from the second. */
  private List<Boolean> directions(Optional<String> from) throws RouterRefused {
    if (from.isEmpty()) {
      return List.of(true, false);
    }
    boolean isFirst = isEnd(first, from.get());
    boolean isSecond = isEnd(second, from.get());
    if (isFirst == isSecond) {
      throw new RouterRefused(
          RouterRefused.Reason.REQUEST,
          "'"
              + from.get()
              + "' is not one end of "
              + name
              + ": its ends are "
              + first
              + " and "
              + second
              + ".");
    }
    return List.of(isFirst);
  }

  private static boolean isEnd(String end, String text) {
    return end.equals(text) || end.startsWith(text + ":");
  }

  /** The loop has ended: threads and files are given back. */
  @Override
  public void close() {
    outside.forEach(OutsideEnd::close);
    capture.ifPresent(PcapngFile::close);
  }
}
