package io.mxsim.re.config;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/** Which statements of a configuration are not, or not so, in another one. */
public final class ChangedStatements {
  private final Set<ConfigNode> changed = Collections.newSetFromMap(new IdentityHashMap<>());

  private ChangedStatements() {}

  /** The statements of {@code after} that {@code before} has not, and those around them. */
  public static ChangedStatements since(ConfigTree before, ConfigTree after) {
    ChangedStatements all = new ChangedStatements();
    all.compare(before.rootNode(), after.rootNode());
    return all;
  }

  /** Whether {@code node} of the later configuration is one of them. */
  public boolean contains(ConfigNode node) {
    return changed.contains(node);
  }

  private boolean compare(Node before, Node after) {
    if (before == after) {
      return false;
    }
    boolean differs = before == null || !before.sameLine(after);
    for (Node child : after.below()) {
      Node former = before == null ? null : before.below().get(child.statement(), child.value());
      differs |= compare(former, child);
    }
    differs |= before != null && before.below().all().size() != after.below().all().size();
    if (differs) {
      changed.add(after);
    }
    return differs;
  }
}
