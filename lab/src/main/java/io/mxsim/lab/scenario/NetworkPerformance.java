package io.mxsim.lab.scenario;

import io.mxsim.chassis.wire.FrameKind;
import io.mxsim.lab.network.HostPing;
import io.mxsim.lab.network.Lab;
import io.mxsim.lab.network.Seen;
import io.mxsim.lab.router.RouterRefused;
import io.mxsim.lab.scenario.Performance.Unexpected;
import java.time.Duration;
import java.util.List;

/** The effects of the steps that a topology makes possible. */
final class NetworkPerformance {
  private static final Duration GLANCE = Duration.ofMillis(100);

  private final Lab lab;

  NetworkPerformance(Lab lab) {
    this.lab = lab;
  }

  void take(NetworkStep step) throws Unexpected, RouterRefused {
    switch (step) {
      case NetworkStep.Cut(String link, boolean cut) -> lab.link(link).cut(cut);
      case NetworkStep.Impair(String link, var from, var impairment) ->
          lab.link(link).impair(from, impairment);
      case NetworkStep.Rule(String link, var from, var rule) -> lab.link(link).rule(from, rule);
      case NetworkStep.HostPing ping -> ping(ping);
      case NetworkStep.Capture(String link, var file) -> lab.link(link).capture(file);
      case NetworkStep.Captured captured -> captured(captured);
    }
  }

  private void ping(NetworkStep.HostPing step) throws Unexpected, RouterRefused {
    HostPing ping = lab.host(step.from()).ping(step.to(), step.count());
    while (!ping.done()) {
      lab.runFor(GLANCE);
    }
    if (ping.received() != step.expect()) {
      throw new Unexpected(
          step.from()
              + " got "
              + ping.received()
              + " answers from "
              + step.to()
              + ", not "
              + step.expect());
    }
  }

  private void captured(NetworkStep.Captured step) throws Unexpected, RouterRefused {
    Seen seen = lab.link(step.link()).seen();
    if (!step.only().isEmpty()) {
      Seen rest = seen.without(step.only());
      if (rest.count(FrameKind.ANY) > 0) {
        throw new Unexpected(step.link() + " carried " + rest + " beside " + words(step.only()));
      }
    }
    for (FrameKind kind : step.some()) {
      if (seen.count(kind) == 0) {
        throw new Unexpected(step.link() + " carried no " + kind.word() + " but " + seen);
      }
    }
    for (FrameKind kind : step.none()) {
      if (seen.count(kind) > 0) {
        throw new Unexpected(step.link() + " carried " + seen.count(kind) + " " + kind.word());
      }
    }
  }

  static String words(List<FrameKind> kinds) {
    return String.join(", ", kinds.stream().map(FrameKind::word).toList());
  }

  /** A step as one line. */
  static String describe(NetworkStep step) {
    return switch (step) {
      case NetworkStep.Cut(String link, boolean cut) -> (cut ? "cut " : "mend ") + link;
      case NetworkStep.Impair(String link, var from, var impairment) ->
          "link " + link + from.map(end -> " from " + end).orElse("") + " " + impairment;
      case NetworkStep.Rule(String link, var from, var rule) ->
          "frame rule on " + link + from.map(end -> " from " + end).orElse("") + " " + rule;
      case NetworkStep.HostPing ping -> "ping " + ping.to() + " from " + ping.from();
      case NetworkStep.Capture(String link, var file) ->
          "capture " + link + file.map(path -> " to " + path).orElse("");
      case NetworkStep.Captured captured -> "captured on " + captured.link();
    };
  }
}
