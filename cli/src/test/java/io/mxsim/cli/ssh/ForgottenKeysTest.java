package io.mxsim.cli.ssh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.mxsim.chassis.time.EventLoop;
import io.mxsim.chassis.time.LoopDriver;
import io.mxsim.chassis.time.Pace;
import io.mxsim.cli.FakeFirmware;
import io.mxsim.cli.memory.HeapSearch;
import io.mxsim.cli.memory.Reach;
import io.mxsim.crypto.CryptoModule;
import io.mxsim.crypto.Curve;
import io.mxsim.crypto.ModuleName;
import io.mxsim.crypto.PrivateKeyHandle;
import io.mxsim.crypto.ReleaseProfile;
import io.mxsim.crypto.Services;
import io.mxsim.crypto.SshKeys;
import io.mxsim.re.access.SshSettings;
import java.io.RandomAccessFile;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.sshd.common.kex.KeyExchange;
import org.apache.sshd.common.kex.KeyExchangeFactory;
import org.apache.sshd.common.session.Session;
import org.apache.sshd.common.util.buffer.Buffer;
import org.apache.sshd.server.SshServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Keys and passwords of sessions with the OpenSSH client, which is another process: whatever is
 * found in this one is the server's.
 */
@Timeout(60)
class ForgottenKeysTest {
  private static final String PROMPT = "admin@r1> ";

  private final EventLoop loop = new EventLoop(Instant.parse("2026-01-01T00:00:00Z"));
  private final LoopDriver driver = new LoopDriver(loop, Pace.FAST, System::nanoTime);
  private final HeapSearch heap = new HeapSearch();
  private final List<Session> sessions = new CopyOnWriteArrayList<>();
  private final List<byte[]> sharedSecrets = new CopyOnWriteArrayList<>();
  private CryptoModule module;
  private SshServerPort port;
  private RandomAccessFile keyboard;
  @TempDir Path folder;

  @BeforeEach
  void serve() throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/ssh")), "no OpenSSH client on this host");
    module =
        new CryptoModule(
            ModuleName.OPENSSL, ReleaseProfile.JUNOS_20_3X75, new SecureRandom()::nextBytes);
    module.powerOn();
    module.passed();
    Services openssl = module.services();
    PrivateKeyHandle key = openssl.generateEcdsa(Curve.P256);
    SshSettings settings =
        new SshSettings(
            List.of(
                new SshSettings.HostKey(
                    SshKeys.blob(key.publicKey()),
                    List.of("ecdsa-sha2-nistp256"),
                    (name, data) -> SshKeys.sign(openssl, key, name, data))),
            List.of("ecdh-sha2-nistp256"),
            List.of("aes256-ctr", "aes128-cbc"),
            List.of("hmac-sha2-256"),
            List.of("ecdsa-sha2-nistp256"),
            Optional.empty(),
            SshSettings.RootLogin.ALLOW,
            10,
            100,
            Optional.empty(),
            3);
    Thread.ofPlatform().daemon().start(driver);
    port = new SshServerPort(loop, InetAddress.getLoopbackAddress(), 0);
    loop.post(() -> port.serve(settings, openssl, new FakeFirmware(loop)));
    settle();
    record();
  }

  @AfterEach
  void powerOff() throws Exception {
    loop.post(port::stop);
    settle();
    driver.stop();
    keyboard.close();
  }

  private void settle() throws Exception {
    var reached = new CountDownLatch(1);
    loop.post(reached::countDown);
    reached.await();
    port.awaitSettled();
  }

  /** Puts a witness between the server and its key exchanges. */
  private void record() throws Exception {
    SshServer server = (SshServer) Reach.into(port, "listener", "server");
    KeyExchangeFactory real = server.getKeyExchangeFactories().getFirst();
    server.setKeyExchangeFactories(
        List.of(
            new KeyExchangeFactory() {
              @Override
              public String getName() {
                return real.getName();
              }

              @Override
              public KeyExchange createKeyExchange(Session session) throws Exception {
                sessions.add(session);
                return new Witness((ModuleKeyExchange) real.createKeyExchange(session));
              }
            }));
  }

  private Process client(String... options) throws Exception {
    Path askpass = folder.resolve("askpass");
    Files.writeString(askpass, "#!/bin/sh\necho 'Secret.123'\n");
    Files.setPosixFilePermissions(askpass, PosixFilePermissions.fromString("rwx------"));
    List<String> command = new ArrayList<>(List.of("/usr/bin/ssh", "-F", "none", "-tt", "-p"));
    command.add(String.valueOf(port.port()));
    List<String> all = new ArrayList<>(List.of(options));
    all.addAll(
        List.of(
            "StrictHostKeyChecking=no",
            "UserKnownHostsFile=/dev/null",
            "IdentityAgent=none",
            "NumberOfPasswordPrompts=1"));
    for (String option : all) {
      command.addAll(List.of("-o", option));
    }
    command.add("admin@127.0.0.1");
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("SSH_ASKPASS", askpass.toString());
    builder.environment().put("SSH_ASKPASS_REQUIRE", "force");
    builder.environment().put("TERM", "vt100");
    builder.redirectError(folder.resolve("err").toFile());
    // Typed into a pipe of the host: a process's own output stream would keep what was typed.
    Path pipe = folder.resolve("pipe");
    assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
    keyboard = new RandomAccessFile(pipe.toFile(), "rw");
    return builder.redirectInput(pipe.toFile()).start();
  }

  private void expect(Process client, String text) throws Exception {
    StringBuilder seen = new StringBuilder();
    long end = System.nanoTime() + 20_000_000_000L;
    while (seen.indexOf(text) < 0) {
      if (client.getInputStream().available() == 0 && client.isAlive()) {
        assertTrue(System.nanoTime() < end, () -> text + " did not come in:\n" + seen);
        Thread.sleep(5);
        continue;
      }
      int b = client.getInputStream().read();
      assertTrue(b >= 0, () -> seen.toString());
      seen.append((char) b);
    }
  }

  private void type(byte[] bytes) throws Exception {
    keyboard.write(bytes);
  }

  private void type(String line) throws Exception {
    type((line + "\n").getBytes(StandardCharsets.US_ASCII));
  }

  /** The ways in which the six keys lie in memory while a session uses them. */
  private static List<String> inUse(int exchange) {
    return List.of(
        exchange + "C",
        exchange + "D",
        exchange + "E as HMAC's inner key",
        exchange + "F as HMAC's inner key");
  }

  @Test
  @Tag("P-CSP1")
  @Tag("G-CSP1")
  void theKeysOfASessionAreGoneWhenItHasEnded() throws Exception {
    Process client = client("Ciphers=aes256-ctr");
    expect(client, PROMPT);
    List<String> during = heap.reachable(folder);
    assertTrue(during.containsAll(inUse(1)), "the search finds what is there: " + during);
    assertTrue(!during.contains("1K"), "the shared secret is gone once the keys are derived");
    assertEquals(1, sharedSecrets.size());
    for (byte b : sharedSecrets.getFirst()) {
      assertEquals(0, b, "overwritten, not only dropped");
    }

    type("exit");
    assertTrue(client.waitFor(20, TimeUnit.SECONDS));
    ended();

    assertEquals(List.of(), heap.reachable(folder));
    assertEquals(1, sessions.size(), "the session's object is still held");
  }

  @Test
  @Tag("P-CSP1")
  @Tag("G-CSP1")
  @Tag("P-Z3")
  void aPowerCutTakesTheKeysOfARunningSession() throws Exception {
    Process client = client("Ciphers=aes128-cbc");
    expect(client, PROMPT);
    assertTrue(heap.reachable(folder).containsAll(inUse(1)));

    loop.post(() -> {
      port.stop();
      module.powerOff();
    });
    settle();
    ended();

    assertEquals(List.of(), heap.reachable(folder));
    assertTrue(client.waitFor(20, TimeUnit.SECONDS), "the session lives on");
  }

  @Test
  @Tag("P-CSP1")
  void newKeysOverwriteTheOldOnes() throws Exception {
    Process client = client("Ciphers=aes256-ctr", "RekeyLimit=600");
    expect(client, PROMPT);
    for (int i = 0; heap.planted("2") == 0; i++) {
      assertTrue(i < 50, "no new keys");
      type("lines 20");
      expect(client, PROMPT);
    }
    expectOver(client);

    List<String> during = heap.reachable(folder);

    assertTrue(during.stream().noneMatch(name -> name.startsWith("1")), during.toString());
    client.destroy();
  }

  /** Until both directions run under the latest keys. */
  private void expectOver(Process client) throws Exception {
    type("show version");
    expect(client, PROMPT);
  }

  @Test
  @Tag("P-CSP3")
  void aPasswordThatIsTypedOverSshIsGoneWhenItIsTaken() throws Exception {
    byte[] typed = HeapSearch.secret(60);
    for (int i = 0; i < typed.length; i++) {
      typed[i] = (byte) ('A' + (typed[i] & 0xff) % 26);
    }
    heap.plant("password", typed);
    // A shorter packet overwrites only the beginning.
    heap.plant("password's end", Arrays.copyOfRange(typed, 44, 60));
    byte[] wide = new byte[120];
    for (int i = 0; i < typed.length; i++) {
      wide[2 * i] = typed[i];
    }
    heap.plant("password as characters", wide);
    Process client = client();
    expect(client, PROMPT);
    type("secret");
    expect(client, "New password:");
    type(typed);
    HeapSearch.forget(typed, wide);
    long end = System.nanoTime() + 20_000_000_000L;
    while (!heap.reachable(folder).contains("password")) {
      assertTrue(System.nanoTime() < end, "the search finds what is there");
    }
    type("");
    expect(client, "length 60");

    assertEquals(List.of(), passwords(heap.reachable(folder)));
    client.destroy();
  }

  private static List<String> passwords(List<String> names) {
    return names.stream().filter(name -> name.startsWith("password")).toList();
  }

  private void ended() throws Exception {
    long end = System.nanoTime() + 20_000_000_000L;
    while (sessions.stream().anyMatch(session -> !session.isClosed())) {
      assertTrue(System.nanoTime() < end, "the session does not close");
      Thread.sleep(10);
    }
    // The last listener of the end may still run.
    settle();
    Thread.sleep(50);
  }

  /** Remembers the keys that go by, masked. */
  private final class Witness implements ModuleKeyExchange {
    private final ModuleKeyExchange real;
    private final int number = sessions.size();

    Witness(ModuleKeyExchange real) {
      this.real = real;
    }

    @Override
    public byte[] derive(char letter, byte[] sessionId, int length) {
      if (sharedSecrets.size() < number) {
        heap.plant(number + "K", Arrays.copyOfRange(real.getK(), 2, 30));
        sharedSecrets.add(real.getK());
      }
      byte[] key = real.derive(letter, sessionId, length);
      if (letter > 'B') {
        heap.plant(number + String.valueOf(letter), key);
      }
      return key;
    }

    @Override
    public void close() {
      real.close();
    }

    @Override
    public void init(byte[] vs, byte[] vc, byte[] is, byte[] ic) throws Exception {
      real.init(vs, vc, is, ic);
    }

    @Override
    public boolean next(int command, Buffer message) throws Exception {
      return real.next(command, message);
    }

    @Override
    public org.apache.sshd.common.digest.Digest getHash() {
      return real.getHash();
    }

    @Override
    public byte[] getH() {
      return real.getH();
    }

    @Override
    public byte[] getK() {
      return real.getK();
    }

    @Override
    public String getName() {
      return real.getName();
    }

    @Override
    public Session getSession() {
      return real.getSession();
    }
  }
}
