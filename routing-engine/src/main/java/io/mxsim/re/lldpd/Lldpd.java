package io.mxsim.re.lldpd;

import io.mxsim.chassis.MacAddress;
import io.mxsim.chassis.catalog.SlotId;
import io.mxsim.chassis.time.EventLoop;
import io.mxsim.chassis.time.Timer;
import io.mxsim.macsec.control.ForwardingCommand.SendOnPort;
import io.mxsim.macsec.control.ForwardingReport;
import io.mxsim.macsec.control.ForwardingReport.HostBound;
import io.mxsim.macsec.control.ForwardingReport.Why;
import io.mxsim.macsec.control.PortPlace;
import io.mxsim.re.config.ConfigNode;
import io.mxsim.re.dcd.Dcd;
import io.mxsim.re.dcd.Port;
import io.mxsim.re.forwarding.ForwardingPlane;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;

/** The LLDP daemon. Nothing of it runs while it is not configured. */
public final class Lldpd {
  /** Neighbours on one port; more are not kept. */
  private static final int LIMIT = 16;

  private final EventLoop loop;
  private final Dcd dcd;
  private final ForwardingPlane plane;
  private final Station station;
  private final Map<String, Map<String, Neighbour>> neighbours = new TreeMap<>();
  private LldpSettings settings = LldpSettings.none();
  private Set<String> sending = Set.of();
  private Timer timer;

  /**
   * What the router says of itself.
   *
   * @param chassis the Ethernet address that stands for it
   */
  public record Station(MacAddress chassis, Supplier<String> name, String description) {}

  /** What a neighbour has said, and the timer that ends it. */
  private record Neighbour(Advertisement said, Timer end) {}

  /** A neighbour on a port. */
  record Found(String port, Advertisement said) {}

  /** A daemon without configuration. */
  public Lldpd(EventLoop loop, Dcd dcd, ForwardingPlane plane, Station station) {
    this.loop = loop;
    this.dcd = dcd;
    this.plane = plane;
    this.station = station;
    dcd.onPorts(this::portsChanged);
    plane.listen(this::reported);
  }

  LldpSettings settings() {
    return settings;
  }

  Station station() {
    return station;
  }

  /** The ports it works on. */
  List<Port> ports() {
    List<Port> ports = new ArrayList<>();
    if (settings.enabled() && !settings.interfaces().isEmpty()) {
      dcd.ports().values().stream().filter(port -> settings.on(port.name())).forEach(ports::add);
    }
    return ports;
  }

  List<Found> neighbours() {
    List<Found> all = new ArrayList<>();
    neighbours.forEach((port, those) ->
        those.values().forEach(neighbour -> all.add(new Found(port, neighbour.said()))));
    return all;
  }

  String portId(Port port) {
    return Integer.toString(dcd.snmpIndex(port.name()));
  }

  String portDescription(Port port) {
    String words = dcd.settings(port.name()).description();
    return words.isEmpty() ? port.name() : words;
  }

  /** Follows {@code [edit protocols lldp]}. */
  void follow(ConfigNode root) {
    LldpSettings before = settings;
    LldpSettings after = LldpSettings.read(root);
    for (Port port : ports()) {
      if (!after.on(port.name())) {
        send(port, 0);
        forget(port.name());
      }
    }
    settings = after;
    if (!before.equals(after)) {
      sending = Set.of();
      portsChanged();
      restart();
    }
  }

  /** The system goes down. */
  public void stop() {
    if (timer != null) {
      timer.cancel();
    }
    List.copyOf(neighbours.keySet()).forEach(this::forget);
  }

  private void restart() {
    if (timer != null) {
      timer.cancel();
      timer = null;
    }
    if (settings.enabled() && !settings.interfaces().isEmpty()) {
      timer = loop.after(settings.interval(), "LLDP", this::advertise);
    }
  }

  private void advertise() {
    for (Port port : ports()) {
      if (port.linkUp()) {
        send(port, settings.holdSeconds());
      }
    }
    restart();
  }

  /** A port that comes up advertises at once; one that goes down has no neighbours. */
  private void portsChanged() {
    Set<String> up = new HashSet<>();
    for (Port port : ports()) {
      if (port.linkUp()) {
        up.add(port.name());
        if (!sending.contains(port.name())) {
          send(port, settings.holdSeconds());
        }
      }
    }
    for (String port : List.copyOf(neighbours.keySet())) {
      if (!up.contains(port)) {
        forget(port);
      }
    }
    sending = up;
  }

  private void send(Port port, long holdSeconds) {
    Advertisement own =
        new Advertisement(
            station.chassis().toString(),
            portId(port),
            (int) holdSeconds,
            portDescription(port),
            station.name().get(),
            station.description());
    plane.send(new SendOnPort(port.place(), own.frame(station.chassis(), port.mac())));
  }

  private void reported(SlotId from, ForwardingReport report) {
    if (report instanceof HostBound bound && bound.why() == Why.LLDP) {
      Optional<Port> port = bound.port().flatMap(this::port);
      Optional<Advertisement> said = Advertisement.decode(bound.frame());
      if (port.isPresent() && said.isPresent()) {
        heard(port.get().name(), said.get());
      }
    }
  }

  private Optional<Port> port(PortPlace place) {
    return ports().stream().filter(port -> port.place().equals(place)).findFirst();
  }

  private void heard(String port, Advertisement said) {
    Map<String, Neighbour> those = neighbours.computeIfAbsent(port, name -> new TreeMap<>());
    String key = said.chassisId() + " " + said.portId();
    Neighbour before = those.remove(key);
    if (before != null) {
      before.end().cancel();
    }
    if (said.ttlSeconds() > 0 && those.size() < LIMIT) {
      Duration life = Duration.ofSeconds(said.ttlSeconds());
      those.put(key, new Neighbour(said, loop.after(life, "LLDP", () -> those.remove(key))));
    }
  }

  private void forget(String port) {
    Map<String, Neighbour> those = neighbours.remove(port);
    if (those != null) {
      those.values().forEach(neighbour -> neighbour.end().cancel());
    }
  }
}
