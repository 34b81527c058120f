package io.mxsim.lab.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mxsim.lab.router.RouterOptions.MicPlace;
import io.mxsim.lab.yaml.YamlError;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScenarioReaderTest {

  @Test
  void aScenarioReadsAsItIsWritten() throws YamlError {
    Scenario scenario =
        read(
            """
            name: one MIC fails
            requirements: [P-MODE3]
            chassis: {model: mx2020, re: re1800, mic: [0/0, 19/1]}
            seed: 5
            patience: 90s
            steps:
              - expect: "login: "
                within: 1h30m
              - send: ctrl-c
            """);

    assertEquals(List.of("P-MODE3"), scenario.requirements());
    assertEquals(List.of(new MicPlace(0, 0), new MicPlace(19, 1)), scenario.chassis().mics());
    assertEquals("re1800", scenario.chassis().routingEngine());
    assertEquals(5, scenario.seed());
    assertEquals(Duration.ofSeconds(90), scenario.patience());
    assertEquals(
        new Step.Expect("login: ", Optional.of(Duration.ofMinutes(90))),
        scenario.steps().getFirst().step());
    assertEquals(9, scenario.steps().getLast().line());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "expekt: x        | 3 | means nothing",
        "power: maybe     | 3 | on or off",
        "send: ctrl-q     | 3 | is no key",
        "advance: soon    | 3 | is no time",
        "fault: kernel    | 3 | MODULE/TEST",
        "expect: ''       | 3 | empty text",
        "type: [a]        | 3 | single value",
        "ssh: {user: a}   | 3 | is missing",
        "press: re0       | 3 | is a mapping",
      })
  void aMistakeIsToldWithItsLine(String step, int line, String words) {
    YamlError error =
        assertThrows(YamlError.class, () -> read("name: n\nsteps:\n  - " + step + "\n"));

    assertTrue(error.getMessage().startsWith("file.yaml:" + line + ": "), error.getMessage());
    assertTrue(error.getMessage().contains(words), error.getMessage());
  }

  @Test
  void oneStepDoesOneThing() {
    YamlError error =
        assertThrows(YamlError.class, () -> read("name: n\nsteps:\n  - type: a\n    expect: b\n"));

    assertTrue(error.getMessage().contains("one step does one thing"), error.getMessage());
  }

  @Test
  void brokenYamlIsToldWithItsLine() {
    YamlError error = assertThrows(YamlError.class, () -> read("name: [\nsteps"));

    assertTrue(error.getMessage().contains("this is not YAML"), error.getMessage());
  }

  @ParameterizedTest
  @CsvSource({"500ms,PT0.5S", "90s,PT1M30S", "1h30m,PT1H30M", "2d,PT48H"})
  void durationsAreReadAsPeopleWriteThem(String text, Duration expected) {
    assertEquals(Optional.of(expected), Durations.parse(text));
  }

  @ParameterizedTest
  @CsvSource({"''", "5", "m", "5 m", "5x", "-5m", "99999999999s"})
  void whatIsNoDurationIsNone(String text) {
    assertEquals(Optional.empty(), Durations.parse(text));
  }

  private static Scenario read(String text) throws YamlError {
    return ScenarioReader.read(Path.of("file.yaml"), text);
  }
}
