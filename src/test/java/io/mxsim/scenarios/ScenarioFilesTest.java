package io.mxsim.scenarios;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.fail;

import io.mxsim.lab.router.Workbench;
import io.mxsim.lab.scenario.Scenario;
import io.mxsim.lab.scenario.ScenarioReader;
import io.mxsim.lab.scenario.ScenarioResult;
import io.mxsim.lab.scenario.ScenarioRunner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class ScenarioFilesTest {
  private static final Path SCENARIOS = Path.of("resources", "scenarios");

  private final ScenarioRunner runner = new ScenarioRunner(new Workbench(), step -> {});

  @TempDir Path folder;

  @TestFactory
  List<DynamicTest> everyScenarioFilePasses() throws Exception {
    List<DynamicTest> tests = new ArrayList<>();
    for (Path file : files()) {
      Scenario scenario = ScenarioReader.read(file);
      tests.add(DynamicTest.dynamicTest(scenario.name(), file.toUri(), () -> run(scenario)));
    }
    return tests;
  }

  @Test
  void theSameSeedPrintsTheSameBytes() throws Exception {
    Scenario scenario = ScenarioReader.read(SCENARIOS.resolve("enable-fips-mx480.yaml"));

    ScenarioResult first = runner.run(scenario, state("first"));
    ScenarioResult second = runner.run(scenario, state("second"));

    assertFalse(first.transcript().isEmpty());
    assertEquals(first.transcript(), second.transcript());
    assertEquals(first.virtualTime(), second.virtualTime());
  }

  @Test
  void twoRoutersOnOneClockPrintTheSameBytes() throws Exception {
    Scenario scenario = ScenarioReader.read(SCENARIOS.resolve("two-routers.yaml"));

    ScenarioResult first = runner.run(scenario, state("first"));
    ScenarioResult second = runner.run(scenario, state("second"));

    assertEquals(2, first.transcript().size());
    assertEquals(first.transcript(), second.transcript());
    assertEquals(first.virtualTime(), second.virtualTime());
  }

  private void run(Scenario scenario) throws IOException {
    ScenarioResult result = runner.run(scenario, state(scenario.file().getFileName().toString()));

    if (!result.passed()) {
      fail(result.report());
    }
  }

  private Path state(String name) throws IOException {
    return Files.createDirectories(folder.resolve(name));
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(SCENARIOS)) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    }
  }
}
