package io.mxsim.lab.topology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mxsim.lab.router.RouterOptions.MicPlace;
import io.mxsim.lab.topology.Topology.Endpoint;
import io.mxsim.lab.yaml.YamlError;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopologyReaderTest {
  private static final String NODES =
      """
      name: demo
      topology:
        nodes:
          R0: {model: mx480, re: re1800, cards: {fpc 0: MPC7E}, config: r0.conf, ssh: 2300}
          R1: {}
          H1: {kind: host, address: 10.1.1.5/24, vlan: 100, mac: "02:00:00:00:00:09"}
        links:
      """;

  @Test
  void aTopologyReadsAsItIsWritten() throws YamlError {
    Topology topology =
        read(
            """
            - {name: core, endpoints: ["R0:xe-0/0/0:0", "R1:xe-0/0/0:0"]}
            - endpoints: [H1, "R0:et-0/0/1"]
            - endpoints: ["R1:et-0/0/1", "udp:192.0.2.1:7001:7000"]
            - endpoints: ["R1:et-0/0/2", "tap:mx0"]
            """);

    Topology.Router r0 = topology.routers().getFirst();
    assertEquals("demo", topology.name());
    assertEquals(
        List.of("R0", "R1"), topology.routers().stream().map(Topology.Router::name).toList());
    assertEquals("re1800", r0.routingEngine());
    assertEquals(Map.of("fpc 0", "MPC7E"), r0.cards());
    assertEquals(Optional.of(Path.of("labs/r0.conf").toAbsolutePath()), r0.configuration());
    assertEquals(OptionalInt.of(2300), r0.sshPort());
    assertEquals(List.of(new MicPlace(0, 0)), topology.routers().getLast().mics());
    Topology.Host host = (Topology.Host) topology.nodes().getLast();
    assertEquals("10.1.1.5", host.address().toString());
    assertEquals(OptionalInt.of(100), host.vlan());
    assertEquals("02:00:00:00:00:09", host.mac().orElseThrow().toString());
    assertEquals("core", topology.links().getFirst().name());
    assertEquals("H1--R0:et-0/0/1", topology.links().get(1).name());
    assertEquals(
        new Endpoint.Udp("192.0.2.1", 7001, OptionalInt.of(7000)),
        topology.links().get(2).second());
    assertEquals(new Endpoint.Tap("mx0"), topology.links().get(3).second());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "- endpoints: [H1]                       | demo.yaml:8: a link has two endpoints",
        "- endpoints: [H1, H1]                   | 'H1' is an endpoint twice",
        "- endpoints: [H1, 'H1:eth0']            | 'H1' is an endpoint twice",
        "- endpoints: [H1, R9]                   | there is no node 'R9'",
        "- endpoints: [H1, R0]                   | say which port of R0",
        "- endpoints: [H1, 'udp:nowhere']        | write udp:HOST:PORT",
        "- endpoints: [H1, 'udp:there:0']        | '0' is no port",
        "- endpoints: [H1, 'tap:a b']            | no name for a TAP interface",
        "- {ends: [H1, 'R0:xe-0/0/0']}           | 'ends' means nothing in a link",
      })
  void aWrongLinkIsToldWithItsLine(String link, String told) {
    YamlError error = assertThrows(YamlError.class, () -> read(link + "\n"));

    assertTrue(error.getMessage().contains(told), error.getMessage());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "R0: {kind: switch}                              | 'switch' is no kind of node",
        "R0: {vlan: 7}                                   | 'vlan' means nothing in router R0",
        "H1: {kind: host, address: 10.1.1.256/24}        | no IPv4 address",
        "H1: {kind: host, address: 10.1.1.1/33}          | no IPv4 address",
        "H1: {kind: host, address: 10.1.1.1, vlan: 4095} | 'vlan' is from 1 to 4094",
        "H1: {kind: host, address: 10.1.1.1, mac: '01:00:00:00:00:00'} | no Ethernet address",
        "H1: {kind: host, address: 10.1.1.1}             | at least one router",
        "udp: {}                                         | 'udp' is no name for a node",
      })
  void aWrongNodeIsTold(String node, String told) {
    String text = "name: demo\ntopology:\n  nodes:\n    " + node + "\n";

    YamlError error =
        assertThrows(YamlError.class, () -> TopologyReader.read(Path.of("demo.yaml"), text));

    assertTrue(error.getMessage().contains(told), error.getMessage());
  }

  private static Topology read(String links) throws YamlError {
    return TopologyReader.read(Path.of("labs/demo.yaml"), NODES + links.indent(4));
  }
}
