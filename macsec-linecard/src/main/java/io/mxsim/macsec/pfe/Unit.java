package io.mxsim.macsec.pfe;

import io.mxsim.macsec.control.ForwardingCommand.LogicalInterface;

/** A logical interface, its counters, and the bridge domain it is in, if any. */
final class Unit {
  private static final int ETHERNET_HEADER = 14;
  private static final int NO_TAG = -1;

  final LogicalInterface spec;
  final PortState port;
  final long mac;
  final int outerTag;
  final int innerTag;

  /** The largest IP packet it may send. */
  final int packetLimit;

  final Tally tally;
  Bridge bridge;

  Unit(LogicalInterface spec, PortState port, Tally tally) {
    this.spec = spec;
    this.port = port;
    this.tally = tally;
    this.mac = spec.mac().value();
    this.outerTag = spec.tag().outer().orElse(NO_TAG);
    this.innerTag = spec.tag().inner().orElse(NO_TAG);
    this.packetLimit = spec.mtu() - ETHERNET_HEADER;
  }

  int index() {
    return spec.index();
  }
}
