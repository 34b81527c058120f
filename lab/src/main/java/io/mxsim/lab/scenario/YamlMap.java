package io.mxsim.lab.scenario;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A YAML mapping that remembers its lines and refuses keys that nobody knows. */
final class YamlMap {
  private final Path file;
  private final int line;
  private final Map<String, Node> entries = new LinkedHashMap<>();

  /** Reads the keys of {@code node}; {@code what} names it in errors. */
  YamlMap(Path file, Node node, String what, Set<String> known) throws ScenarioError {
    this.file = file;
    this.line = lineOf(node);
    if (!(node instanceof MappingNode mapping)) {
      throw new ScenarioError(file, line, what + " is a mapping of " + String.join(", ", known));
    }
    for (NodeTuple tuple : mapping.getValue()) {
      String key = scalar(file, tuple.getKeyNode(), "a key of " + what);
      if (!known.contains(key)) {
        throw new ScenarioError(
            file,
            lineOf(tuple.getKeyNode()),
            "'" + key + "' means nothing in " + what + "; known are " + String.join(", ", known));
      }
      if (entries.put(key, tuple.getValueNode()) != null) {
        throw new ScenarioError(
            file, lineOf(tuple.getKeyNode()), "'" + key + "' is there twice in " + what);
      }
    }
  }

  int line() {
    return line;
  }

  Set<String> keys() {
    return entries.keySet();
  }

  Optional<Node> node(String key) {
    return Optional.ofNullable(entries.get(key));
  }

  Node required(String key) throws ScenarioError {
    Node node = entries.get(key);
    if (node == null) {
      throw new ScenarioError(file, line, "'" + key + "' is missing here");
    }
    return node;
  }

  String text(String key) throws ScenarioError {
    return scalar(file, required(key), "'" + key + "'");
  }

  Optional<String> optionalText(String key) throws ScenarioError {
    Node node = entries.get(key);
    return node == null ? Optional.empty() : Optional.of(scalar(file, node, "'" + key + "'"));
  }

  /** A list of words, empty when the key is absent. */
  List<String> texts(String key) throws ScenarioError {
    List<String> texts = new ArrayList<>();
    for (Node node : items(key)) {
      texts.add(scalar(file, node, "an item of '" + key + "'"));
    }
    return texts;
  }

  /** The items of a list, none when the key is absent. */
  List<Node> items(String key) throws ScenarioError {
    Node node = entries.get(key);
    if (node == null) {
      return List.of();
    }
    if (!(node instanceof SequenceNode sequence)) {
      throw new ScenarioError(file, lineOf(node), "'" + key + "' is a list");
    }
    return sequence.getValue();
  }

  static String scalar(Path file, Node node, String what) throws ScenarioError {
    if (node instanceof ScalarNode scalar) {
      return scalar.getValue();
    }
    throw new ScenarioError(file, lineOf(node), what + " is a single value");
  }

  static int lineOf(Node node) {
    return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
  }
}
