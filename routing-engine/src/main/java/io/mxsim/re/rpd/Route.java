package io.mxsim.re.rpd;

import io.mxsim.macsec.control.ForwardingCommand.Prefix;
import io.mxsim.re.dcd.LogicalUnit;
import java.net.InetAddress;
import java.time.Instant;
import java.util.Optional;

/**
 * A usable route.
 *
 * @param active whether it is the best one to its destination
 * @param since when it came
 */
public record Route(
    Prefix destination,
    Protocol protocol,
    int preference,
    Target target,
    boolean active,
    Instant since) {
  /** Who brought it. */
  public enum Protocol {
    DIRECT("Direct", 'D'),
    LOCAL("Local", 'L'),
    STATIC("Static", 'S');

    private final String word;
    private final char letter;

    Protocol(String word, char letter) {
      this.word = word;
      this.letter = letter;
    }

    public String word() {
      return word;
    }

    public char letter() {
      return letter;
    }
  }

  /** Where it leads. */
  public sealed interface Target {
    /** Out of an interface, over a gateway or to a neighbour. */
    record Out(LogicalUnit unit, Optional<InetAddress> gateway) implements Target {}

    /** To this router itself. */
    record Own(LogicalUnit unit) implements Target {}

    record Reject() implements Target {}

    record Discard() implements Target {}
  }

  boolean inet6() {
    return destination.address().getAddress().length > Integer.BYTES;
  }

  Route with(boolean nowActive, Instant newSince) {
    return new Route(destination, protocol, preference, target, nowActive, newSince);
  }

  /** Whether it is the same route, whenever it came. */
  boolean sameAs(Route other) {
    return destination.equals(other.destination)
        && protocol == other.protocol
        && preference == other.preference
        && target.getClass() == other.target.getClass();
  }
}
