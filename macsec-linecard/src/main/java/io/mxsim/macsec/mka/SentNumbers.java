package io.mxsim.macsec.mka;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;

/** The message numbers of one member identifier: the last one, and those sent not long ago. */
final class SentNumbers {
  private final ArrayDeque<Sent> recent = new ArrayDeque<>();
  private long last;

  private record Sent(long number, Instant when) {}

  /** The number of the MKPDU that is sent now; the first is 1. */
  long next(Instant now, Duration memory) {
    last++;
    recent.addLast(new Sent(last, now));
    forget(now, memory);
    return last;
  }

  long last() {
    return last;
  }

  /** Whether no number is left: the next would wrap. */
  boolean exhausted() {
    return last == 0xffffffffL;
  }

  /** Whether {@code number} was sent within {@code memory}. */
  boolean recent(long number, Instant now, Duration memory) {
    forget(now, memory);
    return number <= last && !recent.isEmpty() && number >= recent.getFirst().number;
  }

  private void forget(Instant now, Duration memory) {
    while (!recent.isEmpty() && recent.getFirst().when.plus(memory).isBefore(now)) {
      recent.removeFirst();
    }
  }
}
