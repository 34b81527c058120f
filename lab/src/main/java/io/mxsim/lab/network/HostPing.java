package io.mxsim.lab.network;

import io.mxsim.lab.topology.Address;
import java.time.Duration;
import java.util.BitSet;

/** Echo requests of a simple host: one a second, each with two seconds to be answered. */
public final class HostPing {
  private static final Duration INTERVAL = Duration.ofSeconds(1);
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final SimpleHost host;
  private final Address to;
  private final int identifier;
  private final int count;
  private final BitSet answered = new BitSet();
  private int sent;
  private int waiting;
  private boolean done;

  HostPing(SimpleHost host, Address to, int identifier, int count) {
    this.host = host;
    this.to = to;
    this.identifier = identifier;
    this.count = count;
  }

  Address to() {
    return to;
  }

  int identifier() {
    return identifier;
  }

  void start() {
    sent++;
    host.echo(this, sent);
    if (sent < count) {
      host.loop().after(INTERVAL, "host ping", this::start);
    } else {
      host.loop().after(PATIENCE, "host ping", () -> done = true);
    }
  }

  /** The request waits until the neighbour is known; the next one takes its place. */
  void hold(int sequence) {
    waiting = sequence;
  }

  void resume() {
    if (waiting > 0) {
      int sequence = waiting;
      waiting = 0;
      host.echo(this, sequence);
    }
  }

  void answered(int sequence) {
    answered.set(sequence);
  }

  /** Whether nothing is to come any more. */
  public boolean done() {
    return done;
  }

  /** How many requests were answered so far. */
  public int received() {
    return answered.cardinality();
  }
}
