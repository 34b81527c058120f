package io.mxsim.lab.topology;

import io.mxsim.lab.topology.Topology.Endpoint;
import io.mxsim.lab.topology.Topology.Link;
import io.mxsim.lab.topology.Topology.Node;
import io.mxsim.lab.yaml.YamlError;
import io.mxsim.lab.yaml.YamlMap;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/** Reads the links of a topology. */
final class LinkReader {
  private static final Set<String> KEYS = new LinkedHashSet<>(List.of("name", "endpoints"));
  private static final int LARGEST_PORT = 65_535;

  /** What the kernel takes as the name of an interface. */
  private static final int LONGEST_INTERFACE = 15;

  private final Path file;
  private final Map<String, Node> nodes;
  private final Set<String> used = new HashSet<>();

  LinkReader(Path file, Map<String, Node> nodes) {
    this.file = file;
    this.nodes = nodes;
  }

  List<Link> links(YamlMap parts) throws YamlError {
    List<Link> links = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (org.snakeyaml.engine.v2.nodes.Node item : parts.items("links")) {
      YamlMap map = new YamlMap(file, item, "a link", KEYS);
      List<String> ends = map.texts("endpoints");
      if (ends.size() != 2) {
        throw error(map.line(), "a link has two endpoints");
      }
      Endpoint first = endpoint(map.line(), ends.get(0));
      Endpoint second = endpoint(map.line(), ends.get(1));
      String name = map.optionalText("name").orElse(first.text() + "--" + second.text());
      if (!names.add(name)) {
        throw error(map.line(), "there are two links '" + name + "'");
      }
      links.add(new Link(name, map.line(), first, second));
    }
    return links;
  }

  private Endpoint endpoint(int line, String text) throws YamlError {
    if (!used.add(text)) {
      throw error(line, "'" + text + "' is an endpoint twice");
    }
    int colon = text.indexOf(':');
    String head = colon < 0 ? text : text.substring(0, colon);
    String rest = colon < 0 ? "" : text.substring(colon + 1);
    return switch (head) {
      case "udp" -> udp(line, rest);
      case "tap" -> tap(line, rest);
      default -> node(line, head, rest);
    };
  }

  private Endpoint node(int line, String name, String rest) throws YamlError {
    return switch (nodes.get(name)) {
      case null -> throw error(line, "there is no node '" + name + "'");
      case Topology.Router router -> {
        if (rest.isEmpty()) {
          throw error(line, "say which port of " + name + ": " + name + ":xe-0/0/0:0");
        }
        yield new Endpoint.Port(name, rest);
      }
      case Topology.Host host -> {
        if (!rest.isEmpty() && !rest.equals("eth0")) {
          throw error(line, "a host has one port: write " + name + " or " + name + ":eth0");
        }
        if (!rest.isEmpty() && !used.add(name)) {
          throw error(line, "'" + name + "' is an endpoint twice");
        }
        yield new Endpoint.HostPort(name);
      }
    };
  }

  private Endpoint tap(int line, String name) throws YamlError {
    if (!name.matches("[A-Za-z0-9_.-]{1," + LONGEST_INTERFACE + "}")) {
      throw error(line, "'" + name + "' is no name for a TAP interface");
    }
    return new Endpoint.Tap(name);
  }

  private Endpoint udp(int line, String rest) throws YamlError {
    String[] words = rest.split(":", -1);
    if (words.length < 2 || words.length > 3 || words[0].isEmpty()) {
      throw error(line, "write udp:HOST:PORT or udp:HOST:PORT:LOCALPORT");
    }
    OptionalInt local =
        words.length == 2 ? OptionalInt.empty() : OptionalInt.of(port(line, words[2]));
    return new Endpoint.Udp(words[0], port(line, words[1]), local);
  }

  private int port(int line, String text) throws YamlError {
    try {
      int port = Integer.parseInt(text);
      if (port > 0 && port <= LARGEST_PORT) {
        return port;
      }
    } catch (NumberFormatException e) {
      // Told below.
    }
    throw error(line, "'" + text + "' is no port: use 1 to " + LARGEST_PORT);
  }

  private YamlError error(int line, String sentence) {
    return new YamlError(file, line, sentence);
  }
}
