package io.mxsim.lab.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mxsim.chassis.time.Pace;
import io.mxsim.lab.router.ModelFolder;
import io.mxsim.lab.router.RouterRefused;
import io.mxsim.lab.router.Workbench;
import io.mxsim.lab.topology.TopologyReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabBuilderTest {
  private static final String NODES =
      """
      name: demo
      topology:
        nodes:
          R0: {model: mx480, cards: {fpc 0: MPC7E}}
          R1: {model: mx2010}
          H1: {kind: host, address: 10.1.1.5/24}
          H2: {kind: host, address: 10.1.1.6/24}
        links:
      """;

  @TempDir Path state;

  @Test
  void everyRouterHasAFolderOfItsOwn() throws Exception {
    try (Lab lab = lab("- endpoints: ['R0:xe-0/0/0:0', 'R1:xe-0/0/0:0']\n")) {
      assertEquals(List.of("R0", "R1"), lab.routers());
      assertTrue(Files.isDirectory(state.resolve("R0")));
      assertTrue(Files.isDirectory(state.resolve("R1")));
      assertEquals("mx480", lab.router("R0").status().model());
      assertEquals("mx2010", lab.router("R1").status().model());
    }
  }

  @Test
  void anEmptySlotTakesACableForTheCardThatComes() throws Exception {
    try (Lab lab = lab("- endpoints: ['R0:xe-1/0/0:0', H1]\n")) {
      lab.router("R0").insert("fpc 1", "MPC7E");

      assertEquals("R0:xe-1/0/0:0", lab.link("H1").first());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "R0:xe-0/0/0:0 | R0:et-0/0/0    | Two cables cannot be in one port",
        "R0:xe-9/0/0:0 | R0:xe-0/0/0:1  | R0: There is no xe-9/0/0:0: the mx480 has FPC slots 0 to 5.",
        "R0:xe-0/0/9:0 | R0:xe-0/0/0:1  | R0: There is no xe-0/0/9:0: fpc 0 holds MPC7E",
        "R0:xe-0/0/0:4 | R0:xe-0/0/0:1  | a port has channels 0 to 3",
        "R0:fxp0       | R0:xe-0/0/0:1  | 'fxp0' is no interface",
        "R1:xe-0/0/40  | R0:xe-0/0/0:1  | R1: There is no xe-0/0/40",
      })
  void aPortThatCannotBeIsToldBeforeAnythingRuns(String first, String second, String told) {
    String links = "- endpoints: ['%s', H1]\n- endpoints: ['%s', H2]\n".formatted(first, second);

    RouterRefused refused = assertThrows(RouterRefused.class, () -> lab(links));

    assertTrue(
        refused
            .getMessage()
            .toLowerCase(java.util.Locale.ROOT)
            .contains(told.toLowerCase(java.util.Locale.ROOT)),
        refused.getMessage());
  }

  private Lab lab(String links) throws Exception {
    LabOptions options =
        new LabOptions(
            state,
            false,
            Pace.STEPPED,
            OptionalLong.of(1),
            Instant.EPOCH,
            new ModelFolder(state.resolve("models")));
    return LabBuilder.build(
        new Workbench(),
        TopologyReader.read(Path.of("demo.yaml"), NODES + links.indent(4)),
        options,
        Map.of());
  }
}
