package io.mxsim.procedures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.mxsim.lab.router.RouterOptions.MicPlace;
import io.mxsim.lab.router.SimulatedRouter;
import io.mxsim.lab.router.Workbench;
import io.mxsim.procedures.OpenSshClient.Outcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The policy's procedure 6.1.2 on an MX2010, the FIPS part of it by the Crypto Officer over SSH.
 */
class EnablingOverSshTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String OFFICER = "crypto-officer";
  private static final String PASSWORD = "Officer-Pass-1";
  private static final String ROOT_PASSWORD = "Root-Pass-2022";

  @TempDir Path folder;

  @BeforeEach
  void needsAClient() {
    assumeTrue(OpenSshClient.installed(), "no OpenSSH client on this host");
  }

  @Test
  @Timeout(300)
  @Tag("P-MODE7")
  @Tag("P-MODE8")
  @Tag("P-RO1")
  @Tag("P-CR2")
  @Tag("P-CR3")
  @Tag("G-SSH1")
  void theCryptoOfficerEnablesFipsModeOverSsh() throws Exception {
    try (SimulatedRouter router =
        new Workbench().assemble(LiveRouter.options(folder, List.of(new MicPlace(0, 0))))) {
      LiveConsole console = new LiveConsole(router);
      router.power(true);
      configureOnTheConsole(console);
      OpenSshClient client = new OpenSshClient(folder, LiveRouter.sshPort(router));
      String hostKeyBefore = client.hostKey();
      Path ecdsa = client.newKey("ecdsa", 384);
      Path rsa = client.newKey("rsa", 2048);

      Outcome beforeFips = client.password(OFFICER, PASSWORD, "show version");
      enableOverSsh(client, ecdsa, rsa);
      console.expect("FIPS Self-tests Passed");
      console.expect("login: ");

      assertEquals(0, beforeFips.status(), beforeFips.output());
      client = new OpenSshClient(folder, LiveRouter.sshPort(router));
      assertNotEquals(hostKeyBefore, client.hostKey());
      try (InteractiveSsh session = client.interactive(OFFICER, PASSWORD)) {
        session.answer(OFFICER + "@device:fips> ", "exit");
        assertTrue(session.ends());
      }
      refusals(client);
      keyLogins(client, ecdsa, rsa);
    }
  }

  private static void refusals(OpenSshClient client) throws Exception {
    Outcome good = client.password(OFFICER, PASSWORD, "show version");
    Outcome cipher = client.password(OFFICER, PASSWORD, "show version", chacha());
    Outcome exchange =
        client.password(OFFICER, PASSWORD, "show version", "KexAlgorithms=curve25519-sha256");
    Outcome mac =
        client.password(
            OFFICER, PASSWORD, "show version", "Ciphers=aes128-ctr", "MACs=umac-64@openssh.com");
    Outcome wrong = client.password(OFFICER, "Wrong-Pass-1", "show version");
    Outcome noCommand = client.password(OFFICER, PASSWORD, "show nothing");

    assertEquals(0, good.status(), good.output());
    assertTrue(good.output().contains("Junos: 20.3X75"), good.output());
    assertRefused(cipher, "no matching cipher found");
    assertRefused(exchange, "no matching key exchange method found");
    assertRefused(mac, "no matching MAC found");
    assertRefused(wrong, "Permission denied");
    assertTrue(noCommand.output().contains("syntax error"), noCommand.output());
  }

  private static void keyLogins(OpenSshClient client, Path ecdsa, Path rsa) throws Exception {
    Outcome byEcdsa = client.key(OFFICER, ecdsa, "show system fips level");
    Outcome byRsa = client.key(OFFICER, rsa, "show system fips level");
    Outcome byOther = client.key(OFFICER, client.newKey("ed25519", 256), "show version");

    assertEquals(0, byEcdsa.status(), byEcdsa.output());
    assertTrue(byEcdsa.output().contains("level 1"), byEcdsa.output());
    assertEquals(0, byRsa.status(), byRsa.output());
    assertFalse(byOther.output().contains("Junos"), byOther.output());
    assertRefused(byOther, "Permission denied");
  }

  private static void assertRefused(Outcome outcome, String why) {
    assertEquals(255, outcome.status(), outcome.output());
    assertTrue(outcome.output().contains(why), outcome.output());
  }

  /** Packages, passwords, the Crypto Officer and SSH: what needs no network. */
  private static void configureOnTheConsole(LiveConsole console) throws Exception {
    console.answer("login: ", "root");
    console.answer("root@:~ # ", "cli");
    console.answer("root> ", "request system software add optional://fips-mode.tgz");
    console.answer("root> ", "request system software add optional://jpfe-fips.tgz");
    console.answer("root> ", "configure");
    console.answer("root# ", "set system host-name device");
    console.password("root# ", "set system root-authentication plain-text-password", ROOT_PASSWORD);
    console.password(
        "root# ",
        "set system login user crypto-officer class super-user authentication plain-text-password",
        PASSWORD);
    console.answer("root# ", "set system services ssh");
    console.answer("root# ", "commit and-quit");
    console.expect("commit complete");
    console.answer("root@device> ", "exit");
    console.answer("root@device:~ # ", "exit");
    console.expect("login: ");
  }

  /** The session ends with the reboot. */
  private static void enableOverSsh(OpenSshClient client, Path ecdsa, Path rsa) throws Exception {
    try (InteractiveSsh session = client.interactive(OFFICER, PASSWORD)) {
      session.answer("device> ", "edit");
      session.answer("device# ", setKey("ssh-ecdsa", ecdsa));
      session.answer("device# ", setKey("ssh-rsa", rsa));
      session.answer("device# ", "set system fips chassis level 1");
      session.answer("device# ", "commit");
      session.expect("Generating RSA key /etc/ssh/fips_ssh_host_key");
      session.expect("Generating RSA2 key /etc/ssh/fips_ssh_host_rsa_key");
      session.expect("Generating ECDSA key /etc/ssh/fips_ssh_host_ecdsa_key");
      session.expect("reboot is required to transition to FIPS level 1");
      session.answer("device# ", "run request vmhost reboot");
      session.answer("[yes,no] (no) ", "yes");
      assertTrue(session.ends());
    }
  }

  private static String setKey(String statement, Path key) throws Exception {
    String text = Files.readString(Path.of(key + ".pub")).strip();
    return "set system login user crypto-officer authentication " + statement + " \"" + text + "\"";
  }

  private static String chacha() {
    return "Ciphers=chacha20-poly1305@openssh.com";
  }
}
