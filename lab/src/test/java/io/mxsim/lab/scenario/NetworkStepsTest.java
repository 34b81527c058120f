package io.mxsim.lab.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.mxsim.lab.yaml.YamlError;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworkStepsTest {
  private static final String TOPOLOGY =
      """
      name: two hosts
      patience: 30s
      topology:
        nodes:
          R0: {model: mx480}
          R1: {model: mx480}
          H1: {kind: host, address: 10.1.1.5/24, vlan: 100}
          H2: {kind: host, address: 10.1.1.6/24, vlan: 100}
          H3: {kind: host, address: 10.1.1.5/24}
          H4: {kind: host, address: 10.1.1.6/24, vlan: 100}
        links:
          - {name: tagged, endpoints: [H1, H2]}
          - {name: mixed, endpoints: [H3, H4]}
      steps:
      """;

  private final ScenarioRunner runner = new ScenarioRunner(ScriptedRouter.factory(), step -> {});

  @TempDir Path folder;

  @Test
  void hostsAnswerEachOtherAndTheWireIsCounted() throws Exception {
    passes(
        """
        - host-ping: {from: H1, to: 10.1.1.6, count: 3}
        - captured: {link: tagged, only: [arp, ipv4], some: [arp, ipv4], none: [macsec]}
        - capture: {link: tagged}
        - captured: {link: tagged, none: [any]}
        - host-ping: {from: H2, to: 10.1.1.5, count: 1}
        - captured: {link: H1, only: [ipv4], some: [ipv4]}
        """);
  }

  @Test
  void anotherVlanIsAnotherNetwork() throws Exception {
    passes("- host-ping: {from: H3, to: 10.1.1.6, count: 2, expect: 0}\n");
  }

  @Test
  void aCutWireCarriesNothingUntilItIsMended() throws Exception {
    passes(
        """
        - link: {of: tagged, do: cut}
        - host-ping: {from: H1, to: 10.1.1.6, count: 2, expect: 0}
        - link: {of: tagged, do: mend}
        - host-ping: {from: H1, to: 10.1.1.6, count: 2}
        """);
  }

  @Test
  void impairmentsAreOfOneDirection() throws Exception {
    passes(
        """
        - host-ping: {from: H1, to: 10.1.1.6, count: 1}
        - link: {of: tagged, from: H2, loss: 100%}
        - capture: {link: tagged}
        - host-ping: {from: H1, to: 10.1.1.6, count: 4, expect: 0}
        - captured: {link: tagged, only: [ipv4]}
        - link: {of: tagged, delay: 3s}
        - host-ping: {from: H1, to: 10.1.1.6, count: 1, expect: 0}
        - link: {of: tagged, duplicate: 100%}
        - host-ping: {from: H1, to: 10.1.1.6, count: 3}
        - link: {of: tagged, corrupt: 100%}
        - host-ping: {from: H1, to: 10.1.1.6, count: 3, expect: 0}
        """);
  }

  @Test
  void anExactFrameIsDroppedFlippedOrLate() throws Exception {
    passes(
        """
        - host-ping: {from: H1, to: 10.1.1.6, count: 1}
        - frame-rule: {link: tagged, from: H1, frame: ipv4, nth: 3, do: drop}
        - host-ping: {from: H1, to: 10.1.1.6, count: 5, expect: 4}
        - frame-rule: {link: tagged, from: H2, frame: ipv4, nth: 1, count: 2, do: flip, octet: -1}
        - host-ping: {from: H1, to: 10.1.1.6, count: 5, expect: 3}
        - frame-rule: {link: tagged, frame: any, nth: 1, do: delay, by: 10s}
        - note: without an end it is the first frame of each, the answer to the second request
        - host-ping: {from: H1, to: 10.1.1.6, count: 5, expect: 3}
        """);
  }

  @Test
  void stepsGoToTheRouterThatIsNamed() throws Exception {
    ScenarioResult result =
        passes(
            """
            - power: on
            - expect: "login: "
            - expect: "login: "
              on: R1
            - on: R1
            - type: second
            - expect: "you typed second"
            - type: first
              on: R0
            - expect: "you typed first"
              on: R0
            """);

    assertEquals(
        List.of("R0 re0", "R1 re0"),
        result.transcript().stream().map(ScenarioResult.Transcript::routingEngine).toList());
    assertTrue(result.transcript().getFirst().text().contains("first"));
    assertFalse(result.transcript().getFirst().text().contains("second"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "host-ping: {from: H1, to: 10.1.1.7, count: 1} | H1 got 0 answers from 10.1.1.7, not 1",
        "captured: {link: tagged, some: [lldp]}        | tagged carried no lldp but nothing",
        "link: {of: nothing, do: cut}                  | There is no link 'nothing': there are tagged",
        "link: {of: tagged, from: H3, loss: 1%}        | 'H3' is not one end of tagged",
        "on: R7                                        | There is no router 'R7': this lab has R0, R1.",
        "host-ping: {from: H9, to: 10.1.1.7}           | There is no host 'H9' here.",
      })
  void aStepThatCannotBeIsTold(String step, String told) throws Exception {
    ScenarioResult result = run("- " + step + "\n");

    assertFalse(result.passed());
    assertTrue(result.report().contains(told), result.report());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{link: {of: a, do: break}}                  | 'do' is cut or mend",
        "{link: {of: a, loss: 101%}}                 | 'loss' is a share such as 2.5%",
        "{frame-rule: {link: a, frame: ipx, do: drop}} | 'ipx' is no kind of frame",
        "{frame-rule: {link: a, nth: 0, do: drop}}   | 'nth' counts from 1",
        "{captured: {link: a}}                       | say what was captured",
        "{host-ping: {from: H1, to: here}}           | 'here' is no IPv4 address",
        "{host-ping: {from: H1, to: 10.0.0.1}, on: R0} | 'on' does not go with 'host-ping'",
      })
  void aStepThatMeansNothingIsTold(String step, String told) {
    YamlError error = assertThrows(YamlError.class, () -> run("- " + step + "\n"));

    assertTrue(error.getMessage().contains(told), error.getMessage());
  }

  @Test
  void aCaptureHasAnInterfaceForEachEndAndTheVirtualTime() throws Exception {
    Path file = capture();

    ByteBuffer blocks = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
    assertEquals(0x0a0d0d0a, blocks.getInt(0));
    assertEquals(0x1a2b3c4d, blocks.getInt(8));
    blocks.position(blocks.getInt(4));
    assertTrue(name(next(blocks, 1)).startsWith("H1"));
    assertTrue(name(next(blocks, 1)).startsWith("H2"));
    ByteBuffer request = next(blocks, 6);
    ByteBuffer answer = next(blocks, 6);
    assertEquals(0, request.getInt(8));
    assertEquals(1, answer.getInt(8));
    assertEquals(1_000, time(answer) - time(request), "a good wire takes a microsecond");
    assertEquals(1_767_603_600L, time(request) / 1_000_000_000L, "2026-01-05 09:00 UTC");
  }

  @Test
  void tsharkReadsACapture() throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/tshark")), "tshark is not installed");
    Path file = capture();

    Process tshark =
        new ProcessBuilder(
                "/usr/bin/tshark",
                "-r",
                file.toString(),
                "-o",
                "ip.check_checksum:TRUE",
                "-T",
                "fields",
                "-e",
                "frame.interface_name",
                "-e",
                "vlan.id",
                "-e",
                "_ws.col.Protocol",
                "-e",
                "ip.checksum.status",
                "-e",
                "icmp.checksum.status",
                "-e",
                "_ws.expert")
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    String printed = new String(tshark.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertEquals(
        """
        H1\t100\tARP\t\t\t
        H2\t100\tARP\t\t\t
        H1\t100\tICMP\t1\t1\t
        H2\t100\tICMP\t1\t1\t
        """,
        printed);
  }

  private Path capture() throws Exception {
    Path file = folder.resolve("tagged.pcapng");
    passes(
        "- capture: {link: tagged, file: '%s'}\n- host-ping: {from: H1, to: 10.1.1.6, count: 1}\n"
            .formatted(file));
    return file;
  }

  private static ByteBuffer next(ByteBuffer blocks, int type) {
    int start = blocks.position();
    int length = blocks.getInt(start + 4);
    assertEquals(type, blocks.getInt(start));
    assertEquals(length, blocks.getInt(start + length - 4));
    blocks.position(start + length);
    return blocks.slice(start, length).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static String name(ByteBuffer description) {
    assertEquals(2, description.getShort(16));
    byte[] name = new byte[description.getShort(18)];
    description.get(20, name);
    return new String(name, StandardCharsets.UTF_8);
  }

  private static long time(ByteBuffer packet) {
    return (long) packet.getInt(12) << 32 | packet.getInt(16) & 0xffff_ffffL;
  }

  private ScenarioResult passes(String steps) throws Exception {
    ScenarioResult result = run(steps);
    assertTrue(result.passed(), () -> result.report());
    return result;
  }

  private ScenarioResult run(String steps) throws YamlError, IOException {
    Scenario scenario = ScenarioReader.read(Path.of("two.yaml"), TOPOLOGY + steps.indent(2));
    return runner.run(scenario, Files.createDirectories(folder.resolve("state")));
  }
}
