package io.mxsim.re.os;

import io.mxsim.chassis.time.EventLoop;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;

/** The date that users see: virtual time, shifted by {@code set date}, in the configured zone. */
public final class SystemClock {
  private final EventLoop loop;
  private final Instant booted;
  private Duration shift;
  private ZoneId zone = ZoneOffset.UTC;

  /**
   * The clock of a system that boots now.
   *
   * @param shift what {@code set date} has added to virtual time so far, kept by the hardware clock
   */
  public SystemClock(EventLoop loop, Duration shift) {
    this.loop = loop;
    this.shift = shift;
    this.booted = loop.now();
  }

  /** Date and time in the configured zone. */
  public ZonedDateTime now() {
    return loop.now().plus(shift).atZone(zone);
  }

  /** Virtual time, which nobody sets. */
  public Instant virtual() {
    return loop.now();
  }

  /** Makes it {@code date} now; returns the new shift for the hardware clock to keep. */
  public Duration set(ZonedDateTime date) {
    shift = Duration.between(loop.now(), date.toInstant());
    return shift;
  }

  /** How long the system has been up, whatever the date was set to meanwhile. */
  public Duration uptime() {
    return Duration.between(booted, loop.now());
  }

  /** When the system booted, by today's idea of the date. */
  public ZonedDateTime bootedAt() {
    return booted.plus(shift).atZone(zone);
  }

  /** The date in the configured zone of an instant of virtual time. */
  public ZonedDateTime at(Instant virtual) {
    return virtual.plus(shift).atZone(zone);
  }

  public ZoneId zone() {
    return zone;
  }

  /** Follows {@code system time-zone}; false when there is no such zone. */
  public boolean zone(String name) {
    try {
      zone = name.equals("UTC") ? ZoneOffset.UTC : ZoneId.of(name);
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }
}
