package io.mxsim.lab.scenario;

import io.mxsim.lab.router.RouterOptions;
import io.mxsim.lab.router.RouterOptions.MicPlace;
import io.mxsim.lab.router.RouterRefused;
import io.mxsim.lab.scenario.Scenario.Chassis;
import io.mxsim.lab.scenario.Scenario.NumberedStep;
import io.mxsim.lab.topology.Topology;
import io.mxsim.lab.topology.TopologyReader;
import io.mxsim.lab.yaml.YamlError;
import io.mxsim.lab.yaml.YamlFile;
import io.mxsim.lab.yaml.YamlMap;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads a scenario file. Keys nobody knows are errors, told with the line. */
public final class ScenarioReader {
  private static final Set<String> KEYS =
      ordered(
          "name", "requirements", "chassis", "topology", "statements", "seed", "patience", "steps");
  private static final Set<String> CHASSIS_KEYS = ordered("model", "re", "routing-engines", "mic");
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private final Path file;

  private ScenarioReader(Path file) {
    this.file = file;
  }

  /** Reads {@code file}. */
  public static Scenario read(Path file) throws YamlError {
    return new ScenarioReader(file).parse(YamlFile.text(file, "a scenario"));
  }

  /** Reads {@code text}; {@code file} is where errors point to. */
  public static Scenario read(Path file, String text) throws YamlError {
    return new ScenarioReader(file).parse(text);
  }

  private Scenario parse(String text) throws YamlError {
    YamlMap root = new YamlMap(file, YamlFile.root(file, text), "a scenario", KEYS);
    Chassis chassis = chassis(root);
    if (root.node("topology").isPresent()) {
      for (String alone : List.of("chassis", "statements")) {
        if (root.node(alone).isPresent()) {
          throw new YamlError(
              file, root.line(), "with 'topology' each router has its own '" + alone + "'");
        }
      }
    }
    long seed = root.number("seed", 1);
    Duration patience = root.node("patience").isPresent() ? duration(root, "patience") : PATIENCE;
    return new Scenario(
        file,
        root.text("name"),
        root.texts("requirements"),
        chassis,
        topology(root),
        root.optionalText("statements"),
        seed,
        patience,
        steps(root));
  }

  private Optional<Topology> topology(YamlMap root) throws YamlError {
    Optional<Node> node = root.node("topology");
    return node.isEmpty()
        ? Optional.empty()
        : Optional.of(TopologyReader.read(file, root.text("name"), node.get()));
  }

  private Chassis chassis(YamlMap root) throws YamlError {
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
        (int) map.number("routing-engines", 1),
        mics);
  }

  private MicPlace mic(YamlMap map, String place) throws YamlError {
    try {
      return MicPlace.parse(place);
    } catch (RouterRefused e) {
      throw new YamlError(file, map.line(), e.getMessage());
    }
  }

  private List<NumberedStep> steps(YamlMap root) throws YamlError {
    StepReader reader = new StepReader(file);
    List<NumberedStep> steps = new ArrayList<>();
    root.required("steps");
    for (Node node : root.items("steps")) {
      steps.add(new NumberedStep(steps.size() + 1, YamlMap.lineOf(node), reader.step(node)));
    }
    return steps;
  }

  private Duration duration(YamlMap map, String key) throws YamlError {
    return StepReader.duration(file, map.required(key), "'" + key + "'");
  }

  private static Set<String> ordered(String... words) {
    return new LinkedHashSet<>(List.of(words));
  }
}
