package io.mxsim.cli.ssh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.mxsim.chassis.time.EventLoop;
import io.mxsim.chassis.time.LoopDriver;
import io.mxsim.chassis.time.Pace;
import io.mxsim.cli.FakeFirmware;
import io.mxsim.crypto.CryptoModule;
import io.mxsim.crypto.Curve;
import io.mxsim.crypto.ModuleName;
import io.mxsim.crypto.PrivateKeyHandle;
import io.mxsim.crypto.ReleaseProfile;
import io.mxsim.crypto.Services;
import io.mxsim.crypto.SshKeys;
import io.mxsim.re.access.SshSettings;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** With the OpenSSH client of the host, against a loop that runs in real time. */
@Timeout(60)
class SshServerPortTest {
  private static final List<String> KEX =
      List.of("ecdh-sha2-nistp256", "ecdh-sha2-nistp384", "ecdh-sha2-nistp521");
  private static final List<String> CIPHERS =
      List.of("aes128-ctr", "aes192-ctr", "aes256-ctr", "aes128-cbc", "aes192-cbc", "aes256-cbc");
  private static final List<String> MACS = List.of("hmac-sha1", "hmac-sha2-256", "hmac-sha2-512");
  private static final List<String> USER_KEYS =
      List.of(
          "ecdsa-sha2-nistp256",
          "ecdsa-sha2-nistp384",
          "ecdsa-sha2-nistp521",
          "rsa-sha2-512",
          "rsa-sha2-256");

  private static Services openssl;
  private static SshSettings.HostKey hostKey;

  private final EventLoop loop = new EventLoop(Instant.parse("2026-01-01T00:00:00Z"));
  private final FakeFirmware firmware = new FakeFirmware(loop);
  private final LoopDriver driver = new LoopDriver(loop, Pace.FAST, System::nanoTime);
  private SshServerPort port;
  @TempDir Path folder;

  @BeforeAll
  static void powerOnTheModule() {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/ssh")), "no OpenSSH client on this host");
    SecureRandom host = new SecureRandom();
    CryptoModule module =
        new CryptoModule(ModuleName.OPENSSL, ReleaseProfile.JUNOS_20_3X75, host::nextBytes);
    module.powerOn();
    module.passed();
    openssl = module.services();
    PrivateKeyHandle key = openssl.generateEcdsa(Curve.P256);
    hostKey =
        new SshSettings.HostKey(
            SshKeys.blob(key.publicKey()),
            List.of("ecdsa-sha2-nistp256"),
            (name, data) -> SshKeys.sign(openssl, key, name, data));
  }

  @BeforeEach
  void serve() throws Exception {
    Thread.ofPlatform().daemon().start(driver);
    port = new SshServerPort(loop, InetAddress.getLoopbackAddress(), 0);
    loop.post(() -> port.serve(settings(CIPHERS, 10, 100), openssl, firmware));
    settle();
  }

  @AfterEach
  void powerOff() throws Exception {
    loop.post(port::stop);
    settle();
    driver.stop();
  }

  private void settle() throws Exception {
    var reached = new java.util.concurrent.CountDownLatch(1);
    loop.post(reached::countDown);
    reached.await();
    port.awaitSettled();
  }

  private static SshSettings settings(List<String> ciphers, int connections, int rate) {
    return new SshSettings(
        List.of(hostKey),
        KEX,
        ciphers,
        MACS,
        USER_KEYS,
        Optional.empty(),
        SshSettings.RootLogin.ALLOW,
        connections,
        rate,
        Optional.empty(),
        3);
  }

  private record Ran(int status, String out, String err) {}

  /** Runs the client with a password, and with {@code input} on its standard input. */
  private Ran ssh(String password, String input, String... arguments) throws Exception {
    Process client = start(password, arguments);
    try (OutputStream in = client.getOutputStream()) {
      in.write(input.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      assertFalse(client.isAlive(), e.toString());
    }
    return result(client);
  }

  private Ran result(Process client) throws Exception {
    String out = new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    String err = Files.readString(folder.resolve("err"));
    assertTrue(client.waitFor(20, TimeUnit.SECONDS), "the client does not end");
    return new Ran(client.exitValue(), out, err);
  }

  private Process start(String password, String... arguments) throws Exception {
    Path askpass = folder.resolve("askpass");
    Files.writeString(askpass, "#!/bin/sh\necho '" + password + "'\n");
    Files.setPosixFilePermissions(askpass, PosixFilePermissions.fromString("rwx------"));
    List<String> command =
        new ArrayList<>(
            List.of(
                "/usr/bin/ssh",
                "-F",
                "none",
                "-p",
                String.valueOf(port.port()),
                "-o",
                "StrictHostKeyChecking=no",
                "-o",
                "UserKnownHostsFile=/dev/null",
                "-o",
                "LogLevel=INFO",
                "-o",
                "IdentityAgent=none",
                "-o",
                "NumberOfPasswordPrompts=1"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("SSH_ASKPASS", askpass.toString());
    builder.environment().put("SSH_ASKPASS_REQUIRE", "force");
    builder.environment().put("TERM", "vt100");
    builder.redirectError(folder.resolve("err").toFile());
    return builder.start();
  }

  @Test
  @Tag("P-RO1")
  void oneCommandRunsWithoutPromptOrPagerAndEndsWithStatusZero() throws Exception {
    Ran ran = ssh("Secret.123", "", "admin@127.0.0.1", "show version");

    assertEquals("Hostname: r1\nModel: mx240\nJunos: 19.1R2\n", ran.out(), ran.err());
    assertEquals(0, ran.status());
    assertTrue(firmware.log.contains("open admin ssh"));
  }

  @Test
  @Tag("P-RO1")
  void oneCommandThatThereIsNotEndsWithStatusOne() throws Exception {
    Ran ran = ssh("Secret.123", "", "admin@127.0.0.1", "wrong");

    assertEquals("\nerror: unknown command: wrong\n", ran.out(), ran.err());
    assertEquals(1, ran.status());
  }

  @Test
  @Tag("P-RO1")
  void aWrongPasswordIsRefusedWithoutSayingWhy() throws Exception {
    Ran ran = ssh("wrong", "", "admin@127.0.0.1", "show version");

    assertEquals(255, ran.status());
    assertTrue(ran.err().contains("Permission denied (publickey,password)."), ran.err());
    assertTrue(firmware.log.contains("failed admin 1"));
  }

  @Test
  void theMessageComesBeforeThePassword() throws Exception {
    firmware.message = "file:/etc/passwd is a fine message\n";

    Ran ran = ssh("Secret.123", "", "admin@127.0.0.1", "show version");

    assertTrue(ran.err().contains("file:/etc/passwd is a fine message"), ran.err());
  }

  @Test
  @Tag("P-RO1")
  void ecdsaAndRsaKeysLetIn() throws Exception {
    for (String[] kind : new String[][] {{"ecdsa", "256"}, {"rsa", "2048"}}) {
      Path key = folder.resolve(kind[0]);
      new ProcessBuilder(
              "ssh-keygen", "-q", "-t", kind[0], "-b", kind[1], "-N", "", "-f", key.toString())
          .start()
          .waitFor();
      String[] line = Files.readString(folder.resolve(kind[0] + ".pub")).split(" ");
      firmware.keys.add(line[0] + " " + line[1]);

      Ran ran =
          ssh("none", "", "-i", key.toString(), "-o", "IdentitiesOnly=yes", "admin@127.0.0.1", "x");

      assertEquals(0, ran.status(), ran.err());
      assertTrue(firmware.log.contains("key " + line[0]), firmware.log.toString());
    }
  }

  @Test
  @Tag("G-SSH1")
  @Tag("P-CR2")
  void everyApprovedAlgorithmWorks() throws Exception {
    for (String kex : KEX) {
      approved("KexAlgorithms=" + kex);
    }
    for (String cipher : CIPHERS) {
      approved("Ciphers=" + cipher);
    }
    for (String mac : MACS) {
      approved("MACs=" + mac);
    }
  }

  private void approved(String option) throws Exception {
    Ran ran = ssh("Secret.123", "", "-o", option, "admin@127.0.0.1", "show version");

    assertEquals(0, ran.status(), option + "\n" + ran.err());
  }

  @Test
  @Tag("G-SSH1")
  @Tag("P-CR3")
  void noOtherAlgorithmIsThere() throws Exception {
    refused("Ciphers=chacha20-poly1305@openssh.com", "no matching cipher found");
    refused("KexAlgorithms=curve25519-sha256", "no matching key exchange method found");
    refused("KexAlgorithms=diffie-hellman-group1-sha1", "no matching key exchange method found");
    refused("MACs=umac-128@openssh.com", "no matching MAC found");
    refused("HostKeyAlgorithms=ssh-ed25519", "no matching host key type found");
  }

  private void refused(String option, String reason) throws Exception {
    Ran ran = ssh("Secret.123", "", "-o", option, "admin@127.0.0.1", "show version");

    assertEquals(255, ran.status(), option);
    assertTrue(ran.err().contains(reason), ran.err());
  }

  @Test
  @Tag("G-SSH1")
  void newSettingsHoldForTheNextConnection() throws Exception {
    loop.post(() -> port.serve(settings(List.of("aes256-ctr"), 10, 100), openssl, firmware));
    settle();

    refused("Ciphers=aes128-ctr", "Their offer: aes256-ctr");
    approved("Ciphers=aes256-ctr");
  }

  @Test
  void aTerminalShowsPlainEchoAndNoEscapeSequences() throws Exception {
    Ran ran =
        ssh(
            "Secret.123",
            "set cli screen-length 0\nsh ver \nlines 100\nNexit\n",
            "-tt",
            "admin@127.0.0.1");

    assertTrue(ran.out().startsWith("--- JUNOS 19.1R2\r\nadmin@r1> set cli"), ran.out());
    assertTrue(ran.out().contains("admin@r1> show version \r\nHostname: r1\r\n"), ran.out());
    assertTrue(ran.out().contains("line 100\r\n\r\nadmin@r1> exit\r\n"), ran.out());
    assertFalse(ran.out().contains("\033"), ran.out());
    assertTrue(firmware.log.contains("open admin pts/0"));
  }

  @Test
  void aStreamWithoutATerminalIsReadCommandByCommand() throws Exception {
    Ran ran = ssh("Secret.123", "show version\nlines 200\n", "-T", "admin@127.0.0.1");

    assertEquals(0, ran.status(), ran.err());
    assertTrue(ran.out().contains("Junos: 19.1R2\nline 1\n"), ran.out());
    assertTrue(ran.out().endsWith("line 200\n"), ran.out());
  }

  @Test
  void subsystemsAreRefused() throws Exception {
    Ran ran = ssh("Secret.123", "", "-s", "admin@127.0.0.1", "netconf");

    assertTrue(ran.status() != 0);
    assertTrue(ran.err().contains("subsystem request failed"), ran.err());
  }

  @Test
  @Tag("G-LOG2")
  void theFirmwareHearsOfConnectionsAndOfTheirEnd() throws Exception {
    ssh("Secret.123", "", "admin@127.0.0.1", "show version");
    for (int i = 0; i < 100 && !firmware.log.contains("Closed"); i++) {
      Thread.sleep(20);
    }

    assertTrue(firmware.log.contains("Connected"), firmware.log.toString());
    assertTrue(firmware.log.contains("ReceivedDisconnect"), firmware.log.toString());
    assertTrue(firmware.log.contains("Closed"), firmware.log.toString());
  }

  @Test
  @Tag("P-PW1")
  void theConnectionRateIsLimited() throws Exception {
    loop.post(() -> port.serve(settings(CIPHERS, 10, 2), openssl, firmware));
    settle();
    approved("Ciphers=aes128-ctr");
    approved("Ciphers=aes128-ctr");

    Ran third = ssh("Secret.123", "", "admin@127.0.0.1", "show version");

    assertEquals(255, third.status());
    assertTrue(firmware.log.contains("TurnedAway"), firmware.log.toString());
  }

  @Test
  void powerOffEndsSessionsAtOnceAndFreesThePort() throws Exception {
    Process client = start("Secret.123", "-tt", "admin@127.0.0.1");
    InputStream out = client.getInputStream();
    StringBuilder seen = new StringBuilder();
    while (!seen.toString().endsWith("admin@r1> ")) {
      int b = out.read();
      assertTrue(b >= 0, seen.toString());
      seen.append((char) b);
    }

    loop.post(port::stop);
    settle();

    assertTrue(client.waitFor(10, TimeUnit.SECONDS), "the session lives on");
    assertThrows(
        IOException.class, () -> new Socket(InetAddress.getLoopbackAddress(), port.port()));
    assertFalse(firmware.log.contains("hangUp"));
  }

  @Test
  void aTakenPortIsNamed() {
    IllegalStateException taken =
        assertThrows(
            IllegalStateException.class,
            () -> new SshServerPort(loop, InetAddress.getLoopbackAddress(), port.port()));

    assertTrue(taken.getMessage().contains("port " + port.port()), taken.getMessage());
    assertTrue(taken.getMessage().contains("choose another port"), taken.getMessage());
  }
}
