package io.mxsim.lab.scenario;

import io.mxsim.lab.router.FaultName;
import io.mxsim.lab.router.RouterRefused;
import io.mxsim.lab.yaml.YamlError;
import io.mxsim.lab.yaml.YamlMap;
import io.mxsim.re.software.FactoryImage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * Reads one step: a mapping whose first key is the verb.
 *
 * <pre>
 * - power: on | off
 * - expect: "login: "            (optionally  within: 2m)
 * - absent: ":fips"
 * - type: show version
 * - secret: a line no transcript shows
 * - send: ctrl-c
 * - console: re1
 * - fault: openssl/HMAC-SHA2-256
 * - mend: openssl/HMAC-SHA2-256
 * - press: {part: re0, button: reset}
 * - insert: {slot: fpc 0 mic 1, part: MIC-MACSEC-MRATE}
 * - remove: fpc 0 mic 1
 * - usb: {part: re0, stick: install | none | junos-install-mx-x86-64-21.2R3.8.tgz}
 * - copy: {part: re0, file: junos-install-mx-x86-64-21.2R3.8.tgz}    (optionally  damaged: yes)
 * - corrupt: {part: re0, file: /usr/sbin/mgd}
 * - advance: 5m
 * - ssh: {user: crypto-officer, secret: ..., command: show version, expect: Junos, exit: 0}
 * - note: what a reader should know
 * </pre>
 *
 * <p>With a topology, {@code on: R0} beside the verb takes the step on that router, and {@code on:
 * R0} alone turns to it for the steps that follow; {@link NetworkStepReader} has more verbs.
 */
final class StepReader {
  private static final List<String> VERBS =
      List.of(
          "power", "expect", "absent", "type", "secret", "send", "console", "fault", "mend",
          "press", "insert", "remove", "usb", "copy", "corrupt", "advance", "ssh", "note");
  private static final Set<String> STEP_KEYS = new LinkedHashSet<>(VERBS);

  static {
    STEP_KEYS.addAll(NetworkStepReader.VERBS);
    STEP_KEYS.add("within");
    STEP_KEYS.add("on");
  }

  private final Path file;

  StepReader(Path file) {
    this.file = file;
  }

  Step step(Node node) throws YamlError {
    YamlMap map = new YamlMap(file, node, "a step", STEP_KEYS);
    if (map.keys().equals(Set.of("on"))) {
      return new Step.TurnTo(map.text("on"));
    }
    String verb = verb(map);
    Node value = map.required(verb);
    if (NetworkStepReader.VERBS.contains(verb)) {
      if (map.node("on").isPresent()) {
        throw new YamlError(file, map.line(), "'on' does not go with '" + verb + "'");
      }
      return new Step.Network(new NetworkStepReader(file).step(verb, value));
    }
    Step step = step(verb, value, map);
    return map.node("on").isEmpty() ? step : new Step.On(map.text("on"), step);
  }

  private Step step(String verb, Node value, YamlMap map) throws YamlError {
    return switch (verb) {
      case "power" -> new Step.Power(onOrOff(value));
      case "expect" -> new Step.Expect(filled(value), patience(map));
      case "absent" -> new Step.Absent(filled(value));
      case "type" -> new Step.Type(text(value));
      case "secret" -> new Step.Secret(text(value));
      case "send" -> new Step.Send(key(value));
      case "console" -> new Step.Console(text(value));
      case "fault" -> new Step.Fault(fault(value), true);
      case "mend" -> new Step.Fault(fault(value), false);
      case "press" -> press(value);
      case "insert" -> insert(value);
      case "remove" -> new Step.Remove(text(value));
      case "usb" -> usb(value);
      case "copy" -> copy(value);
      case "corrupt" -> corrupt(value);
      case "advance" -> new Step.Advance(duration(file, value, "'advance'"));
      case "ssh" -> ssh(value);
      case "note" -> new Step.Note(text(value));
      default -> throw new IllegalStateException("verb without a step: " + verb);
    };
  }

  private String verb(YamlMap map) throws YamlError {
    String found = null;
    for (String key : map.keys()) {
      if (key.equals("within") || key.equals("on")) {
        continue;
      }
      if (found != null) {
        throw new YamlError(
            file, map.line(), "one step does one thing, not '" + found + "' and '" + key + "'");
      }
      found = key;
    }
    if (found == null) {
      throw new YamlError(file, map.line(), "this step does nothing");
    }
    if (map.node("within").isPresent() && !found.equals("expect")) {
      throw new YamlError(file, map.line(), "'within' goes with 'expect' only");
    }
    return found;
  }

  private Optional<Duration> patience(YamlMap map) throws YamlError {
    return map.node("within").isEmpty()
        ? Optional.empty()
        : Optional.of(duration(file, map.required("within"), "'within'"));
  }

  private boolean onOrOff(Node node) throws YamlError {
    return switch (text(node)) {
      case "on" -> true;
      case "off" -> false;
      default -> throw error(node, "power is on or off");
    };
  }

  private Step.Key key(Node node) throws YamlError {
    String word = text(node);
    for (Step.Key key : Step.Key.values()) {
      if (key.word().equals(word)) {
        return key;
      }
    }
    List<String> words = Arrays.stream(Step.Key.values()).map(Step.Key::word).toList();
    throw error(node, "'" + word + "' is no key; known are " + String.join(", ", words));
  }

  private FaultName fault(Node node) throws YamlError {
    try {
      return FaultName.parse(text(node));
    } catch (RouterRefused e) {
      throw error(node, e.getMessage());
    }
  }

  private Step press(Node node) throws YamlError {
    YamlMap map = new YamlMap(file, node, "'press'", Set.of("part", "button"));
    return new Step.Press(map.text("part"), map.text("button"));
  }

  private Step insert(Node node) throws YamlError {
    YamlMap map = new YamlMap(file, node, "'insert'", Set.of("slot", "part"));
    return new Step.Insert(map.text("slot"), map.text("part"));
  }

  private Step usb(Node node) throws YamlError {
    YamlMap map = new YamlMap(file, node, "'usb'", Set.of("part", "stick"));
    return switch (map.text("stick")) {
      case "install" -> new Step.Usb(map.text("part"), true);
      case "none" -> new Step.Usb(map.text("part"), false);
      default -> new Step.Stick(map.text("part"), published(map, "stick"));
    };
  }

  private Step copy(Node node) throws YamlError {
    YamlMap map = new YamlMap(file, node, "'copy'", Set.of("part", "file", "damaged"));
    boolean damaged = map.optionalText("damaged").filter("yes"::equals).isPresent();
    return new Step.Copy(map.text("part"), published(map, "file"), damaged);
  }

  private String published(YamlMap map, String key) throws YamlError {
    String name = map.text(key);
    if (FactoryImage.names().contains(name)) {
      return name;
    }
    throw error(
        map.required(key),
        "there is no package '" + name + "'; 'mxsim images' lists those there are");
  }

  private Step corrupt(Node node) throws YamlError {
    YamlMap map = new YamlMap(file, node, "'corrupt'", Set.of("part", "file"));
    return new Step.Corrupt(map.text("part"), map.text("file"));
  }

  private Step ssh(Node node) throws YamlError {
    Set<String> keys = new LinkedHashSet<>(List.of("user", "secret", "command", "expect", "exit"));
    YamlMap map = new YamlMap(file, node, "'ssh'", keys);
    Optional<String> exit = map.optionalText("exit");
    try {
      return new Step.Ssh(
          map.text("user"),
          map.text("secret"),
          map.text("command"),
          map.optionalText("expect"),
          exit.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(exit.get())));
    } catch (NumberFormatException e) {
      throw error(map.required("exit"), "an exit code is a whole number");
    }
  }

  private String filled(Node node) throws YamlError {
    String text = text(node);
    if (text.isEmpty()) {
      throw error(node, "an empty text is always there: say what to look for");
    }
    return text;
  }

  private String text(Node node) throws YamlError {
    String what = node instanceof MappingNode ? "what stands here" : "this";
    return YamlMap.scalar(file, node, what);
  }

  private YamlError error(Node node, String sentence) {
    return new YamlError(file, YamlMap.lineOf(node), sentence);
  }

  static Duration duration(Path file, Node node, String what) throws YamlError {
    String text = YamlMap.scalar(file, node, what);
    return Durations.parse(text)
        .orElseThrow(() ->
            new YamlError(
                file,
                YamlMap.lineOf(node),
                "'" + text + "' is no time: write 500ms, 90s, 5m or 1h30m"));
  }
}
