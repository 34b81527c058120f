package io.mxsim.re.inet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Pings and traces between two routers that a wire joins. */
@Tag("G-MS3")
class PingTest {
  private static final Duration SOON = Duration.ofSeconds(15);

  private final TwoRouters lab = new TwoRouters();

  @AfterEach
  void close() {
    lab.close();
  }

  private void addressed() {
    lab.r1.commit(
        "set interfaces xe-0/0/0:0 unit 0 family inet address 10.1.1.1/24",
        "set interfaces xe-0/0/0:0 unit 0 family inet6 address 2001:db8:1::1/64");
    lab.r2.commit(
        "set interfaces xe-0/0/0:0 unit 0 family inet address 10.1.1.2/24",
        "set interfaces xe-0/0/0:0 unit 0 family inet6 address 2001:db8:1::2/64",
        "set interfaces lo0 unit 0 family inet address 10.0.0.2/32");
    lab.pass(Duration.ofSeconds(1));
  }

  @Test
  void aPingOverAWireIsAnsweredAndPrintedAsJunosPrintsIt() {
    addressed();

    String text = lab.r1.text(SOON, "ping", "host", "10.1.1.2", "count", "3");

    String form =
        """
        PING 10.1.1.2 \\(10.1.1.2\\): 56 data bytes
        64 bytes from 10.1.1.2: icmp_seq=0 ttl=64 time=\\d+\\.\\d{3} ms
        64 bytes from 10.1.1.2: icmp_seq=1 ttl=64 time=\\d+\\.\\d{3} ms
        64 bytes from 10.1.1.2: icmp_seq=2 ttl=64 time=\\d+\\.\\d{3} ms

        --- 10.1.1.2 ping statistics ---
        3 packets transmitted, 3 packets received, 0% packet loss
        round-trip min/avg/max/stddev = [0-9.]+/[0-9.]+/[0-9.]+/[0-9.]+ ms
        """;
    assertTrue(text.matches(form), text);
  }

  @Test
  void aPingOverIpv6IsAnswered() {
    addressed();

    String text = lab.r1.text(SOON, "ping", "host", "2001:db8:1::2", "count", "2");

    assertTrue(text.startsWith("PING6(56=40+8+8 bytes) 2001:db8:1::1 --> 2001:db8:1::2\n"), text);
    assertTrue(text.contains("16 bytes from 2001:db8:1::2, icmp_seq=1 hlim=64 time="), text);
    assertTrue(text.contains("2 packets transmitted, 2 packets received, 0% packet loss"), text);
  }

  @Test
  void aLargePingIsCutAndPutTogetherAgain() {
    addressed();

    String inet = lab.r1.text(SOON, "ping", "host", "10.1.1.2", "count", "1", "size", "9000");
    String inet6 = lab.r1.text(SOON, "ping", "host", "2001:db8:1::2", "count", "1", "size", "5000");

    assertTrue(inet.contains("9008 bytes from 10.1.1.2: icmp_seq=0"), inet);
    assertTrue(inet6.contains("5008 bytes from 2001:db8:1::2, icmp_seq=0"), inet6);
  }

  @Test
  void aLargePingThatMustNotBeCutIsNotSent() {
    addressed();

    String text =
        lab.r1.text(
            SOON, "ping", "host", "10.1.1.2", "count", "1", "size", "1473", "do-not-fragment", "");

    assertTrue(text.contains("ping: sendto: Message too long\n"), text);
    assertTrue(text.contains("1 packets transmitted, 0 packets received, 100% packet loss"), text);
  }

  @Test
  void withoutARouteThePingSaysSoAndAnInterruptEndsItWithItsStatistics() {
    TestRouter.Answer answer = lab.r1.run("ping", "host", "9.9.9.9");
    lab.pass(Duration.ofMillis(1500));
    answer.interrupt();

    assertEquals(
        """
        PING 9.9.9.9 (9.9.9.9): 56 data bytes
        ping: sendto: No route to host
        ping: sendto: No route to host

        --- 9.9.9.9 ping statistics ---
        2 packets transmitted, 0 packets received, 100% packet loss
        """,
        answer.text.toString());
    assertTrue(answer.over);
  }

  @Test
  void aRapidPingPrintsAMarkForEachAnswerAndAPointForEachLoss() {
    addressed();
    lab.r1.text(SOON, "ping", "host", "10.1.1.2", "count", "1");

    String all = lab.r1.text(SOON, "ping", "host", "10.1.1.2", "rapid", "");
    lab.wire.cut(true);
    lab.pass(Duration.ofSeconds(1));
    lab.wire.cut(false);
    lab.r2.commit();
    lab.pass(Duration.ofSeconds(1));
    String none = lab.r1.text(SOON, "ping", "host", "10.1.1.2", "rapid", "");

    assertTrue(all.contains("data bytes\n!!!!!\n--- 10.1.1.2 ping statistics ---\n"), all);
    assertTrue(none.contains("data bytes\n.....\n--- 10.1.1.2 ping statistics ---\n"), none);
  }

  @Test
  void aStaticRouteLeadsToTheLoopbackAddressAndTheTraceEndsThere() {
    addressed();
    lab.r1.commit(
        "set interfaces xe-0/0/0:0 unit 0 family inet address 10.1.1.1/24",
        "set routing-options static route 10.0.0.2/32 next-hop 10.1.1.2");
    lab.pass(Duration.ofSeconds(1));

    String ping = lab.r1.text(SOON, "ping", "host", "10.0.0.2", "count", "1");
    String trace = lab.r1.text(SOON, "traceroute", "host", "10.0.0.2", "no-resolve", "");
    String route = lab.r1.text(SOON, "get-route-information", "destination", "10.0.0.2");

    assertTrue(ping.contains("64 bytes from 10.0.0.2"), ping);
    assertTrue(
        trace.matches(
            "traceroute to 10.0.0.2 \\(10.0.0.2\\), 30 hops max, 52 byte packets\n"
                + " 1  10.0.0.2  [0-9.]+ ms  [0-9.]+ ms  [0-9.]+ ms\n"),
        trace);
    assertTrue(
        route.matches(
            "(?s)\ninet.0: 3 destinations, 3 routes \\(3 active, 0 holddown, 0 hidden\\)\n.*"
                + "10.0.0.2/32        \\*\\[Static/5\\] 00:00:\\d\\d\n"
                + "                    >  to 10.1.1.2 via xe-0/0/0:0.0\n"),
        route);
  }

  @Test
  void aPacketWhoseTimeIsOverIsToldToItsSender() {
    addressed();
    lab.r1.commit(
        "set interfaces xe-0/0/0:0 unit 0 family inet address 10.1.1.1/24",
        "set routing-options static route 0.0.0.0/0 next-hop 10.1.1.2");
    lab.r2.commit(
        "set interfaces xe-0/0/0:0 unit 0 family inet address 10.1.1.2/24",
        "set interfaces xe-0/0/0:1 unit 0 family inet address 10.2.2.2/24");
    lab.pass(Duration.ofSeconds(1));

    String ttl = lab.r1.text(SOON, "ping", "host", "10.2.2.9", "ttl", "1", "count", "1");
    String away = lab.r1.text(SOON, "ping", "host", "172.16.0.1", "count", "1");

    assertTrue(ttl.contains("bytes from 10.1.1.2: Time to live exceeded\nVr HL TOS"), ttl);
    assertTrue(away.contains("bytes from 10.1.1.2: Destination Net Unreachable\n"), away);
  }

  @Test
  void neighboursAreShownAndForgottenWhenTheyAreCleared() {
    addressed();
    lab.r1.text(SOON, "ping", "host", "10.1.1.2", "count", "1");

    String before = lab.r1.text(SOON, "get-arp-table-information", "no-resolve", "");
    String cleared = lab.r1.text(Duration.ofMillis(1), "clear-arp-table");
    String after = lab.r1.text(SOON, "get-arp-table-information", "no-resolve", "");
    String again = lab.r1.text(SOON, "ping", "host", "10.1.1.2", "count", "1");

    assertTrue(
        before.matches(
            "MAC Address       Address         Interface         Flags\n"
                + "[0-9a-f:]{17} 10.1.1.2        xe-0/0/0:0.0      none\n"
                + "Total entries: 1\n"),
        before);
    assertEquals("10.1.1.2        deleted\n", cleared);
    assertTrue(after.endsWith("Total entries: 0\n"), after);
    assertTrue(again.contains("64 bytes from 10.1.1.2"), again);
  }

  @Test
  void aDisabledPortTakesItsRoutesAwayAndACardThatBootsGetsItsTablesAgain() {
    addressed();
    lab.r2.commit(
        "set interfaces xe-0/0/0:0 disable",
        "set interfaces xe-0/0/0:0 unit 0 family inet address 10.1.1.2/24");
    lab.pass(Duration.ofSeconds(1));

    String down = lab.r1.text(SOON, "ping", "host", "10.1.1.2", "count", "1");
    addressed();
    lab.r2.restartCard();
    lab.pass(Duration.ofMinutes(2));
    String up = lab.r1.text(SOON, "ping", "host", "10.1.1.2", "count", "1");

    assertTrue(down.contains("ping: sendto: No route to host"), down);
    assertTrue(up.contains("64 bytes from 10.1.1.2"), up);
  }
}
