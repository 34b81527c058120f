package io.mxsim.chassis.card;

import java.time.Duration;
import java.time.Instant;

/** A card's temperature, which moves exponentially towards that of its surroundings or its work. */
final class Thermometer {
  static final int ROOM_CELSIUS = 22;

  /** After this time 63 % of a difference is gone. */
  private static final double TIME_CONSTANT_SECONDS = 240;

  private Instant since;
  private double then = ROOM_CELSIUS;
  private int target = ROOM_CELSIUS;

  Thermometer(Instant now) {
    since = now;
  }

  void headFor(int celsius, Instant now) {
    then = at(now);
    since = now;
    target = celsius;
  }

  int celsius(Instant now) {
    return (int) StrictMath.round(at(now));
  }

  private double at(Instant now) {
    double seconds = Duration.between(since, now).toMillis() / 1000.0;
    return target + (then - target) * StrictMath.exp(-seconds / TIME_CONSTANT_SECONDS);
  }
}
