package io.mxsim.scenarios;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import io.mxsim.lab.router.Workbench;
import io.mxsim.lab.scenario.ScenarioReader;
import io.mxsim.lab.scenario.ScenarioResult;
import io.mxsim.lab.scenario.ScenarioRunner;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The mains are cut at every stage of a zeroization of two Routing Engines: both go on with it at
 * the next power-on, before anything else. What each block of a medium holds then is {@code
 * EraserTest}'s and {@code KillTest}'s.
 */
class ZeroizationCutTest {
  /**
   * After the confirmation: before the other one has heard of it, before the secrets in memory go,
   * while the daemons end, and from then on about as often as blocks are written.
   */
  private static final List<String> CUTS =
      List.of("0s", "100ms", "499ms", "501ms", "1s", "2s", "5s", "28s", "38s");

  @TempDir Path folder;

  @Test
  @Tag("P-Z1")
  @Tag("P-Z2")
  @Tag("G-Z1")
  @Tag("P-ST10")
  void aPowerCutAtAnyStageIsMadeGoodOnBothRoutingEnginesBeforeAnythingElse() throws Exception {
    StringBuilder steps =
        new StringBuilder(
            """
            name: Cuts
            chassis:
              model: mx480
              re: re1800
              routing-engines: 2
            seed: 11
            steps:
              - power: on
              - expect: "login: "
              - console: re1
              - expect: "login: "
            """);
    CUTS.forEach(cut -> steps.append(interrupted(cut)));
    run(steps.toString());
  }

  private static String interrupted(String cut) {
    return """
      - note: cut after %1$s
      - console: re1
      - type: root
      - expect: "root@:~ # "
      - type: cli
      - expect: "root> "
      - type: show version | save /var/tmp/doomed
      - expect: "Wrote"
      - expect: "root> "
      - console: re0
      - type: root
      - expect: "root@:~ # "
      - type: cli
      - expect: "root> "
      - type: show version | save /var/tmp/doomed
      - expect: "Wrote"
      - expect: "root> "
      - type: request system zeroize
      - expect: "[yes,no] (no) "
      - type: "yes"
      - advance: %1$s
      - power: off
      - advance: 3s
      - power: on
      - expect: "was interrupted; it is completed now"
      - absent: "login:"
      - advance: 4s
      - power: off
      - advance: 3s
      - power: on
      - expect: "was interrupted; it is completed now"
      - absent: "login:"
      - console: re1
      - expect: "was interrupted; it is completed now"
      - expect: "Zeroize done on disk0."
      - absent: "login:"
      - expect: "(Amnesiac)"
      - expect: "login: "
      - type: root
      - expect: "root@:~ # "
      - type: cli
      - expect: "root> "
      - type: file list /var/tmp/doomed
      - expect: "No such file"
      - expect: "root> "
      - type: exit
      - expect: "root@:~ # "
      - type: exit
      - expect: "login: "
      - console: re0
      - expect: "(Amnesiac)"
      - expect: "login: "
      - type: root
      - expect: "root@:~ # "
      - type: cli
      - expect: "root> "
      - type: file list /var/tmp/doomed
      - expect: "No such file"
      - expect: "root> "
      - type: exit
      - expect: "root@:~ # "
      - type: exit
      - expect: "login: "
    """
        .formatted(cut);
  }

  private void run(String text) throws Exception {
    ScenarioResult result =
        new ScenarioRunner(new Workbench(), step -> {})
            .run(ScenarioReader.read(Path.of("cuts.yaml"), text), folder);
    if (!result.passed()) {
      fail(result.report());
    }
    assertEquals(true, result.passed());
  }
}
