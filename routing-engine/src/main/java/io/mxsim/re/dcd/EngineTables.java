package io.mxsim.re.dcd;

import io.mxsim.chassis.catalog.SlotId;
import io.mxsim.macsec.control.ChannelId;
import io.mxsim.macsec.control.ForwardingCommand.BridgeDomain;
import io.mxsim.macsec.control.ForwardingCommand.BridgeDomains;
import io.mxsim.macsec.control.ForwardingCommand.Family;
import io.mxsim.macsec.control.ForwardingCommand.Interfaces;
import io.mxsim.macsec.control.ForwardingCommand.LogicalInterface;
import io.mxsim.macsec.control.ForwardingCommand.Tag;
import io.mxsim.macsec.control.PortPlace;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Interfaces and bridge domains in the form of the forwarding engines. A trunk becomes one
 * interface for each of its VLANs; {@code lo0} one on a port that never has a frame.
 */
final class EngineTables {
  private static final int ETHERNET_HEADER = 14;
  private static final PortPlace NOWHERE =
      new PortPlace(SlotId.routingEngine(0), new ChannelId(0, 0, 0));
  private static final Tag UNTAGGED = new Tag(Optional.empty(), Optional.empty());

  private final Indices units;
  private final Indices domains;

  EngineTables(Indices units, Indices domains) {
    this.units = units;
    this.domains = domains;
  }

  int index(String unit) {
    return units.of(unit);
  }

  private int index(LogicalUnit trunk, int vlan) {
    return units.of(trunk.name() + "#" + vlan);
  }

  /** Adds every index to {@code byIndex}. */
  Interfaces interfaces(List<LogicalUnit> all, Map<Integer, LogicalUnit> byIndex) {
    List<LogicalInterface> specs = new ArrayList<>();
    for (LogicalUnit unit : all) {
      byIndex.put(unit.index(), unit);
      boolean there = unit.loopback() || unit.port().isPresent();
      if (!there || unit.device().disabled() || unit.settings().disabled()) {
        continue;
      }
      if (unit.settings().trunk().isEmpty()) {
        Tag tag = unit.settings().access().isPresent() ? UNTAGGED : unit.settings().tag();
        specs.add(spec(unit, unit.index(), tag));
      }
      for (int vlan : unit.settings().trunk()) {
        int index = index(unit, vlan);
        byIndex.put(index, unit);
        specs.add(spec(unit, index, new Tag(Optional.of(vlan), Optional.empty())));
      }
    }
    return new Interfaces(specs);
  }

  private static LogicalInterface spec(LogicalUnit unit, int index, Tag tag) {
    return new LogicalInterface(
        index,
        unit.name(),
        unit.port().map(Port::place).orElse(NOWHERE),
        unit.mac(),
        tag,
        unit.protocolMtu() + ETHERNET_HEADER,
        unit.settings().bridged() ? Family.BRIDGED : Family.ROUTED,
        unit.up() ? unit.settings().addresses() : List.of());
  }

  BridgeDomains domains(List<DomainSettings> configured, List<LogicalUnit> all) {
    List<BridgeDomain> specs = new ArrayList<>();
    for (DomainSettings domain : configured) {
      List<Integer> members = new ArrayList<>();
      for (LogicalUnit unit : all) {
        if (unit.settings().bridged() && unit.port().isPresent()) {
          member(domain, unit).ifPresent(members::add);
        }
      }
      specs.add(
          new BridgeDomain(
              domains.of(domain.name()),
              domain.name(),
              domain.vlan(),
              members,
              domain.ageingSeconds()));
    }
    return new BridgeDomains(specs);
  }

  private Optional<Integer> member(DomainSettings domain, LogicalUnit unit) {
    if (domain.vlan().filter(unit.settings().trunk()::contains).isPresent()) {
      return Optional.of(index(unit, domain.vlan().get()));
    }
    boolean access = domain.vlan().isPresent() && domain.vlan().equals(unit.settings().access());
    return access || domain.interfaces().contains(unit.name())
        ? Optional.of(unit.index())
        : Optional.empty();
  }
}
