package io.mxsim.re.dcd;

import io.mxsim.macsec.control.ForwardingCommand.Prefix;
import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The logical interfaces there are.
 *
 * @param byIndex by every index that reports speak of: a trunk has one for each VLAN
 */
public record InterfaceTable(List<LogicalUnit> units, Map<Integer, LogicalUnit> byIndex) {
  public InterfaceTable {
    units = List.copyOf(units);
    byIndex = Map.copyOf(byIndex);
  }

  static InterfaceTable empty() {
    return new InterfaceTable(List.of(), Map.of());
  }

  /** The unit of that index. */
  public Optional<LogicalUnit> unit(int index) {
    return Optional.ofNullable(byIndex.get(index));
  }

  /** The unit of that name. */
  public Optional<LogicalUnit> unit(String name) {
    return units.stream().filter(unit -> unit.name().equals(name)).findFirst();
  }

  /** The unit in service that has the address. */
  public Optional<LogicalUnit> owner(InetAddress address) {
    for (LogicalUnit unit : units) {
      if (unit.up() && owns(unit, address)) {
        return Optional.of(unit);
      }
    }
    return Optional.empty();
  }

  private static boolean owns(LogicalUnit unit, InetAddress address) {
    for (Prefix own : unit.settings().addresses()) {
      if (own.address().equals(address)) {
        return true;
      }
    }
    return unit.linkLocal().filter(own -> own.address().equals(address)).isPresent();
  }

  /** The unit in service whose network the address is of. */
  public Optional<LogicalUnit> connected(InetAddress address) {
    return units.stream()
        .filter(unit -> unit.up() && unit.towards(address).isPresent())
        .findFirst();
  }
}
