package io.mxsim.macsec.pfe;

import io.mxsim.chassis.wire.Frame;
import java.net.InetAddress;
import java.util.ArrayDeque;

/** What a route leads to. */
sealed interface Hop {
  /** The Routing Engine. */
  record Local() implements Hop {}

  /** A connected network: the neighbour with the packet's own destination. */
  record Connected(Unit unit) implements Hop {}

  /** Nowhere, and the sender is told. */
  record Reject() implements Hop {}

  /** Nowhere. */
  record Discard() implements Hop {}

  /** A neighbour, whose address is known or asked for. */
  final class Neighbour implements Hop {
    /** Packets that wait for an address; the oldest goes when one more comes. */
    private static final int WAITING = 16;

    private static final long UNKNOWN = -1;

    final Unit unit;
    final InetAddress address;
    private final ArrayDeque<Frame> waiting = new ArrayDeque<>();
    private long mac = UNKNOWN;

    Neighbour(Unit unit, InetAddress address) {
      this.unit = unit;
      this.address = address;
    }

    boolean known() {
      return mac != UNKNOWN;
    }

    long mac() {
      return mac;
    }

    void learn(long newMac) {
      mac = newMac;
    }

    /** Keeps a packet; returns whether it is the first that waits. */
    boolean await(Frame frame) {
      waiting.addLast(frame);
      if (waiting.size() > WAITING) {
        waiting.pollFirst().release();
        unit.tally.outputDrop();
      }
      return waiting.size() == 1;
    }

    /** The next packet that waits, or null. */
    Frame next() {
      return waiting.pollFirst();
    }

    void forget() {
      mac = UNKNOWN;
      waiting.forEach(Frame::release);
      waiting.clear();
    }
  }
}
