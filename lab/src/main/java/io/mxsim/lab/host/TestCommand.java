package io.mxsim.lab.host;

import io.mxsim.lab.control.StateFolder;
import io.mxsim.lab.router.RouterFactory;
import io.mxsim.lab.router.RouterRefused;
import io.mxsim.lab.scenario.Durations;
import io.mxsim.lab.scenario.Reports;
import io.mxsim.lab.scenario.Scenario;
import io.mxsim.lab.scenario.ScenarioReader;
import io.mxsim.lab.scenario.ScenarioResult;
import io.mxsim.lab.scenario.ScenarioRunner;
import io.mxsim.lab.yaml.YamlError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code mxsim test}: runs scenarios. */
@Command(
    name = "test",
    description = "Runs scenario files, each on a router of its own, in virtual time.",
    footer = ExitCode.EXPLAINED)
final class TestCommand implements Callable<Integer> {
  private final RouterFactory factory;

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "Scenario files (YAML).")
  List<Path> files;

  @Option(names = "--seed", paramLabel = "N", description = "Runs with this seed instead.")
  Long seed;

  @Option(names = "--junit", paramLabel = "FILE", description = "Writes the results as JUnit XML.")
  Path junit;

  @Option(names = "--json", paramLabel = "FILE", description = "Writes a summary as JSON.")
  Path json;

  @Mixin ModelOptions models = new ModelOptions();

  @Option(names = "--transcript", description = "Prints what the consoles printed.")
  boolean transcript;

  @Option(
      names = {"-v", "--verbose"},
      description = "Says each step before it is taken.")
  boolean verbose;

  @Mixin HelpOption help = new HelpOption();

  TestCommand(RouterFactory factory) {
    this.factory = factory;
  }

  @Override
  public Integer call() {
    return Complaint.orExitCode(this::run);
  }

  private int run() throws RouterRefused {
    List<Scenario> scenarios = read();
    Consumer<String> progress = verbose ? step -> System.err.println("  " + step) : step -> {};
    ScenarioRunner runner = new ScenarioRunner(factory, progress, models.folder());
    List<ScenarioResult> results = new ArrayList<>();
    for (Scenario scenario : scenarios) {
      System.err.println(scenario.name() + " ...");
      try (StateFolder state = StateFolder.temporary()) {
        long chosen = seed == null ? scenario.seed() : seed;
        results.add(runner.run(scenario, state.path(), chosen));
      }
      tell(results.getLast());
    }
    write(junit, Reports.junitXml(results));
    write(json, Reports.json(results));
    boolean passed = results.stream().allMatch(ScenarioResult::passed);
    return passed ? ExitCode.OK : ExitCode.FAILED;
  }

  private List<Scenario> read() throws RouterRefused {
    List<Scenario> scenarios = new ArrayList<>();
    for (Path file : files) {
      try {
        scenarios.add(ScenarioReader.read(file));
      } catch (YamlError e) {
        throw Complaint.request(e.getMessage());
      }
    }
    return scenarios;
  }

  private void tell(ScenarioResult result) {
    if (transcript) {
      result.transcript().forEach(console -> System.out.print(console.text()));
    }
    if (result.passed()) {
      System.err.println(
          "  passed in " + Durations.text(result.virtualTime()) + " of virtual time");
    } else {
      System.err.println("  FAILED  " + result.report());
    }
  }

  private static void write(Path file, String text) throws RouterRefused {
    try {
      if (file != null) {
        Files.writeString(file, text);
      }
    } catch (IOException e) {
      throw Complaint.environment(file + " cannot be written: " + e.getMessage() + ".");
    }
  }
}
