package io.mxsim.lab.topology;

import io.mxsim.chassis.MacAddress;
import io.mxsim.lab.router.RouterOptions;
import io.mxsim.lab.router.RouterOptions.MicPlace;
import io.mxsim.lab.router.RouterRefused;
import io.mxsim.lab.topology.Topology.Node;
import io.mxsim.lab.yaml.YamlError;
import io.mxsim.lab.yaml.YamlFile;
import io.mxsim.lab.yaml.YamlMap;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Reads a topology file.
 *
 * <pre>
 * name: macsec
 * topology:
 *   nodes:
 *     R0: {model: mx480, re: ngre, cards: {fpc 0: MPC7E}, config: r0.conf, ssh: 2200}
 *     R1: {model: mx2010, mic: [0/0]}
 *     H1: {kind: host, address: 10.1.1.5/24, vlan: 100, mac: "02:00:00:00:00:01", gateway: 10.1.1.1}
 *   links:
 *     - {name: core, endpoints: ["R0:xe-0/0/0:0", "R1:xe-0/0/0:0"]}
 *     - endpoints: [H1, "R0:xe-0/0/0:1"]
 *     - endpoints: ["R1:et-0/0/1", "udp:127.0.0.1:7001:7000"]
 *     - endpoints: ["R1:et-0/0/2", "tap:mxsim0"]
 * </pre>
 */
public final class TopologyReader {
  private static final Set<String> KEYS = ordered("name", "topology");
  private static final Set<String> PARTS = ordered("nodes", "links");
  private static final Set<String> ROUTER =
      ordered(
          "kind", "model", "re", "routing-engines", "mic", "cards", "config", "statements", "ssh");
  private static final Set<String> HOST = ordered("kind", "address", "vlan", "mac", "gateway");
  private static final int LARGEST_VLAN = 4094;
  private static final int LARGEST_PORT = 65_535;

  private final Path file;

  private TopologyReader(Path file) {
    this.file = file;
  }

  /** Reads {@code file}. */
  public static Topology read(Path file) throws YamlError {
    return read(file, YamlFile.text(file, "a topology"));
  }

  /** Reads {@code text}; {@code file} is where errors point to and paths begin. */
  public static Topology read(Path file, String text) throws YamlError {
    YamlMap root = new YamlMap(file, YamlFile.root(file, text), "a topology file", KEYS);
    return new TopologyReader(file).topology(root.text("name"), root.required("topology"));
  }

  /** Reads what stands under {@code topology:} of another file. */
  public static Topology read(Path file, String name, org.snakeyaml.engine.v2.nodes.Node topology)
      throws YamlError {
    return new TopologyReader(file).topology(name, topology);
  }

  private Topology topology(String name, org.snakeyaml.engine.v2.nodes.Node yaml) throws YamlError {
    YamlMap parts = new YamlMap(file, yaml, "a topology", PARTS);
    YamlMap entries = YamlMap.open(file, parts.required("nodes"), "'nodes'");
    Map<String, Node> nodes = new LinkedHashMap<>();
    for (String node : entries.keys()) {
      if (!node.matches("[A-Za-z][A-Za-z0-9_.-]*") || node.equals("udp") || node.equals("tap")) {
        throw new YamlError(
            file, YamlMap.lineOf(entries.required(node)), "'" + node + "' is no name for a node");
      }
      nodes.put(node, node(node, entries.required(node)));
    }
    if (nodes.values().stream().noneMatch(Topology.Router.class::isInstance)) {
      throw new YamlError(file, parts.line(), "a topology has at least one router");
    }
    return new Topology(
        name, new ArrayList<>(nodes.values()), new LinkReader(file, nodes).links(parts));
  }

  private Node node(String name, org.snakeyaml.engine.v2.nodes.Node yaml) throws YamlError {
    YamlMap any = YamlMap.open(file, yaml, "node " + name);
    String kind = any.optionalText("kind").orElse("router");
    return switch (kind) {
      case "router" -> router(name, new YamlMap(file, yaml, "router " + name, ROUTER));
      case "host" -> host(name, new YamlMap(file, yaml, "host " + name, HOST));
      default -> throw error(any.line(), "'" + kind + "' is no kind of node: use router or host");
    };
  }

  private Node router(String name, YamlMap map) throws YamlError {
    List<MicPlace> mics = new ArrayList<>();
    for (String place : map.texts("mic")) {
      try {
        mics.add(MicPlace.parse(place));
      } catch (RouterRefused e) {
        throw error(map.line(), e.getMessage());
      }
    }
    String model = map.optionalText("model").orElse(RouterOptions.DEFAULT_MODEL);
    if (map.node("mic").isEmpty() && model.startsWith("mx20")) {
      mics.add(new MicPlace(0, 0));
    }
    Map<String, String> cards = new LinkedHashMap<>();
    if (map.node("cards").isPresent()) {
      YamlMap slots = YamlMap.open(file, map.required("cards"), "'cards'");
      for (String slot : slots.keys()) {
        cards.put(slot, slots.text(slot));
      }
    }
    return new Topology.Router(
        name,
        model,
        map.optionalText("re").orElse(RouterOptions.DEFAULT_ROUTING_ENGINE),
        (int) map.number("routing-engines", 1),
        mics,
        cards,
        map.optionalText("config").map(path -> file.toAbsolutePath().resolveSibling(path)),
        map.optionalText("statements"),
        number(map, "ssh", 1, LARGEST_PORT));
  }

  private Node host(String name, YamlMap map) throws YamlError {
    Optional<MacAddress> mac =
        map.node("mac").isPresent() ? Optional.of(mac(map)) : Optional.empty();
    Optional<Address> gateway =
        map.node("gateway").isPresent() ? Optional.of(address(map, "gateway")) : Optional.empty();
    return new Topology.Host(
        name, address(map, "address"), number(map, "vlan", 1, LARGEST_VLAN), mac, gateway);
  }

  private Address address(YamlMap map, String key) throws YamlError {
    String text = map.text(key);
    return Address.parse(text)
        .orElseThrow(
            () -> error(map.line(), "'" + text + "' is no IPv4 address such as 10.1.1.5/24"));
  }

  private MacAddress mac(YamlMap map) throws YamlError {
    String text = map.text("mac");
    try {
      byte[] octets = HexFormat.ofDelimiter(":").parseHex(text);
      if (octets.length == 6 && (octets[0] & 1) == 0) {
        return new MacAddress(HexFormat.fromHexDigitsToLong(HexFormat.of().formatHex(octets)));
      }
    } catch (IllegalArgumentException e) {
      // Told below.
    }
    throw error(map.line(), "'" + text + "' is no Ethernet address of a host");
  }

  private OptionalInt number(YamlMap map, String key, int least, int most) throws YamlError {
    if (map.node(key).isEmpty()) {
      return OptionalInt.empty();
    }
    long value = map.number(key, 0);
    if (value < least || value > most) {
      throw error(
          YamlMap.lineOf(map.required(key)), "'" + key + "' is from " + least + " to " + most);
    }
    return OptionalInt.of((int) value);
  }

  private YamlError error(int line, String sentence) {
    return new YamlError(file, line, sentence);
  }

  private static Set<String> ordered(String... words) {
    return new LinkedHashSet<>(List.of(words));
  }
}
