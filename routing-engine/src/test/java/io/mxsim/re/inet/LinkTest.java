package io.mxsim.re.inet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mxsim.chassis.wire.Wire;
import java.time.Duration;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** VLANs, bridge domains, LLDP and what is shown of interfaces. */
class LinkTest {
  private static final Duration SOON = Duration.ofSeconds(15);

  private final TwoRouters lab = new TwoRouters();
  private final TestRouter r3 = new TestRouter(lab.loop, 3);

  LinkTest() {
    lab.pass(Duration.ofMinutes(1));
    new Wire(lab.loop, lab.r2.channel(0, 2), r3.channel(0, 0), new SplittableRandom(3)).plug();
  }

  @AfterEach
  void close() {
    r3.close();
    lab.close();
  }

  private void hosts() {
    lab.r1.commit(
        "set interfaces xe-0/0/0:0 vlan-tagging",
        "set interfaces xe-0/0/0:0 unit 100 vlan-id 100",
        "set interfaces xe-0/0/0:0 unit 100 family inet address 10.1.1.1/24");
    r3.commit(
        "set interfaces xe-0/0/0:0 vlan-tagging",
        "set interfaces xe-0/0/0:0 unit 100 vlan-id 100",
        "set interfaces xe-0/0/0:0 unit 100 family inet address 10.1.1.3/24");
  }

  @Test
  @Tag("G-MS5")
  void theGuidesBridgeDomainCarriesAVlanBetweenTwoPorts() {
    hosts();
    lab.r2.commit(
        "set interfaces xe-0/0/0:0 flexible-vlan-tagging",
        "set interfaces xe-0/0/0:0 encapsulation flexible-ethernet-services",
        "set interfaces xe-0/0/0:0 unit 100 encapsulation vlan-bridge",
        "set interfaces xe-0/0/0:0 unit 100 vlan-id 100",
        "set interfaces xe-0/0/0:2 flexible-vlan-tagging",
        "set interfaces xe-0/0/0:2 encapsulation flexible-ethernet-services",
        "set interfaces xe-0/0/0:2 unit 100 encapsulation vlan-bridge",
        "set interfaces xe-0/0/0:2 unit 100 vlan-id 100",
        "set bridge-domains BD-110 domain-type bridge",
        "set bridge-domains BD-110 vlan-id 100",
        "set bridge-domains BD-110 interface xe-0/0/0:0.100",
        "set bridge-domains BD-110 interface xe-0/0/0:2.100");
    lab.pass(Duration.ofSeconds(1));

    String ping = lab.r1.text(SOON, "ping", "host", "10.1.1.3", "count", "2");
    String domains = lab.r2.text(SOON, "get-bridge-instance-information");
    String macs = lab.r2.text(SOON, "get-bridge-mac-table");

    assertTrue(ping.contains("2 packets transmitted, 2 packets received, 0% packet loss"), ping);
    assertEquals(
        """

        Routing instance        Bridge domain            VLAN ID     Interfaces
        default-switch          BD-110                   100      %s
                                                                         xe-0/0/0:0.100
                                                                         xe-0/0/0:2.100
        """
            .formatted(" "),
        domains);
    assertTrue(macs.contains(" Bridging domain : BD-110, VLAN : 100\n"), macs);
    assertTrue(macs.contains(lab.r1.channel(0, 0).mac() + "   D        xe-0/0/0:0.100\n"), macs);
    assertTrue(macs.contains(r3.channel(0, 0).mac() + "   D        xe-0/0/0:2.100\n"), macs);
  }

  @Test
  @Tag("G-MS5")
  void trunksCarryTheVlansOfTheirListAndNoOthers() {
    hosts();
    lab.r2.commit(
        "set interfaces xe-0/0/0:0 unit 0 family bridge interface-mode trunk",
        "set interfaces xe-0/0/0:0 unit 0 family bridge vlan-id-list 100-110",
        "set interfaces xe-0/0/0:2 unit 0 family bridge interface-mode trunk",
        "set interfaces xe-0/0/0:2 unit 0 family bridge vlan-id-list 100",
        "set bridge-domains BD-100 vlan-id 100");
    lab.pass(Duration.ofSeconds(1));

    String with = lab.r1.text(SOON, "ping", "host", "10.1.1.3", "count", "2");
    lab.r2.commit(
        "set interfaces xe-0/0/0:0 unit 0 family bridge interface-mode trunk",
        "set interfaces xe-0/0/0:0 unit 0 family bridge vlan-id-list 101-110",
        "set interfaces xe-0/0/0:2 unit 0 family bridge interface-mode trunk",
        "set interfaces xe-0/0/0:2 unit 0 family bridge vlan-id-list 100",
        "set bridge-domains BD-100 vlan-id 100");
    lab.pass(Duration.ofSeconds(1));
    String without = lab.r1.text(SOON, "ping", "host", "10.1.1.3", "count", "2");

    assertTrue(with.contains("2 packets received"), with);
    assertTrue(without.contains(" 0 packets received"), without);
  }

  @Test
  void anInterfaceIsShownWithWhatHasPassedIt() {
    lab.r1.commit(
        "set interfaces xe-0/0/0:0 description \"to R2\"",
        "set interfaces xe-0/0/0:0 unit 0 family inet address 10.1.1.1/24");
    lab.r2.commit("set interfaces xe-0/0/0:0 unit 0 family inet address 10.1.1.2/24");
    lab.pass(Duration.ofSeconds(1));
    lab.r1.run("clear-interfaces-statistics", "interface-name", "all");
    lab.r1.text(SOON, "ping", "host", "10.1.1.2", "count", "5");

    String text =
        lab.r1.text(
            SOON, "get-interface-information", "interface-name", "xe-0/0/0:0", "level", "detail");
    String descriptions =
        lab.r1.text(SOON, "get-interface-information", "level", "descriptions");

    String expected =
        """
        Physical interface: xe-0/0/0:0, Enabled, Physical link is Up
          Interface index: \\d+, SNMP ifIndex: \\d+
          Description: to R2
          Link-level type: Ethernet, MTU: 1514, LAN-PHY mode, Speed: 10Gbps, .*
          Device flags   : Present Running
          Interface flags: SNMP-Traps
          Link flags     : None
          Current address: .*, Hardware address: .*
          Last flapped   : 2026-01-01 .* UTC \\(.* ago\\)
          Statistics last cleared: 2026-01-01 .* UTC \\(.* ago\\)
          Traffic statistics:
           Input  bytes  :                  550
           Output bytes  :                  550
           Input  packets:                    6
           Output packets:                    6
          Active alarms  : None
          Active defects : None

          Logical interface xe-0/0/0:0.0 \\(Index \\d+\\) \\(SNMP ifIndex \\d+\\)
            Flags: Up SNMP-Traps Encapsulation: ENET2
            Traffic statistics:
             Input  bytes  :                  550
             Output bytes  :                  550
             Input  packets:                    6
             Output packets:                    6
            Protocol inet, MTU: 1500
              Addresses, Flags: Is-Preferred Is-Primary
                Destination: 10.1.1.0/24, Local: 10.1.1.1, Broadcast: 10.1.1.255

        """;
    assertTrue(text.matches(expected), text);
    assertTrue(descriptions.endsWith("\nxe-0/0/0:0      up    up   to R2\n"), descriptions);
  }

  @Test
  @Tag("G-OP1")
  void neighborsThatSpeakLldpAreSeenAndForgottenWhenTheirTimeIsOver() {
    lab.r1.commit("set protocols lldp interface xe-0/0/0:0");
    lab.r2.commit("set protocols lldp interface all", "set interfaces xe-0/0/0:0 description x");
    lab.pass(Duration.ofSeconds(1));

    String seen = lab.r1.text(SOON, "get-lldp-neighbors-information");
    lab.r2.commit();
    lab.pass(Duration.ofSeconds(1));
    String gone = lab.r1.text(SOON, "get-lldp-neighbors-information");

    assertTrue(
        seen.matches(
            "Local Interface    Parent Interface    Chassis Id          Port info          "
                + "System Name\n"
                + "xe-0/0/0:0         -                   00:00:00:00:00:02   x                  "
                + "r2\n"),
        seen);
    assertFalse(gone.contains("r2"), gone);
  }
}
