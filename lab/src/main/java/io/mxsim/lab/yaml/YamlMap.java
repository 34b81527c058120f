package io.mxsim.lab.yaml;

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
public final class YamlMap {
  private final Path file;
  private final int line;
  private final Map<String, Node> entries = new LinkedHashMap<>();

  /** Reads the keys of {@code node}; {@code what} names it in errors. */
  public YamlMap(Path file, Node node, String what, Set<String> known) throws YamlError {
    this(file, node, what, known, false);
  }

  /** A mapping whose keys are names that the file gives. */
  public static YamlMap open(Path file, Node node, String what) throws YamlError {
    return new YamlMap(file, node, what, Set.of(), true);
  }

  private YamlMap(Path file, Node node, String what, Set<String> known, boolean open)
      throws YamlError {
    this.file = file;
    this.line = lineOf(node);
    if (!(node instanceof MappingNode mapping)) {
      throw new YamlError(
          file, line, what + " is a mapping" + (open ? "" : " of " + String.join(", ", known)));
    }
    for (NodeTuple tuple : mapping.getValue()) {
      String key = scalar(file, tuple.getKeyNode(), "a key of " + what);
      if (!open && !known.contains(key)) {
        throw new YamlError(
            file,
            lineOf(tuple.getKeyNode()),
            "'" + key + "' means nothing in " + what + "; known are " + String.join(", ", known));
      }
      if (entries.put(key, tuple.getValueNode()) != null) {
        throw new YamlError(
            file, lineOf(tuple.getKeyNode()), "'" + key + "' is there twice in " + what);
      }
    }
  }

  /** The line of the file where it begins, from 1. */
  public int line() {
    return line;
  }

  /** Its keys in the order of the file. */
  public Set<String> keys() {
    return entries.keySet();
  }

  /** What stands under a key. */
  public Optional<Node> node(String key) {
    return Optional.ofNullable(entries.get(key));
  }

  /** The same where the key has to be there. */
  public Node required(String key) throws YamlError {
    Node node = entries.get(key);
    if (node == null) {
      throw new YamlError(file, line, "'" + key + "' is missing here");
    }
    return node;
  }

  /** A word or a number that has to be there. */
  public String text(String key) throws YamlError {
    return scalar(file, required(key), "'" + key + "'");
  }

  /** A word or a number, empty when the key is absent. */
  public Optional<String> optionalText(String key) throws YamlError {
    Node node = entries.get(key);
    return node == null ? Optional.empty() : Optional.of(scalar(file, node, "'" + key + "'"));
  }

  /** A whole number, or {@code otherwise} when the key is absent. */
  public long number(String key, long otherwise) throws YamlError {
    Optional<String> text = optionalText(key);
    try {
      return text.isEmpty() ? otherwise : Long.parseLong(text.get());
    } catch (NumberFormatException e) {
      throw new YamlError(file, lineOf(required(key)), "'" + text.get() + "' is no whole number");
    }
  }

  /** A list of words, empty when the key is absent. */
  public List<String> texts(String key) throws YamlError {
    List<String> texts = new ArrayList<>();
    for (Node node : items(key)) {
      texts.add(scalar(file, node, "an item of '" + key + "'"));
    }
    return texts;
  }

  /** The items of a list, none when the key is absent. */
  public List<Node> items(String key) throws YamlError {
    Node node = entries.get(key);
    if (node == null) {
      return List.of();
    }
    if (!(node instanceof SequenceNode sequence)) {
      throw new YamlError(file, lineOf(node), "'" + key + "' is a list");
    }
    return sequence.getValue();
  }

  /** The single value that {@code node} is. */
  public static String scalar(Path file, Node node, String what) throws YamlError {
    if (node instanceof ScalarNode scalar) {
      return scalar.getValue();
    }
    throw new YamlError(file, lineOf(node), what + " is a single value");
  }

  /** Where a node begins, from 1. */
  public static int lineOf(Node node) {
    return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
  }
}
