package io.mxsim.interop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mxsim.chassis.time.Pace;
import io.mxsim.lab.network.Lab;
import io.mxsim.lab.network.LabBuilder;
import io.mxsim.lab.network.LabOptions;
import io.mxsim.lab.router.ModelFolder;
import io.mxsim.lab.router.Workbench;
import io.mxsim.lab.topology.TopologyReader;
import io.mxsim.procedures.LiveConsole;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A router, configured at its console as the guide says, and the Linux guest on one wire. */
@Tag("P-MS1")
@Tag("G-MS3")
class RouterBesideLinuxTest {
  private static final String CKN =
      "2345678922334455667788992223334445556667778889992222333344445555";
  private static final String CAK = "23456789223344556677889922233344";
  private static final int BETTER = 1;
  private static final int WORSE = 20;
  private static final String OPERATIONAL = "root> ";
  private static final String CONFIGURE = "root# ";
  private static final String CA = "security macsec connectivity-association CA1 ";
  private static final String TOPOLOGY =
      """
      name: beside Linux
      topology:
        nodes:
          R0: {model: mx480, re: ngre, cards: {fpc 0: MPC7E}}
        links:
          - endpoints: ["R0:xe-0/0/0:0", "udp:127.0.0.1:%d:%d"]
      """;

  @TempDir Path folder;

  @Test
  void theyPingEachOtherUnderMacsec() throws Exception {
    int[] ports = LinuxGuest.freePorts();
    try (LinuxGuest guest = LinuxGuest.boot(ports[0], ports[1], "52:54:00:4d:53:01");
        Lab lab = lab(ports)) {
      lab.power(true);
      LiveConsole console = new LiveConsole(lab.router("R0"));
      secure(console);

      try (Supplicant linux = new Supplicant(guest, CKN, CAK, WORSE, true).start()) {
        assertTheyPingEachOther(linux, console);
        assertFalse(linux.serves());
      }

      change(console, "set " + CA + "no-encryption");
      try (Supplicant linux = new Supplicant(guest, CKN, CAK, BETTER, false).start()) {
        assertTheyPingEachOther(linux, console);
        assertTrue(linux.serves());
      }

      // The router's old key keeps it from being heard until the suite is another one.
      try (Supplicant linux =
          new Supplicant(guest, CKN, CAK + CAK, WORSE, true).start().withSuite("gcm-aes-256")) {
        console.answer(OPERATIONAL, "configure");
        key(console, CAK + CAK);
        console.answer(CONFIGURE, "delete " + CA + "no-encryption");
        console.answer(CONFIGURE, "set " + CA + "cipher-suite gcm-aes-256");
        console.answer(CONFIGURE, "commit and-quit");
        console.expect("commit complete");
        assertTheyPingEachOther(linux, console);
        assertTrue(linux.macsec().contains("cipher suite: GCM-AES-256"));
      }
    }
  }

  private static void assertTheyPingEachOther(Supplicant linux, LiveConsole console)
      throws InterruptedException {
    for (int tries = 0; tries < 40 && !(linux.secured() && linux.ping(1, "") == 1); tries++) {
      Thread.sleep(500);
    }

    assertEquals(3, linux.ping(3, "-i 0.2"), () -> linux.macsec() + linux.log());
    assertEquals(2, linux.ping(2, "-s 1400 -i 0.2"), () -> linux.macsec() + linux.log());
    console.answer(OPERATIONAL, "ping 10.77.0.1 count 3 rapid");
    console.expect("3 packets transmitted, 3 packets received, 0% packet loss");
  }

  private Lab lab(int[] ports) throws Exception {
    String topology = TOPOLOGY.formatted(ports[0], ports[1]);
    return LabBuilder.build(
        new Workbench(),
        TopologyReader.read(folder.resolve("lab.yaml"), topology),
        new LabOptions(
            folder,
            false,
            Pace.FAST,
            OptionalLong.of(7),
            Instant.now(),
            new ModelFolder(folder.resolve("models"))),
        Map.of());
  }

  private static void change(LiveConsole console, String... lines) throws InterruptedException {
    console.answer(OPERATIONAL, "configure");
    for (String line : lines) {
      console.answer(CONFIGURE, line);
    }
    console.answer(CONFIGURE, "commit and-quit");
    console.expect("commit complete");
  }

  private static void secure(LiveConsole console) throws InterruptedException {
    console.answer("login: ", "root");
    console.answer("root@:~ # ", "cli");
    console.answer(OPERATIONAL, "configure");
    console.password(CONFIGURE, "set system root-authentication plain-text-password", "Guide1.pw");
    String[] lines = {
      "set interfaces xe-0/0/0:0 unit 0 family inet address 10.77.0.2/24",
      "set " + CA + "pre-shared-key ckn " + CKN,
      "set " + CA + "security-mode static-cak",
      "set " + CA + "mka key-server-priority 2",
      "set " + CA + "mka transmit-interval 3000",
      "set " + CA + "include-sci",
      "set security macsec interfaces xe-0/0/0:0 connectivity-association CA1"
    };
    for (String line : lines) {
      console.answer(CONFIGURE, line);
    }
    key(console, CAK);
    console.answer(CONFIGURE, "commit and-quit");
    console.expect("commit complete");
  }

  private static void key(LiveConsole console, String cak) throws InterruptedException {
    console.answer(CONFIGURE, "prompt " + CA + "pre-shared-key cak");
    console.answer("New cak (secret):", cak);
    console.answer("Retype new cak (secret):", cak);
  }
}
