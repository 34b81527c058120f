package io.mxsim.re.model.published;

import java.util.HashMap;
import java.util.Map;

/** One module of the import: its names, and what others may use of it. */
final class YangModule {
  private final String file;
  private final Map<String, String> prefixes = new HashMap<>();
  private final Map<String, YangStatement> groupings = new HashMap<>();
  private final Map<String, YangStatement> typedefs = new HashMap<>();
  private YangStatement top;

  YangModule(String file) {
    this.file = file;
  }

  /** File name, for messages. */
  String file() {
    return file;
  }

  String name() {
    return top.argument();
  }

  YangStatement top() {
    return top;
  }

  /** Takes the whole module once it is read. */
  void complete(YangStatement module) throws PublishedModelError {
    top = module;
    if (!module.keyword().equals("module") && !module.keyword().equals("submodule")) {
      throw module.error("'" + module.keyword() + "' is no YANG module");
    }
    prefixes.put(module.text("prefix"), module.argument());
    for (YangStatement each : module.below()) {
      if (each.keyword().equals("import")) {
        prefixes.put(each.text("prefix"), each.argument());
      }
    }
    collect(module);
  }

  private void collect(YangStatement around) {
    for (YangStatement each : around.below()) {
      switch (each.keyword()) {
        case "grouping" -> {
          groupings.putIfAbsent(each.argument(), each);
          collect(each);
        }
        case "typedef" -> typedefs.putIfAbsent(each.argument(), each);
        case "container", "list", "augment", "choice", "case" -> collect(each);
        default -> {}
      }
    }
  }

  /** Name of the module that a prefix stands for, or null. */
  String module(String prefix) {
    return prefixes.get(prefix);
  }

  YangStatement grouping(String name) {
    return groupings.get(name);
  }

  YangStatement typedef(String name) {
    return typedefs.get(name);
  }

  /** What a submodule adds. */
  void include(YangModule part) {
    part.groupings.forEach(groupings::putIfAbsent);
    part.typedefs.forEach(typedefs::putIfAbsent);
    part.prefixes.put(part.top.text("belongs-to"), name());
    top = top.plus(part.top.below());
  }
}
