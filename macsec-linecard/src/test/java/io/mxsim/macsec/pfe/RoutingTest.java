package io.mxsim.macsec.pfe;

import static io.mxsim.macsec.pfe.PfeBench.FAR;
import static io.mxsim.macsec.pfe.PfeBench.HOST;
import static io.mxsim.macsec.pfe.PfeBench.MTU;
import static io.mxsim.macsec.pfe.PfeBench.address;
import static io.mxsim.macsec.pfe.PfeBench.ethernet;
import static io.mxsim.macsec.pfe.PfeBench.ipv4;
import static io.mxsim.macsec.pfe.PfeBench.ipv6;
import static io.mxsim.macsec.pfe.PfeBench.mac;
import static io.mxsim.macsec.pfe.PfeBench.place;
import static io.mxsim.macsec.pfe.PfeBench.prefix;
import static io.mxsim.macsec.pfe.PfeBench.routed;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mxsim.chassis.MacAddress;
import io.mxsim.macsec.control.ForwardingCommand;
import io.mxsim.macsec.control.ForwardingCommand.Interfaces;
import io.mxsim.macsec.control.ForwardingCommand.Neighbour;
import io.mxsim.macsec.control.ForwardingCommand.NextHop;
import io.mxsim.macsec.control.ForwardingCommand.Route;
import io.mxsim.macsec.control.ForwardingCommand.Routes;
import io.mxsim.macsec.control.ForwardingReport.Counters;
import io.mxsim.macsec.control.ForwardingReport.HostBound;
import io.mxsim.macsec.control.ForwardingReport.Unresolved;
import io.mxsim.macsec.control.ForwardingReport.Why;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two networks, 10.1.0.0/16 on port 1 and 10.2.0.0/16 on port 2 in VLAN 100, and IPv6 beside. */
class RoutingTest {
  private static final int IPV4 = 0x0800;
  private static final int IPV6 = 0x86DD;

  private final PfeBench bench = new PfeBench();

  @BeforeEach
  void tables() {
    bench.engine.obey(
        new Interfaces(
            List.of(
                routed(1, 1, 0, MTU, "10.1.0.1/16", "2001:db8:1::1/64"),
                routed(2, 2, 100, MTU, "10.2.0.1/16", "2001:db8:2::1/64"))));
    bench.engine.obey(new Neighbour(2, address("10.2.0.9"), Optional.of(new MacAddress(FAR))));
    bench.engine.obey(new Neighbour(2, address("2001:db8:2::9"), Optional.of(new MacAddress(FAR))));
  }

  private void receive(byte[] packet) {
    int type = packet[0] >> 4 == 4 ? IPV4 : IPV6;
    bench.receive(1, ethernet(mac(1).value(), HOST, 0, type, packet));
  }

  private HostBound punted() {
    assertEquals(1, bench.reports.size(), bench.reports.toString());
    return (HostBound) bench.reports.getFirst();
  }

  @Test
  void aPacketLeavesWithNewAddressesTagTtlAndChecksum() {
    receive(ipv4("10.1.0.7", "10.2.0.9", 64, false, 30));

    byte[] expected = ipv4("10.1.0.7", "10.2.0.9", 63, false, 30);
    assertEquals(1, bench.sent.size());
    assertEquals(place(2), bench.sent.getFirst().port());
    assertArrayEquals(
        ethernet(FAR, mac(2).value(), 100, IPV4, expected), bench.sent.getFirst().frame());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 63, 64, 127, 128, 255})
  void theChecksumStaysRightForEveryTtl(int ttl) {
    receive(ipv4("10.1.0.7", "10.2.0.9", ttl, false, ttl));

    if (ttl == 1) {
      assertEquals(Why.TTL_EXPIRED, punted().why());
    } else {
      byte[] sent = bench.sent.getFirst().frame();
      assertEquals(0, PfeBench.checksum(ByteBuffer.wrap(sent, 18, 20).slice()));
    }
  }

  @Test
  void paddingIsCutOff() {
    byte[] packet = ipv4("10.1.0.7", "10.2.0.9", 9, false, 1);
    receive(Arrays.copyOf(packet, 46));

    assertEquals(18 + packet.length, bench.sent.getFirst().frame().length);
  }

  @Test
  void theOwnAddressAndTheBroadcastAddressBelongToTheRoutingEngine() {
    receive(ipv4("10.1.0.7", "10.2.0.1", 1, false, 4));
    receive(ipv4("10.1.0.7", "10.1.255.255", 1, false, 4));
    receive(ipv4("10.1.0.7", "224.0.0.5", 1, false, 4));
    receive(ipv6("fe80::7", "ff02::1:ff00:1", 255, 4));

    assertEquals(4, bench.reports.size());
    for (var report : bench.reports) {
      assertEquals(Why.LOCAL, ((HostBound) report).why());
      assertEquals(1, ((HostBound) report).unit());
    }
  }

  @Test
  void whatIsPuntedIsTheFrameAsItCame() {
    byte[] frame =
        ethernet(mac(1).value(), HOST, 0, IPV4, ipv4("10.1.0.7", "10.1.0.1", 1, false, 4));
    bench.receive(1, frame);

    assertArrayEquals(frame, punted().frame());
  }

  @Test
  void packetsWaitForTheirNeighbour() {
    receive(ipv4("10.1.0.7", "10.2.0.8", 64, false, 1));
    receive(ipv4("10.1.0.7", "10.2.0.8", 64, false, 2));

    assertEquals(List.of(new Unresolved(2, address("10.2.0.8"))), bench.reports);
    assertTrue(bench.sent.isEmpty());

    bench.engine.obey(new Neighbour(2, address("10.2.0.8"), Optional.of(new MacAddress(FAR))));
    assertEquals(2, bench.sent.size());
    assertEquals(18 + 21, bench.sent.getFirst().frame().length);

    bench.engine.obey(new Neighbour(2, address("10.2.0.8"), Optional.empty()));
    receive(ipv4("10.1.0.7", "10.2.0.8", 64, false, 3));
    assertEquals(2, bench.reports.size());
  }

  @Test
  void onlySoManyPacketsWait() {
    for (int i = 0; i < 40; i++) {
      receive(ipv4("10.1.0.7", "10.2.0.8", 64, false, i));
    }
    bench.engine.obey(new Neighbour(2, address("10.2.0.8"), Optional.of(new MacAddress(FAR))));

    assertEquals(16, bench.sent.size());
    assertEquals(18 + 20 + 39, bench.sent.getLast().frame().length);
  }

  @Test
  void theLongestPrefixWins() {
    bench.engine.obey(
        new Routes(
            List.of(
                new Route(prefix("0.0.0.0/0"), new NextHop.Discard()),
                new Route(prefix("10.64.0.0/10"), new NextHop.Reject()),
                new Route(prefix("10.65.0.0/17"), gateway("10.2.0.9")),
                new Route(prefix("10.65.1.0/24"), new NextHop.Reject()))));

    receive(ipv4("10.1.0.7", "10.65.2.3", 64, false, 4));
    assertEquals(1, bench.sent.size());
    receive(ipv4("10.1.0.7", "10.65.1.3", 64, false, 4));
    assertEquals(Why.UNREACHABLE, punted().why());
    receive(ipv4("10.1.0.7", "10.65.128.3", 64, false, 4));
    assertEquals(2, bench.reports.size());
    receive(ipv4("10.1.0.7", "192.0.2.1", 64, false, 4));
    assertEquals(2, bench.reports.size());
    assertEquals(1, bench.sent.size());
  }

  private static NextHop gateway(String address) {
    return new NextHop.Gateway(2, address(address));
  }

  @Test
  void withoutARouteTheRoutingEngineIsTold() {
    receive(ipv4("10.1.0.7", "192.0.2.1", 64, false, 4));

    assertEquals(Why.UNREACHABLE, punted().why());
  }

  @Test
  void aLargePacketIsCutIntoFragmentsThatFit() {
    byte[] packet = ipv4("10.1.0.7", "10.2.0.9", 64, false, 4000);
    receive(packet);

    int payload = 0;
    byte[] together = new byte[4000];
    for (PfeBench.Sent sent : bench.sent) {
      ByteBuffer part = ByteBuffer.wrap(sent.frame(), 18, sent.frame().length - 18).slice();
      assertTrue(part.capacity() <= 1500);
      assertEquals(0, PfeBench.checksum(part));
      assertEquals(part.capacity(), part.getShort(2));
      int offset = (part.getShort(6) & 0x1fff) * 8;
      boolean more = (part.getShort(6) & 0x2000) != 0;
      part.get(20, together, offset, part.capacity() - 20);
      payload += part.capacity() - 20;
      assertEquals(payload < 4000, more);
    }
    assertEquals(3, bench.sent.size());
    assertArrayEquals(Arrays.copyOfRange(packet, 20, 4020), together);
  }

  @Test
  void aLargePacketThatMustNotBeCutIsPunted() {
    receive(ipv4("10.1.0.7", "10.2.0.9", 64, true, 1481));
    assertEquals(Why.TOO_LARGE, punted().why());

    receive(ipv6("2001:db8:1::7", "2001:db8:2::9", 64, 1461));
    assertEquals(Why.TOO_LARGE, ((HostBound) bench.reports.getLast()).why());
  }

  @Test
  void ipv6IsRouted() {
    receive(ipv6("2001:db8:1::7", "2001:db8:2::9", 64, 10));

    assertArrayEquals(
        ethernet(FAR, mac(2).value(), 100, IPV6, ipv6("2001:db8:1::7", "2001:db8:2::9", 63, 10)),
        bench.sent.getFirst().frame());
  }

  @Test
  void brokenHeadersAndForeignFramesAreCountedAndGo() {
    byte[] good = ipv4("10.1.0.7", "10.2.0.9", 64, false, 30);
    byte[] badSum = good.clone();
    badSum[10] ^= 1;
    byte[] badLength = good.clone();
    badLength[2] = 9;
    receive(badSum);
    receive(badLength);
    receive(Arrays.copyOf(good, 19));
    bench.receive(1, new byte[5]);
    bench.receive(1, ethernet(FAR, HOST, 0, IPV4, good));
    bench.receive(2, ethernet(mac(2).value(), HOST, 101, IPV4, good));
    bench.receive(2, ethernet(mac(2).value(), HOST, 0, IPV4, good));

    assertTrue(bench.sent.isEmpty() && bench.reports.isEmpty());
    bench.engine.obey(new ForwardingCommand.CountersRequest());
    Counters counters = (Counters) bench.reports.getFirst();
    assertEquals(4, counters.ports().get(place(1)).inputErrors());
    assertEquals(1, counters.units().get(1).inputDrops());
    assertEquals(2, counters.ports().get(place(2)).inputDrops());
  }

  @Test
  void theRoutingEngineSendsPacketsAndFrames() {
    byte[] packet = ipv4("10.2.0.1", "10.2.0.9", 64, false, 5);
    bench.engine.obey(new ForwardingCommand.RoutePacket(packet));
    bench.engine.obey(
        new ForwardingCommand.SendOnUnit(2, ethernet(FAR, mac(2).value(), 0, IPV4, packet)));

    byte[] expected = ethernet(FAR, mac(2).value(), 100, IPV4, packet);
    assertArrayEquals(expected, bench.sent.get(0).frame());
    assertArrayEquals(expected, bench.sent.get(1).frame());
  }

  @Test
  void aFloodForTheRoutingEngineIsLimited() {
    for (int i = 0; i < 5000; i++) {
      receive(ipv4("10.1.0.7", "10.1.0.1", 64, false, 4));
    }

    assertEquals(2000, bench.reports.size());
    bench.now = bench.now.plusSeconds(1);
    receive(ipv4("10.1.0.7", "10.1.0.1", 64, false, 4));
    assertEquals(2001, bench.reports.size());
  }
}
