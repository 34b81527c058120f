package io.mxsim.lab.scenario;

import io.mxsim.chassis.time.Pace;
import io.mxsim.lab.network.Lab;
import io.mxsim.lab.network.LabBuilder;
import io.mxsim.lab.network.LabOptions;
import io.mxsim.lab.router.ModelFolder;
import io.mxsim.lab.router.RouterFactory;
import io.mxsim.lab.router.RouterOptions;
import io.mxsim.lab.router.RouterRefused;
import io.mxsim.lab.scenario.Scenario.NumberedStep;
import io.mxsim.lab.scenario.ScenarioResult.Failure;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

/** Runs scenarios, each on a router or a lab of its own, on stepped virtual time. */
public final class ScenarioRunner {
  /** Every scenario starts here, so that dates in its output repeat. */
  private static final Instant START = Instant.parse("2026-01-05T09:00:00Z");

  private final RouterFactory factory;
  private final Consumer<String> progress;
  private final ModelFolder models;

  /** A runner that tells each step to {@code progress} before it takes it. */
  public ScenarioRunner(RouterFactory factory, Consumer<String> progress) {
    this(factory, progress, ModelFolder.ofUser());
  }

  /** The same, with imported models of another folder. */
  public ScenarioRunner(RouterFactory factory, Consumer<String> progress, ModelFolder models) {
    this.factory = factory;
    this.progress = progress;
    this.models = models;
  }

  /** Runs {@code scenario} with its own seed; {@code state} is an empty folder. */
  public ScenarioResult run(Scenario scenario, Path state) {
    return run(scenario, state, scenario.seed());
  }

  /** Runs {@code scenario} with another seed. */
  public ScenarioResult run(Scenario scenario, Path state, long seed) {
    try (Lab lab = lab(scenario, state, seed)) {
      return run(scenario, seed, lab);
    } catch (RouterRefused e) {
      Failure failure = new Failure(0, 0, e.getMessage(), "");
      return new ScenarioResult(scenario, seed, Duration.ZERO, List.of(), Optional.of(failure));
    }
  }

  private Lab lab(Scenario scenario, Path state, long seed) throws RouterRefused {
    if (scenario.topology().isEmpty()) {
      return Lab.of(factory.assemble(options(scenario, state, seed)));
    }
    LabOptions options =
        new LabOptions(state, false, Pace.STEPPED, OptionalLong.of(seed), START, models);
    return LabBuilder.build(factory, scenario.topology().get(), options, Map.of());
  }

  private RouterOptions options(Scenario scenario, Path state, long seed) throws RouterRefused {
    Optional<String> name = scenario.statements();
    return new RouterOptions(
        scenario.chassis().model(),
        scenario.chassis().routingEngine(),
        scenario.chassis().routingEngines(),
        scenario.chassis().mics(),
        Optional.empty(),
        state,
        false,
        0,
        Pace.STEPPED,
        OptionalLong.of(seed),
        START,
        List.of(),
        name.isEmpty() ? Optional.empty() : Optional.of(models.open(name.get())));
  }

  private ScenarioResult run(Scenario scenario, long seed, Lab lab) {
    Performance performance = new Performance(lab, scenario.patience());
    Failure failure = null;
    for (NumberedStep numbered : scenario.steps()) {
      progress.accept(numbered.number() + " " + describe(numbered.step()));
      String why = take(performance, numbered.step());
      if (why != null) {
        failure = new Failure(numbered.number(), numbered.line(), why, performance.screen());
        break;
      }
    }
    return new ScenarioResult(
        scenario,
        seed,
        Duration.between(START, lab.now()),
        performance.transcripts(),
        Optional.ofNullable(failure));
  }

  private static String take(Performance performance, Step step) {
    try {
      performance.take(step);
      return null;
    } catch (Performance.Unexpected | RouterRefused e) {
      return e.getMessage();
    }
  }

  /** A step as one line, without what is secret. */
  static String describe(Step step) {
    return switch (step) {
      case Step.On(String router, Step inner) -> router + ": " + describe(inner);
      case Step.TurnTo(String router) -> "turn to " + router;
      case Step.Network(NetworkStep network) -> NetworkPerformance.describe(network);
      case Step.Power(boolean on) -> "power " + (on ? "on" : "off");
      case Step.Expect(String text, var patience) -> "expect '" + text + "'";
      case Step.Absent(String text) -> "absent '" + text + "'";
      case Step.Type(String line) -> "type '" + line + "'";
      case Step.Secret secret -> "secret";
      case Step.Send(Step.Key key) -> "send " + key.word();
      case Step.Console(String engine) -> "console " + engine;
      case Step.Fault(var name, boolean broken) -> (broken ? "fault " : "mend ") + name;
      case Step.Press(String part, String button) -> "press " + button + " of " + part;
      case Step.Insert(String slot, String part) -> "insert " + part + " into " + slot;
      case Step.Remove(String slot) -> "remove " + slot;
      case Step.Usb(String part, boolean plugged) ->
          (plugged ? "plug a USB stick into " : "pull the USB stick of ") + part;
      case Step.Stick(String part, String image) -> "plug a stick with " + image + " into " + part;
      case Step.Copy(String part, String file, boolean damaged) ->
          "copy " + file + " to " + part + (damaged ? ", damaged" : "");
      case Step.Corrupt(String part, String file) -> "corrupt " + file + " of " + part;
      case Step.Advance(Duration time) -> "advance " + time;
      case Step.Note(String text) -> "# " + text;
      case Step.Ssh ssh -> "ssh " + ssh.user() + " '" + ssh.command() + "'";
    };
  }
}
