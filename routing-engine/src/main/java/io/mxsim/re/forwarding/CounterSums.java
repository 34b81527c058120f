package io.mxsim.re.forwarding;

import io.mxsim.chassis.catalog.SlotId;
import io.mxsim.macsec.control.ForwardingReport.Counters;
import io.mxsim.macsec.control.ForwardingReport.PortCounters;
import io.mxsim.macsec.control.PortPlace;
import java.util.HashMap;
import java.util.Map;

/** The counters of several engines, each of which counts what it has done for any port. */
final class CounterSums {
  private final Map<SlotId, Counters> latest = new HashMap<>();

  void add(SlotId from, Counters counters) {
    latest.put(from, counters);
  }

  Counters total() {
    Map<PortPlace, PortCounters> ports = new HashMap<>();
    Map<Integer, PortCounters> units = new HashMap<>();
    for (Counters each : latest.values()) {
      each.ports().forEach((place, more) -> ports.merge(place, more, PortCounters::plus));
      each.units().forEach((index, more) -> units.merge(index, more, PortCounters::plus));
    }
    return new Counters(ports, units);
  }
}
