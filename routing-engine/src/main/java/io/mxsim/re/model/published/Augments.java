package io.mxsim.re.model.published;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the modules add to statements of others, by the path of names from the top. */
final class Augments {
  private final Map<String, Augments> below = new HashMap<>();
  private final List<YangStatement> bodies = new ArrayList<>();

  private Augments() {}

  static Augments of(YangModules modules) {
    Augments top = new Augments();
    for (YangModule module : modules.all()) {
      for (YangStatement each : module.top().below()) {
        if (each.keyword().equals("augment")) {
          top.add(each);
        }
      }
    }
    return top;
  }

  private void add(YangStatement augment) {
    Augments at = this;
    for (String step : augment.argument().strip().split("/")) {
      if (!step.isEmpty()) {
        at = at.below.computeIfAbsent(YangModules.local(step), name -> new Augments());
      }
    }
    at.bodies.add(augment);
  }

  /** What is added at or below the statement of that name; null for nothing. */
  Augments below(String name) {
    return below.get(name);
  }

  /** The augments of this very statement. */
  List<YangStatement> bodies() {
    return bodies;
  }
}
