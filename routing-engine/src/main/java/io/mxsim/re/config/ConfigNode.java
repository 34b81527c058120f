package io.mxsim.re.config;

import io.mxsim.re.model.Statement;
import java.util.List;
import java.util.Optional;

/**
 * A read-only view of one statement of a configuration and of everything below it. Trees are
 * persistent: an edit makes a new root that shares what did not change.
 */
public interface ConfigNode {
  /** The statement it is an instance of; the root has the model's root. */
  Statement statement();

  /** The statement's name. */
  String name();

  /** A list entry's key, or a leaf's value as text; empty otherwise, and for secrets. */
  String value();

  /** A secret leaf's value (hash, obfuscated key); whoever asks owns the copy and wipes it. */
  byte[] secretValue();

  /** The values of a leaf-list, in order. */
  List<String> values();

  /** Whether {@code inactive:} stands before it; handlers are never shown inactive statements. */
  boolean inactive();

  /** Whether {@code protect:} stands before it: it may not be changed until that is taken away. */
  boolean guarded();

  /** Children in the order in which {@code show} prints them. */
  List<ConfigNode> children();

  /** The child of that name; for a list, of that name and key. */
  Optional<ConfigNode> child(String name, String key);

  /** Every entry of the list {@code name}, or the one container or leaf of that name. */
  List<ConfigNode> all(String name);

  /** The same one by one, without a list of them. */
  Iterable<? extends ConfigNode> each(String name);

  /**
   * Walks down: each word is a statement's name, or a list's key right after the list's name, such
   * as {@code find("system", "login", "user", "op", "class")}.
   */
  Optional<ConfigNode> find(String... words);

  /** Text of the leaf at that path. */
  default Optional<String> text(String... words) {
    return find(words).map(ConfigNode::value);
  }

  /** Whether there is something at that path. */
  default boolean has(String... words) {
    return find(words).isPresent();
  }
}
