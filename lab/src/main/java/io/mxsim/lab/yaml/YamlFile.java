package io.mxsim.lab.yaml;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/** A YAML file as nodes that know their lines. */
public final class YamlFile {
  private static final int MAX_BYTES = 1 << 20;

  private YamlFile() {}

  /** The text of the file; {@code what} is what such a file is called. */
  public static String text(Path file, String what) throws YamlError {
    try {
      if (Files.size(file) > MAX_BYTES) {
        throw new YamlError(file, 0, "this is too long for " + what);
      }
      return Files.readString(file);
    } catch (IOException e) {
      throw new YamlError(file, 0, "the file cannot be read as text");
    }
  }

  /** The one document in {@code text}; {@code file} is where errors point to. */
  public static Node root(Path file, String text) throws YamlError {
    try {
      Optional<Node> root =
          new Compose(LoadSettings.builder().setLabel(file.toString()).build()).composeString(text);
      return root.orElseThrow(() -> new YamlError(file, 0, "the file is empty"));
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0);
      throw new YamlError(file, line, "this is not YAML: " + e.getProblem());
    } catch (YamlEngineException e) {
      throw new YamlError(file, 0, "this is not YAML: " + e.getMessage());
    }
  }
}
