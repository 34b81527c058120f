package io.mxsim.lab.network;

import io.mxsim.chassis.Chassis;
import io.mxsim.chassis.MacAddress;
import io.mxsim.chassis.time.EventLoop;
import io.mxsim.chassis.wire.FramePool;
import io.mxsim.chassis.wire.Jack;
import io.mxsim.chassis.wire.Wire;
import io.mxsim.lab.router.Conductor;
import io.mxsim.lab.router.RouterFactory;
import io.mxsim.lab.router.RouterOptions;
import io.mxsim.lab.router.RouterRefused;
import io.mxsim.lab.router.RouterRefused.Reason;
import io.mxsim.lab.router.SimulatedRouter;
import io.mxsim.lab.topology.Topology;
import io.mxsim.lab.topology.Topology.Endpoint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SplittableRandom;

/** Puts everything that a topology names on the bench, mains off, and plugs the wires in. */
public final class LabBuilder {
  /** Locally administered, and not of the block that the chassis' addresses are from. */
  private static final long HOST_ADDRESSES = 0x02_4d_58_00_00_00L;

  private final RouterFactory factory;
  private final Topology topology;
  private final LabOptions options;
  private final Conductor clock;
  private final FramePool pool = new FramePool();
  private final Map<String, SimulatedRouter> routers = new LinkedHashMap<>();
  private final Map<String, SimpleHost> hosts = new LinkedHashMap<>();
  private final Map<String, Link> links = new LinkedHashMap<>();
  private final Map<Jack, String> plugged = new IdentityHashMap<>();
  private final Set<MacAddress> addresses = new HashSet<>();

  private LabBuilder(RouterFactory factory, Topology topology, LabOptions options) {
    this.factory = factory;
    this.topology = topology;
    this.options = options;
    this.clock = new Conductor(new EventLoop(options.start()), options.pace());
  }

  /**
   * The lab, mains off.
   *
   * @param sshPorts where each router's SSH server will listen; 0, or none, takes any free port
   */
  public static Lab build(
      RouterFactory factory, Topology topology, LabOptions options, Map<String, Integer> sshPorts)
      throws RouterRefused {
    return new LabBuilder(factory, topology, options).build(new HashMap<>(sshPorts));
  }

  private Lab build(Map<String, Integer> sshPorts) throws RouterRefused {
    Lab lab = new Lab(topology.name(), Optional.of(clock), routers, hosts, links);
    try {
      for (Topology.Node node : topology.nodes()) {
        switch (node) {
          case Topology.Router router ->
              routers.put(router.name(), router(router, sshPorts.getOrDefault(router.name(), 0)));
          case Topology.Host host -> hosts.put(host.name(), host(host));
        }
      }
      for (Topology.Link link : topology.links()) {
        links.put(link.name(), link(link));
      }
    } catch (RouterRefused e) {
      lab.close();
      throw e;
    }
    clock.start(new LabBugReport(topology, options, clock.loop())::print);
    return lab;
  }

  private SimulatedRouter router(Topology.Router node, int sshPort) throws RouterRefused {
    OptionalLong seed =
        options.seed().isEmpty()
            ? OptionalLong.empty()
            : OptionalLong.of(mixed(options.seed().getAsLong(), node.name()));
    RouterOptions wanted =
        new RouterOptions(
            node.model(),
            node.routingEngine(),
            node.routingEngines(),
            node.mics(),
            node.configuration(),
            folder(node.name()),
            options.keep(),
            sshPort,
            options.pace(),
            seed,
            options.start(),
            List.of(),
            OptionalLong.of(identity(node.name())),
            node.statements().isEmpty()
                ? Optional.empty()
                : Optional.of(options.models().open(node.statements().get())));
    try {
      boolean kept = Files.exists(wanted.state().resolve("media").resolve("chassis.json"));
      SimulatedRouter router = factory.assemble(wanted, clock);
      if (!kept) {
        for (Map.Entry<String, String> card : node.cards().entrySet()) {
          router.insert(card.getKey(), card.getValue());
        }
      }
      return router;
    } catch (RouterRefused e) {
      throw new RouterRefused(e.reason(), node.name() + ": " + e.getMessage());
    }
  }

  private Path folder(String node) throws RouterRefused {
    try {
      return Files.createDirectories(options.state().resolve(node));
    } catch (IOException e) {
      throw new RouterRefused(
          Reason.ENVIRONMENT, "The state folder of " + node + " cannot be made.");
    }
  }

  /** Routers of one lab differ in their addresses, whatever the seed. */
  private long identity(String node) {
    long seed = mixed(options.seed().orElse(topology.name().hashCode()), node);
    while (!addresses.add(Chassis.publicAddresses(seed))) {
      seed++;
    }
    return seed;
  }

  private static long mixed(long seed, String name) {
    return seed * 1_000_003 + name.hashCode();
  }

  private SimpleHost host(Topology.Host host) {
    MacAddress given = new MacAddress(HOST_ADDRESSES + hosts.size() + 1);
    return new SimpleHost(
        clock, pool, host.mac().orElse(given), host.address(), host.vlan(), host.gateway());
  }

  private Link link(Topology.Link link) throws RouterRefused {
    List<OutsideEnd> outside = new ArrayList<>();
    try {
      Jack first = jack(link.first(), outside);
      Jack second = jack(link.second(), outside);
      SplittableRandom chance = new SplittableRandom(mixed(options.seed().orElse(1), link.name()));
      Wire wire = new Wire(clock.loop(), first, second, chance);
      wire.plug();
      return new Link(clock, link.name(), link.first().text(), link.second().text(), wire, outside);
    } catch (RouterRefused e) {
      outside.forEach(OutsideEnd::close);
      throw e;
    }
  }

  private Jack jack(Endpoint end, List<OutsideEnd> outside) throws RouterRefused {
    Jack jack =
        switch (end) {
          case Endpoint.Port port -> port(port);
          case Endpoint.HostPort host -> hosts.get(host.node());
          case Endpoint.Udp _, Endpoint.Tap _ -> {
            OutsideEnd opened = outside(end);
            outside.add(opened);
            yield opened;
          }
        };
    String other = plugged.put(jack, end.text());
    if (other != null) {
      throw new RouterRefused(
          Reason.REQUEST,
          "Two cables cannot be in one port: " + other + " and " + end.text() + ".");
    }
    return jack;
  }

  private Jack port(Endpoint.Port port) throws RouterRefused {
    try {
      return routers.get(port.node()).jack(port.interfaceName());
    } catch (RouterRefused e) {
      throw new RouterRefused(e.reason(), port.node() + ": " + e.getMessage());
    }
  }

  private OutsideEnd outside(Endpoint end) throws RouterRefused {
    try {
      OutsidePort port =
          switch (end) {
            case Endpoint.Udp udp -> UdpPort.open(udp);
            case Endpoint.Tap tap -> TapPort.open(tap.interfaceName());
            case Endpoint.Port _, Endpoint.HostPort _ -> throw new IllegalArgumentException();
          };
      return new OutsideEnd(clock.loop(), pool, port, end.text());
    } catch (IOException e) {
      throw new RouterRefused(
          Reason.ENVIRONMENT, end.text() + " cannot be opened: " + e.getMessage() + ".");
    }
  }
}
