package io.mxsim.re.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What commands answer to programs; that each begins as the model says, the bench checks. */
class ReplyTest {
  @Test
  @Tag("P-MODE7")
  void theVersionNamesTheHostTheChassisAndThePackages() {
    try (CommandBench bench = CommandBench.mx2010().powerOn()) {
      assertEquals(
          """
          <software-information>
              <host-name>r1</host-name>
              <product-model>mx2010</product-model>
              <product-name>mx2010</product-name>
              <junos-version>20.3X75.8</junos-version>
              <package-information>
                  <name>junos-os-kernel-64-bit</name>
                  <comment>JUNOS OS Kernel 64-bit   [20210601.builder]</comment>
              </package-information>
          </software-information>
          """,
          bench.xml("get-software-information"));
    }
  }

  @Test
  void aLineCardTellsItsFiguresAndAnEmptySlotThatItIsEmpty() {
    try (CommandBench bench = CommandBench.mx2010().powerOn()) {
      bench.pass(Duration.ofMinutes(154));
      String xml = bench.xml("get-fpc-information");
      String detail = bench.xml("get-fpc-information", "detail", "", "fpc-slot", "0");

      assertTrue(
          xml.startsWith(
              """
              <fpc-information junos:style="brief">
                  <fpc>
                      <slot>0</slot>
                      <state>Online</state>
                      <temperature junos:celsius="43">43</temperature>
                      <cpu-total>8</cpu-total>
                      <cpu-interrupt>0</cpu-interrupt>
                      <cpu-1min-avg>8</cpu-1min-avg>
                      <cpu-5min-avg>8</cpu-5min-avg>
                      <cpu-15min-avg>8</cpu-15min-avg>
                      <memory-dram-size>3584</memory-dram-size>
                      <memory-heap-utilization>12</memory-heap-utilization>
                      <memory-buffer-utilization>20</memory-buffer-utilization>
                  </fpc>
                  <fpc>
                      <slot>1</slot>
                      <state>Empty</state>
                  </fpc>
              """),
          xml);
      assertTrue(
          detail.contains(
              "<temperature junos:celsius=\"43\">43 degrees C / 109 degrees F</temperature>"),
          detail);
      assertTrue(detail.contains("<fips-capable>True</fips-capable>"), detail);
    }
  }

  @Test
  void partsInPartsAreElementsInElements() {
    try (CommandBench bench = CommandBench.mx2010().powerOn()) {
      String xml = bench.xml("get-chassis-inventory");
      String serial = bench.chassis.serial();

      assertTrue(
          xml.startsWith(
              """
              <chassis-inventory>
                  <chassis junos:style="inventory">
                      <name>Chassis</name>
                      <serial-number>%s</serial-number>
                      <description>MX2010</description>
                      <chassis-module>
                          <name>Midplane</name>
              """
                  .formatted(serial)),
          xml);
      assertTrue(
          xml.contains(
              """
                              <chassis-sub-sub-module>
                                  <name>PIC 1</name>
                                  <part-number>BUILTIN</part-number>
                                  <serial-number>BUILTIN</serial-number>
                                  <description>MACSEC-12xQSFPP-XGE-XLGE-CGE</description>
                              </chassis-sub-sub-module>
                          </chassis-sub-module>
                      </chassis-module>
                      <chassis-module>
                          <name>Fan Tray 0</name>
              """),
          xml);
    }
  }

  @Test
  void picsStandBelowTheirCard() {
    try (CommandBench bench = CommandBench.mx2010().powerOn()) {
      String status = bench.xml("get-pic-information");
      String detail = bench.xml("get-pic-detail", "fpc-slot", "0", "pic-slot", "1");

      assertTrue(
          status.contains(
              """
                      <pic>
                          <pic-slot>1</pic-slot>
                          <pic-state>Online</pic-state>
                          <pic-type>MACSEC-12xQSFPP-XGE-XLGE-CGE</pic-type>
                      </pic>
              """),
          status);
      assertTrue(detail.contains("        <pic-detail>\n            <slot>0</slot>\n"), detail);
      assertTrue(detail.contains("<capable-port-speeds>"), detail);
    }
  }

  @Test
  void alarmsAreCountedAndListed() {
    try (CommandBench bench = CommandBench.mx2010().powerOn()) {
      String none = bench.xml("get-alarm-information");
      String system = bench.xml("get-system-alarm-information");

      assertEquals(
          """
          <alarm-information>
              <alarm-summary>
                  <no-active-alarms/>
              </alarm-summary>
          </alarm-information>
          """,
          none);
      assertTrue(system.contains("        <active-alarm-count>1</active-alarm-count>\n"), system);
      assertTrue(system.contains("<alarm-description>Rescue configuration is not set<"), system);
      assertTrue(system.contains("<alarm-time junos:seconds=\"1767"), system);
    }
  }

  @Test
  void timesAreRepeatedInSeconds() {
    try (CommandBench bench = CommandBench.mx2010().powerOn()) {
      bench.pass(Duration.ofMinutes(154));
      bench.users.add(
          new LoggedIn(
              "ops", "pts/0", Optional.of("10.1.0.1"), bench.loop.now(), Optional.empty()));

      String uptime = bench.xml("get-system-uptime-information");
      String users = bench.xml("get-system-users-information");
      String engine = bench.xml("get-route-engine-information");

      assertTrue(
          uptime.contains(
              """
                  <system-booted-time>
                      <date-time junos:seconds="1767225600">2026-01-01 00:00:00 UTC</date-time>
                      <time-length junos:seconds="9300">02:35:00</time-length>
                  </system-booted-time>
              """),
          uptime);
      assertTrue(
          users.contains(
              """
                          <user-entry>
                              <user>ops</user>
                              <tty>pts/0</tty>
                              <from>10.1.0.1</from>
                              <login-time junos:seconds="1767234900">2:35AM</login-time>
                              <idle-time junos:seconds="0">-</idle-time>
                              <command>-cl</command>
                          </user-entry>
              """),
          users);
      assertTrue(
          engine.contains(
              """
                      <up-time junos:seconds="9300">2 hours, 35 minutes</up-time>
                      <last-reboot-reason>0x1:power cycle</last-reboot-reason>
              """),
          engine);
    }
  }

  @Test
  void environmentNamesAClassOnItsFirstItem() {
    try (CommandBench bench = CommandBench.mx2010().powerOn()) {
      bench.pass(Duration.ofMinutes(154));
      String xml = bench.xml("get-environment-information");

      assertEquals(2, xml.split("<class>", -1).length - 1, xml);
      assertTrue(
          xml.contains(
              """
                  <environment-item>
                      <name>FPC 0</name>
                      <status>OK</status>
                      <temperature junos:celsius="43">43 degrees C / 109 degrees F</temperature>
                  </environment-item>
              """),
          xml);
    }
  }

  @Test
  void unitsAndAddressesStandBelowTheirInterface() {
    try (CommandBench bench = CommandBench.mx2010().powerOn()) {
      bench.configure("set interfaces lo0 unit 0 family inet address 10.9.9.9/32\n");

      assertEquals(
          """
          <interface-information junos:style="terse">
              <physical-interface>
                  <name>lo0</name>
                  <admin-status>up</admin-status>
                  <oper-status>up</oper-status>
                  <logical-interface>
                      <name>lo0.0</name>
                      <admin-status>up</admin-status>
                      <oper-status>up</oper-status>
                      <address-family>
                          <address-family-name>inet</address-family-name>
                          <interface-address>
                              <ifa-local junos:emit="emit">10.9.9.9</ifa-local>
                              <ifa-destination junos:emit="emit">0/0</ifa-destination>
                          </interface-address>
                      </address-family>
                  </logical-interface>
              </physical-interface>
          </interface-information>
          """,
          bench.xml("get-interface-terse-information", "interface-name", "lo0"));
    }
  }
}
