package io.mxsim.re.ifinfo;

import io.mxsim.macsec.control.ForwardingReport.Counters;
import io.mxsim.macsec.control.ForwardingReport.PortCounters;
import io.mxsim.re.dcd.Dcd;
import io.mxsim.re.dcd.InterfaceSettings;
import io.mxsim.re.dcd.LogicalUnit;
import io.mxsim.re.dcd.Port;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A physical interface at this moment.
 *
 * @param port empty for {@code fxp0} and {@code lo0}
 * @param flapped when its link changed last, and how long ago, as text
 * @param cleared when its counters were set to zero, as text
 */
record InterfaceView(
    String name,
    int index,
    int snmpIndex,
    InterfaceSettings settings,
    Optional<Port> port,
    boolean adminUp,
    boolean linkUp,
    PortCounters counters,
    String flapped,
    String cleared,
    List<UnitView> units) {
  private static final PortCounters NOTHING = new PortCounters(0, 0, 0, 0, 0, 0, 0, 0);

  /** A unit of it, and what has passed it. */
  record UnitView(LogicalUnit unit, PortCounters counters) {}

  boolean loopback() {
    return name.equals("lo0");
  }

  /** The same with some of its units. */
  InterfaceView only(List<UnitView> some) {
    return new InterfaceView(
        name,
        index,
        snmpIndex,
        settings,
        port,
        adminUp,
        linkUp,
        counters,
        flapped,
        cleared,
        List.copyOf(some));
  }

  String speed() {
    return port.map(found -> found.gigabits() + "Gbps").orElse("1000mbps");
  }

  static PortCounters counters(Optional<Port> port, Counters all) {
    return port.map(found -> all.ports().getOrDefault(found.place(), NOTHING)).orElse(NOTHING);
  }

  static List<UnitView> units(Dcd dcd, String device, Counters all) {
    List<UnitView> units = new ArrayList<>();
    for (LogicalUnit unit : dcd.table().units()) {
      if (unit.device().name().equals(device)) {
        units.add(new UnitView(unit, sum(dcd, unit, all)));
      }
    }
    return units;
  }

  /** A trunk has an index, and counters, for each of its VLANs. */
  private static PortCounters sum(Dcd dcd, LogicalUnit unit, Counters all) {
    PortCounters sum = NOTHING;
    for (Map.Entry<Integer, LogicalUnit> each : dcd.table().byIndex().entrySet()) {
      if (each.getValue().index() == unit.index()) {
        sum = sum.plus(all.units().getOrDefault(each.getKey(), NOTHING));
      }
    }
    return sum;
  }
}
