package io.mxsim.lab.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mxsim.lab.yaml.YamlError;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScenarioRunnerTest {
  private final List<String> progress = new ArrayList<>();
  private final ScenarioRunner runner = new ScenarioRunner(ScriptedRouter.factory(), progress::add);

  @Test
  void stepsDriveTheRouterInVirtualTime() throws Exception {
    ScenarioResult result =
        run(
            """
            name: a login
            steps:
              - power: on
              - expect: "login: "
              - type: root
              - expect: "you typed root"
              - fault: openssl/SHA-384
              - press: {part: re0, button: reset}
              - insert: {slot: fpc 0, part: MPC9E}
              - remove: fpc 1
              - type: again
              - expect: "[openssl/SHA-384][reset@re0, MPC9E->fpc 0, fpc 1->]> "
              - usb: {part: re0, stick: install}
              - usb: {part: re0, stick: none}
              - corrupt: {part: re1, file: /usr/sbin/mgd}
              - type: hands
              - expect: "fpc 1->, usb->re0, usb<-re0, corrupt /usr/sbin/mgd@re1]> "
              - mend: openssl/SHA-384
              - advance: 1h
              - type: last
              - expect: "[][reset"
            """);

    assertTrue(result.passed(), () -> result.report());
    assertTrue(result.virtualTime().compareTo(Duration.ofHours(1)) > 0);
    assertTrue(result.virtualTime().compareTo(Duration.ofMinutes(61)) < 0);
  }

  @Test
  void aFailureNamesStepScreenSeedAndTheCommandThatRepeatsIt() throws Exception {
    ScenarioResult result =
        run(
            """
            name: hope
            seed: 77
            patience: 30s
            steps:
              - power: on
              - expect: "login: "
              - expect: "welcome"
            """);

    String report = result.report();
    assertEquals(3, result.failure().orElseThrow().step());
    assertTrue(report.contains("hope.yaml:7"), report);
    assertTrue(report.contains("login:\n"), report);
    assertTrue(report.contains("./mxsim test --seed 77 'hope.yaml'"), report);
  }

  @Test
  void expectReadsOnWhereTheLastOneStopped() throws Exception {
    ScenarioResult result =
        run(
            """
            name: twice
            patience: 30s
            steps:
              - power: on
              - expect: "login: "
              - expect: "login: "
            """);

    assertFalse(result.passed());
  }

  @Test
  void whatWasPrintedLatelyIsNotAbsent() throws Exception {
    String steps =
        """
        name: absence
        patience: 30s
        steps:
          - power: on
          - expect: "login: "
          - absent: "%s"
        """;

    assertFalse(run(steps.formatted("login")).passed());
    assertTrue(run(steps.formatted("password")).passed());
  }

  @Test
  void secretsStayOutOfProgress() throws Exception {
    run(
        """
        name: secrets
        steps:
          - power: on
          - secret: Hidden-Word-1
        """);

    assertFalse(progress.toString().contains("Hidden-Word-1"), progress.toString());
  }

  @Test
  void impossibleHardwareFailsTheScenarioWithItsSentence() throws Exception {
    ScenarioResult result =
        run(
            """
            name: none
            chassis: {model: mx9999}
            steps:
              - power: on
            """);

    assertEquals("There is no chassis mx9999.", result.failure().orElseThrow().why());
  }

  @Test
  void reportsForMachinesCountAndEscape() throws Exception {
    ScenarioResult failed =
        run(
            """
            name: <odd> & "failing"
            patience: 1s
            steps:
              - expect: "never"
            """);

    String xml = Reports.junitXml(List.of(failed));
    String json = Reports.json(List.of(failed));

    assertTrue(xml.contains("failures=\"1\""), xml);
    assertTrue(xml.contains("name=\"&lt;odd&gt; &amp; &quot;failing&quot;\""), xml);
    assertTrue(json.contains("\"passed\":false"), json);
    assertTrue(json.contains("\"step\":1"), json);
  }

  private ScenarioResult run(String text) throws YamlError {
    Scenario scenario = ScenarioReader.read(Path.of("hope.yaml"), text);
    return runner.run(scenario, Path.of("unused"));
  }
}
