package io.mxsim.re.dcd;

import io.mxsim.chassis.Board;
import io.mxsim.chassis.ManagementPort;
import io.mxsim.chassis.time.Timer;
import io.mxsim.macsec.control.CardCommand.PortAdmin;
import io.mxsim.macsec.control.ForwardingCommand.BridgeDomains;
import io.mxsim.macsec.control.ForwardingCommand.Interfaces;
import io.mxsim.re.chassisd.Chassisd;
import io.mxsim.re.config.ConfigNode;
import io.mxsim.re.forwarding.ForwardingPlane;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The interface daemon: follows the configuration and the hardware. */
public final class Dcd {
  private static final int FIRST_DEVICE = 140;
  private static final int FIRST_UNIT = 330;
  private static final int FIRST_SNMP = 501;

  private final InterfaceReader reader = new InterfaceReader();
  private final Board board;
  private final Chassisd chassisd;
  private final ManagementPort management;
  private final ForwardingPlane plane;
  private final List<Runnable> listeners = new ArrayList<>();
  private final List<Runnable> portListeners = new ArrayList<>();
  private final Indices devices = new Indices(FIRST_DEVICE).with("fxp0", 8).with("lo0", 6);
  private final Indices snmp = new Indices(FIRST_SNMP).with("fxp0", 1).with("lo0", 6);
  private final EngineTables engine = new EngineTables(new Indices(FIRST_UNIT), new Indices(1));
  private Map<String, InterfaceSettings> settings = Map.of();
  private List<DomainSettings> domains = List.of();
  private InterfaceTable table = InterfaceTable.empty();
  private final Map<String, Boolean> links = new HashMap<>();
  private final Map<String, Instant> flaps = new HashMap<>();
  private Timer pending;

  /** A daemon without configuration. */
  public Dcd(Board board, Chassisd chassisd, ManagementPort management, ForwardingPlane plane) {
    this.board = board;
    this.chassisd = chassisd;
    this.management = management;
    this.plane = plane;
  }

  /** Adds somebody who is told that the table has changed. */
  public void onChange(Runnable listener) {
    listeners.add(listener);
  }

  /** Adds somebody who is told that a port may have changed, whether units are on it or not. */
  public void onPorts(Runnable listener) {
    portListeners.add(listener);
  }

  /** What a candidate has under {@code [edit interfaces]}. */
  Map<String, InterfaceSettings> read(ConfigNode root) {
    return reader.read(root);
  }

  /** Follows {@code [edit interfaces]}. */
  void interfaces(ConfigNode root) {
    settings = reader.read(root);
    hardwareChanged();
  }

  /** Follows {@code [edit bridge-domains]}. */
  void domains(ConfigNode root) {
    domains = DomainSettings.read(root);
    hardwareChanged();
  }

  /** Ports have come, gone or changed: the table follows in this instant, once. */
  public void hardwareChanged() {
    if (pending == null || !pending.pending()) {
      pending = board.after(Duration.ZERO, "interfaces", this::refresh);
    }
  }

  public InterfaceTable table() {
    return table;
  }

  /** The physical interfaces of the cards, by name, in their order. */
  public Map<String, Port> ports() {
    return Ports.of(chassisd);
  }

  /** What is configured of an interface. */
  public InterfaceSettings settings(String device) {
    InterfaceSettings known = settings.get(device);
    return known == null ? InterfaceSettings.none(device) : known;
  }

  public int deviceIndex(String device) {
    return devices.of(device);
  }

  public int snmpIndex(String device) {
    return snmp.of(device);
  }

  /** The bridge domains as the forwarding engines know them. */
  public BridgeDomains domains() {
    return engine.domains(domains, table.units());
  }

  /** When the link of a port has gone up or down last. */
  public Optional<Instant> flapped(String device) {
    return Optional.ofNullable(flaps.get(device));
  }

  /** Whether the management port has a link. */
  public boolean managementLink() {
    return management.linkUp();
  }

  private void refresh() {
    Map<String, Port> ports = ports();
    for (Port port : ports.values()) {
      Boolean before = links.put(port.name(), port.linkUp());
      if (before == null ? port.linkUp() : before != port.linkUp()) {
        flaps.put(port.name(), board.loop().now());
      }
    }
    admin(ports);
    List<LogicalUnit> units = new ArrayList<>();
    for (InterfaceSettings device : settings.values()) {
      Optional<Port> port = Optional.ofNullable(ports.get(device.name()));
      boolean own = device.name().equals("lo0") || device.name().equals("fxp0");
      if (port.isPresent() || own) {
        units(device, port, units);
      }
    }
    Map<Integer, LogicalUnit> byIndex = new HashMap<>();
    Interfaces interfaces = engine.interfaces(units, byIndex);
    InterfaceTable before = table;
    table = new InterfaceTable(units, byIndex);
    plane.tables(interfaces, engine.domains(domains, units));
    if (!before.equals(table)) {
      listeners.forEach(Runnable::run);
    }
    portListeners.forEach(Runnable::run);
  }

  private void units(InterfaceSettings device, Optional<Port> port, List<LogicalUnit> units) {
    boolean carries = port.map(Port::linkUp).orElse(carries(device.name()));
    for (InterfaceSettings.Unit unit : device.units()) {
      boolean up = carries && !device.disabled() && !unit.disabled();
      String name = device.name() + "." + unit.number();
      units.add(new LogicalUnit(engine.index(name), snmp.of(name), device, unit, port, up));
    }
  }

  private boolean carries(String device) {
    return device.equals("lo0") || management.linkUp();
  }

  /** Cards are told of ports that are to be in another state than they are. */
  private void admin(Map<String, Port> ports) {
    for (Port port : ports.values()) {
      boolean wanted = !settings(port.name()).disabled();
      if (port.adminUp() != wanted) {
        plane.port(port.place().card(), new PortAdmin(port.place().channel(), wanted));
      }
    }
  }
}
