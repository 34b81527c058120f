package io.mxsim.lab.scenario;

import io.mxsim.lab.router.RouterOptions;
import io.mxsim.lab.router.RouterOptions.MicPlace;
import io.mxsim.lab.router.RouterRefused;
import io.mxsim.lab.scenario.Scenario.Chassis;
import io.mxsim.lab.scenario.Scenario.NumberedStep;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads a scenario file. Keys nobody knows are errors, told with the line. */
public final class ScenarioReader {
  private static final Set<String> KEYS =
      ordered("name", "requirements", "chassis", "statements", "seed", "patience", "steps");
  private static final Set<String> CHASSIS_KEYS = ordered("model", "re", "routing-engines", "mic");
  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final int MAX_BYTES = 1 << 20;

  private final Path file;

  private ScenarioReader(Path file) {
    this.file = file;
  }

  /** Reads {@code file}. */
  public static Scenario read(Path file) throws ScenarioError {
    return new ScenarioReader(file).parse(content(file));
  }

  /** Reads {@code text}; {@code file} is where errors point to. */
  public static Scenario read(Path file, String text) throws ScenarioError {
    return new ScenarioReader(file).parse(text);
  }

  private static String content(Path file) throws ScenarioError {
    try {
      if (Files.size(file) > MAX_BYTES) {
        throw new ScenarioError(file, 0, "this is too long for a scenario");
      }
      return Files.readString(file);
    } catch (IOException e) {
      throw new ScenarioError(file, 0, "the file cannot be read as text");
    }
  }

  private Scenario parse(String text) throws ScenarioError {
    YamlMap root = new YamlMap(file, compose(text), "a scenario", KEYS);
    Chassis chassis = chassis(root);
    long seed = number(root, "seed", 1);
    Duration patience = root.node("patience").isPresent() ? duration(root, "patience") : PATIENCE;
    return new Scenario(
        file,
        root.text("name"),
        root.texts("requirements"),
        chassis,
        root.optionalText("statements"),
        seed,
        patience,
        steps(root));
  }

  private Node compose(String text) throws ScenarioError {
    try {
      Optional<Node> root =
          new Compose(LoadSettings.builder().setLabel(file.toString()).build()).composeString(text);
      return root.orElseThrow(() -> new ScenarioError(file, 0, "the file is empty"));
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0);
      throw new ScenarioError(file, line, "this is not YAML: " + e.getProblem());
    } catch (YamlEngineException e) {
      throw new ScenarioError(file, 0, "this is not YAML: " + e.getMessage());
    }
  }

  private Chassis chassis(YamlMap root) throws ScenarioError {
    Optional<Node> node = root.node("chassis");
    if (node.isEmpty()) {
      return new Chassis(
          RouterOptions.DEFAULT_MODEL,
          RouterOptions.DEFAULT_ROUTING_ENGINE,
          1,
          List.of(new MicPlace(0, 0)));
    }
    YamlMap map = new YamlMap(file, node.get(), "a chassis", CHASSIS_KEYS);
    List<MicPlace> mics = new ArrayList<>();
    for (String place : map.texts("mic")) {
      mics.add(mic(map, place));
    }
    return new Chassis(
        map.optionalText("model").orElse(RouterOptions.DEFAULT_MODEL),
        map.optionalText("re").orElse(RouterOptions.DEFAULT_ROUTING_ENGINE),
        (int) number(map, "routing-engines", 1),
        mics);
  }

  private MicPlace mic(YamlMap map, String place) throws ScenarioError {
    try {
      return MicPlace.parse(place);
    } catch (RouterRefused e) {
      throw new ScenarioError(file, map.line(), e.getMessage());
    }
  }

  private List<NumberedStep> steps(YamlMap root) throws ScenarioError {
    StepReader reader = new StepReader(file);
    List<NumberedStep> steps = new ArrayList<>();
    root.required("steps");
    for (Node node : root.items("steps")) {
      steps.add(new NumberedStep(steps.size() + 1, YamlMap.lineOf(node), reader.step(node)));
    }
    return steps;
  }

  private long number(YamlMap map, String key, long otherwise) throws ScenarioError {
    Optional<String> text = map.optionalText(key);
    try {
      return text.isEmpty() ? otherwise : Long.parseLong(text.get());
    } catch (NumberFormatException e) {
      throw new ScenarioError(
          file, YamlMap.lineOf(map.required(key)), "'" + text.get() + "' is no whole number");
    }
  }

  private Duration duration(YamlMap map, String key) throws ScenarioError {
    return StepReader.duration(file, map.required(key), "'" + key + "'");
  }

  private static Set<String> ordered(String... words) {
    return new LinkedHashSet<>(List.of(words));
  }
}
