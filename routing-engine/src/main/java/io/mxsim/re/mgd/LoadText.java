package io.mxsim.re.mgd;

import io.mxsim.re.config.ConfigReader;
import io.mxsim.re.config.ConfigTree;
import io.mxsim.re.config.Loaded;
import io.mxsim.re.config.Step;
import java.util.List;

/**
 * What {@code load} does with a text.
 *
 * @param action {@code merge}, {@code override}, {@code replace}, {@code set}, {@code patch} or
 *     {@code update}
 * @param base where the text's statements belong
 */
record LoadText(String action, Form form, List<Step> base) {
  enum Form {
    TEXT,
    XML,
    JSON
  }

  /** The tree with the text loaded, and what was wrong with it. */
  Loaded read(ConfigReader reader, ConfigTree tree, byte[] text) {
    return switch (action) {
      case "set" -> reader.set(tree, base, text);
      case "patch" -> reader.patch(tree, text);
      case "override" -> formed(reader, tree.delete(List.of()), List.of(), text);
      case "update" -> {
        Loaded fresh = formed(reader, tree.delete(base), base, text);
        yield new Loaded(ConfigReader.updated(tree, fresh.tree()), fresh.problems(), fresh.notes());
      }
      default -> formed(reader, tree, base, text);
    };
  }

  private Loaded formed(ConfigReader reader, ConfigTree tree, List<Step> path, byte[] text) {
    boolean replacing = action.equals("replace");
    return switch (form) {
      case XML -> reader.xml(tree, path, text, replacing);
      case JSON -> reader.json(tree, path, text, replacing);
      case TEXT -> replacing ? reader.replace(tree, path, text) : reader.merge(tree, path, text);
    };
  }
}
