package io.mxsim.re.config;

import io.mxsim.re.model.Statement;
import io.mxsim.re.permission.Scope;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The part of a configuration that somebody may see, as a tree of its own: what may not be seen is
 * not in it, whatever prints it. It shares what may be seen whole.
 */
public final class ReadablePart {
  private final boolean marking;
  private final Set<ConfigNode> denied = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Map<ConfigNode, ConfigNode> originals = new IdentityHashMap<>();
  private ConfigTree tree;

  private ReadablePart(boolean marking) {
    this.marking = marking;
  }

  /** Without what may not be seen. */
  public static ReadablePart of(ConfigTree whole, Scope scope) {
    return new ReadablePart(false).cut(whole, scope);
  }

  /** The same, but hierarchies that may not be seen are there, without contents. */
  public static ReadablePart marking(ConfigTree whole, Scope scope) {
    return new ReadablePart(true).cut(whole, scope);
  }

  private ReadablePart cut(ConfigTree whole, Scope scope) {
    if (scope.readsAll()) {
      tree = whole;
    } else {
      tree = new ConfigTree(part(whole.rootNode(), scope, true));
    }
    return this;
  }

  /** What may be seen. */
  public ConfigTree tree() {
    return tree;
  }

  /** Whether {@code node} only stands for a hierarchy that may not be seen. */
  public boolean denied(ConfigNode node) {
    return denied.contains(node);
  }

  /** Whether nothing had to be left out. */
  public boolean complete() {
    return originals.isEmpty() && denied.isEmpty();
  }

  /** The node of the whole configuration that {@code node} is a part of. */
  public ConfigNode original(ConfigNode node) {
    return originals.getOrDefault(node, node);
  }

  /** What of {@code node} may be seen; null if nothing, not even that it is there. */
  private Node part(Node node, Scope scope, boolean always) {
    boolean own = scope.reads();
    List<Node> hidden = new ArrayList<>();
    Node part =
        node.withEach(child -> {
          Node left = part(child, scope.below(child.statement(), child.value()), false);
          if (left == null && marking && child.is(Statement.Kind.CONTAINER)) {
            hidden.add(Node.of(child.statement(), "", null));
          }
          return left;
        });
    boolean alone = own && (node.below().isEmpty() || node.is(Statement.Kind.LIST));
    if (part.below().isEmpty() && !alone && !always) {
      return null;
    }
    for (Node each : hidden) {
      denied.add(each);
      part = part.withChild(each);
    }
    if (part != node) {
      originals.put(part, node);
    }
    return part;
  }
}
