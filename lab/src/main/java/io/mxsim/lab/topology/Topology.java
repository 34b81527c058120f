package io.mxsim.lab.topology;

import io.mxsim.chassis.MacAddress;
import io.mxsim.lab.router.RouterOptions.MicPlace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Who is there and what is connected to what.
 *
 * @param name the lab's
 */
public record Topology(String name, List<Node> nodes, List<Link> links) {

  public Topology {
    nodes = List.copyOf(nodes);
    links = List.copyOf(links);
  }

  /** The routers, in the order of the file. */
  public List<Router> routers() {
    List<Router> routers = new ArrayList<>();
    for (Node node : nodes) {
      if (node instanceof Router router) {
        routers.add(router);
      }
    }
    return routers;
  }

  /** Something with a name that links end at. */
  public sealed interface Node {
    /** As operators and links call it. */
    String name();
  }

  /**
   * A router.
   *
   * @param cards part names by slot, for what is inserted besides what the chassis is sold with
   * @param configuration a start-up configuration
   * @param statements an imported model
   * @param sshPort the loopback port of its management Ethernet; without one any that is free
   */
  public record Router(
      String name,
      String model,
      String routingEngine,
      int routingEngines,
      List<MicPlace> mics,
      Map<String, String> cards,
      Optional<Path> configuration,
      Optional<String> statements,
      OptionalInt sshPort)
      implements Node {
    public Router {
      mics = List.copyOf(mics);
      cards = new LinkedHashMap<>(cards);
    }
  }

  /**
   * A simple host.
   *
   * @param address its IPv4 address and the length of its prefix
   * @param vlan the tag of its frames, or none
   * @param mac its address, or none to be given one
   * @param gateway the address of who forwards for it, or none
   */
  public record Host(
      String name,
      Address address,
      OptionalInt vlan,
      Optional<MacAddress> mac,
      Optional<Address> gateway)
      implements Node {}

  /** A link; {@code line} is where the file has it. */
  public record Link(String name, int line, Endpoint first, Endpoint second) {}

  /** Where a link ends. */
  public sealed interface Endpoint {
    /** As the file writes it. */
    String text();

    /** A port of a router. */
    record Port(String node, String interfaceName) implements Endpoint {
      @Override
      public String text() {
        return node + ":" + interfaceName;
      }
    }

    /** A simple host, which has one port. */
    record HostPort(String node) implements Endpoint {
      @Override
      public String text() {
        return node;
      }
    }

    /**
     * A UDP socket of the host, one frame a datagram.
     *
     * @param local the port that is listened on; without one any that is free
     */
    record Udp(String host, int port, OptionalInt local) implements Endpoint {
      @Override
      public String text() {
        return "udp:" + host + ":" + port + (local.isPresent() ? ":" + local.getAsInt() : "");
      }
    }

    /** A TAP interface of the host. */
    record Tap(String interfaceName) implements Endpoint {
      @Override
      public String text() {
        return "tap:" + interfaceName;
      }
    }
  }
}
