package io.mxsim.lab.scenario;

import io.mxsim.chassis.wire.FrameKind;
import io.mxsim.chassis.wire.FrameRule;
import io.mxsim.chassis.wire.FrameRule.Action;
import io.mxsim.chassis.wire.Impairment;
import io.mxsim.lab.topology.Address;
import io.mxsim.lab.yaml.YamlError;
import io.mxsim.lab.yaml.YamlMap;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * Reads the steps that a topology makes possible. A link is named as in the topology, or by one of
 * its ends.
 *
 * <pre>
 * - link: {of: core, do: cut | mend}
 * - link: {of: core, from: R0, delay: 5ms, jitter: 1ms, loss: 10%, duplicate: 1%, reorder: 2%, corrupt: 0.5%}
 * - frame-rule: {link: core, from: R0, frame: mkpdu, nth: 3, count: 1, do: drop | duplicate}
 * - frame-rule: {link: core, from: R0, frame: macsec, nth: 1, do: flip, octet: -1}
 * - frame-rule: {link: core, from: R0, frame: any, nth: 1, do: delay, by: 2s}
 * - host-ping: {from: H1, to: 10.1.1.6, count: 5, expect: 5}
 * - capture: {link: core, file: core.pcapng}
 * - captured: {link: core, only: [macsec, mkpdu], some: [macsec], none: [arp]}
 * </pre>
 */
final class NetworkStepReader {
  static final List<String> VERBS =
      List.of("link", "frame-rule", "host-ping", "capture", "captured");

  private static final Set<String> LINK =
      ordered("of", "do", "from", "delay", "jitter", "loss", "duplicate", "reorder", "corrupt");
  private static final Set<String> RULE =
      ordered("link", "from", "frame", "nth", "count", "do", "octet", "by");
  private static final Set<String> PING = ordered("from", "to", "count", "expect");
  private static final Set<String> CAPTURE = ordered("link", "file");
  private static final Set<String> CAPTURED = ordered("link", "only", "some", "none");
  private static final int MOST_PINGS = 65_535;
  private static final double PERCENT = 100;

  private final Path file;

  NetworkStepReader(Path file) {
    this.file = file;
  }

  NetworkStep step(String verb, Node value) throws YamlError {
    return switch (verb) {
      case "link" -> link(new YamlMap(file, value, "'link'", LINK));
      case "frame-rule" -> rule(new YamlMap(file, value, "'frame-rule'", RULE));
      case "host-ping" -> ping(new YamlMap(file, value, "'host-ping'", PING));
      case "capture" -> {
        YamlMap map = new YamlMap(file, value, "'capture'", CAPTURE);
        yield new NetworkStep.Capture(map.text("link"), map.optionalText("file").map(Path::of));
      }
      case "captured" -> captured(new YamlMap(file, value, "'captured'", CAPTURED));
      default -> throw new IllegalStateException("verb without a step: " + verb);
    };
  }

  private NetworkStep link(YamlMap map) throws YamlError {
    Optional<String> verb = map.optionalText("do");
    if (verb.isPresent()) {
      if (map.keys().size() > 2) {
        throw error(map.line(), "'do' goes with 'of' only");
      }
      return switch (verb.get()) {
        case "cut" -> new NetworkStep.Cut(map.text("of"), true);
        case "mend" -> new NetworkStep.Cut(map.text("of"), false);
        default -> throw error(map.line(), "'do' is cut or mend");
      };
    }
    Impairment impairment =
        new Impairment(
            time(map, "delay", Impairment.NONE.delay()),
            time(map, "jitter", Duration.ZERO),
            share(map, "loss"),
            share(map, "duplicate"),
            share(map, "reorder"),
            share(map, "corrupt"));
    return new NetworkStep.Impair(map.text("of"), map.optionalText("from"), impairment);
  }

  private NetworkStep rule(YamlMap map) throws YamlError {
    Action action =
        switch (map.text("do")) {
          case "drop" -> new Action.Drop();
          case "duplicate" -> new Action.Duplicate();
          case "flip" -> new Action.FlipBit((int) map.number("octet", -1));
          case "delay" -> new Action.Delay(time(map, "by", Duration.ofSeconds(1)));
          default -> throw error(map.line(), "'do' is drop, duplicate, flip or delay");
        };
    FrameRule rule =
        new FrameRule(
            kind(map.line(), map.optionalText("frame").orElse("any")),
            count(map, "nth", 1, Integer.MAX_VALUE),
            count(map, "count", 1, Integer.MAX_VALUE),
            action);
    return new NetworkStep.Rule(map.text("link"), map.optionalText("from"), rule);
  }

  private NetworkStep ping(YamlMap map) throws YamlError {
    String to = map.text("to");
    Address address =
        Address.parse(to).orElseThrow(() -> error(map.line(), "'" + to + "' is no IPv4 address"));
    int count = count(map, "count", 5, MOST_PINGS);
    long expect = map.number("expect", count);
    if (expect < 0 || expect > count) {
      throw error(map.line(), "'expect' is from 0 to 'count'");
    }
    return new NetworkStep.HostPing(map.text("from"), address, count, (int) expect);
  }

  private NetworkStep captured(YamlMap map) throws YamlError {
    if (map.keys().size() < 2) {
      throw error(map.line(), "say what was captured: only, some or none");
    }
    return new NetworkStep.Captured(
        map.text("link"), kinds(map, "only"), kinds(map, "some"), kinds(map, "none"));
  }

  private List<FrameKind> kinds(YamlMap map, String key) throws YamlError {
    List<FrameKind> kinds = new ArrayList<>();
    for (String word : map.texts(key)) {
      kinds.add(kind(map.line(), word));
    }
    return kinds;
  }

  private FrameKind kind(int line, String word) throws YamlError {
    return FrameKind.named(word)
        .orElseThrow(() ->
            error(
                line,
                "'"
                    + word
                    + "' is no kind of frame; known are "
                    + String.join(
                        ", ", Arrays.stream(FrameKind.values()).map(FrameKind::word).toList())));
  }

  private Duration time(YamlMap map, String key, Duration otherwise) throws YamlError {
    return map.node(key).isEmpty()
        ? otherwise
        : StepReader.duration(file, map.required(key), "'" + key + "'");
  }

  /** A share: {@code 10%}, or {@code 0.1}. */
  private double share(YamlMap map, String key) throws YamlError {
    String text = map.optionalText(key).orElse("0");
    try {
      boolean percent = text.endsWith("%");
      double number = Double.parseDouble(percent ? text.substring(0, text.length() - 1) : text);
      double share = percent ? number / PERCENT : number;
      if (share >= 0 && share <= 1) {
        return share;
      }
    } catch (NumberFormatException e) {
      // Told below.
    }
    throw error(map.line(), "'" + key + "' is a share such as 2.5%");
  }

  private int count(YamlMap map, String key, int otherwise, int most) throws YamlError {
    long value = map.number(key, otherwise);
    if (value < 1 || value > most) {
      throw error(map.line(), "'" + key + "' counts from 1");
    }
    return (int) value;
  }

  private YamlError error(int line, String sentence) {
    return new YamlError(file, line, sentence);
  }

  private static Set<String> ordered(String... words) {
    return new LinkedHashSet<>(List.of(words));
  }
}
