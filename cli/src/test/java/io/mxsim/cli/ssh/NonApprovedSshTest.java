package io.mxsim.cli.ssh;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
import io.mxsim.re.fips.FipsState;
import io.mxsim.re.fips.NonApprovedMode;
import io.mxsim.re.nonapproved.KeyKind;
import io.mxsim.re.nonapproved.NonApprovedSignatures;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The algorithms of policy section 2.2 with the OpenSSH client of the host: there in the
 * non-Approved mode, and not there in FIPS mode, even when the settings name them.
 */
@Timeout(60)
class NonApprovedSshTest {
  private static final List<String> CIPHERS =
      List.of(
          "3des-cbc",
          "aes128-gcm@openssh.com",
          "aes256-gcm@openssh.com",
          "chacha20-poly1305@openssh.com",
          "aes128-ctr");
  private static final List<String> MACS =
      List.of(
          "hmac-md5",
          "hmac-md5-96",
          "hmac-md5-etm@openssh.com",
          "hmac-md5-96-etm@openssh.com",
          "hmac-sha1-96",
          "hmac-sha1-96-etm@openssh.com",
          "hmac-sha1-etm@openssh.com",
          "hmac-sha2-256-etm@openssh.com",
          "hmac-sha2-512-etm@openssh.com",
          "hmac-sha2-256");
  private static final List<String> KEY_EXCHANGES =
      List.of(
          "curve25519-sha256",
          "diffie-hellman-group14-sha1",
          "diffie-hellman-group1-sha1",
          "diffie-hellman-group-exchange-sha256",
          "diffie-hellman-group-exchange-sha1",
          "ecdh-sha2-nistp256");
  private static final List<String> USER_KEYS =
      List.of("ecdsa-sha2-nistp256", "rsa-sha2-512", "rsa-sha2-256", "ssh-ed25519", "ssh-dss");

  private static Services openssl;
  private static SshSettings.HostKey ecdsa;

  private final EventLoop loop = new EventLoop(Instant.parse("2026-01-01T00:00:00Z"));
  private final FakeFirmware firmware = new FakeFirmware(loop);
  private final LoopDriver driver = new LoopDriver(loop, Pace.FAST, System::nanoTime);
  private final NonApprovedMode mode = new FipsState().nonApproved().orElseThrow();
  private SshServerPort port;
  private OpenSshClient client;
  @TempDir Path folder;

  @BeforeAll
  static void powerOnTheModule() {
    assumeTrue(OpenSshClient.isThere(), "no OpenSSH client on this host");
    CryptoModule module =
        new CryptoModule(
            ModuleName.OPENSSL,
            ReleaseProfile.JUNOS_20_3X75,
            new SplittableRandom(20220103)::nextBytes);
    module.powerOn();
    module.passed();
    openssl = module.services();
    PrivateKeyHandle key = openssl.generateEcdsa(Curve.P256);
    ecdsa =
        new SshSettings.HostKey(
            SshKeys.blob(key.publicKey()),
            List.of("ecdsa-sha2-nistp256"),
            (name, data) -> SshKeys.sign(openssl, key, name, data));
  }

  @BeforeEach
  void start() {
    Thread.ofPlatform().daemon().start(driver);
    port = new SshServerPort(loop, InetAddress.getLoopbackAddress(), 0);
    client = new OpenSshClient(folder, port.port(), "Secret.123");
  }

  @AfterEach
  void powerOff() throws Exception {
    loop.post(port::stop);
    settle();
    driver.stop();
  }

  private void serve(boolean fips) throws Exception {
    List<SshSettings.HostKey> hostKeys = new ArrayList<>(List.of(ecdsa));
    for (KeyKind kind : KeyKind.values()) {
      NonApprovedSignatures signatures = new NonApprovedSignatures(mode, openssl);
      NonApprovedSignatures.Pair pair = signatures.generate(kind);
      hostKeys.add(
          new SshSettings.HostKey(
              pair.publicBlob(),
              List.of(kind.sshName()),
              (name, data) -> signatures.sign(kind, pair.pkcs8(), data)));
    }
    SshSettings settings =
        new SshSettings(
            fips ? List.of(ecdsa) : hostKeys,
            KEY_EXCHANGES,
            CIPHERS,
            MACS,
            USER_KEYS,
            fips ? Optional.empty() : Optional.of(mode),
            SshSettings.RootLogin.ALLOW,
            50,
            200,
            Optional.empty(),
            3);
    loop.post(() -> port.serve(settings, openssl, firmware));
    settle();
  }

  private void settle() throws Exception {
    CountDownLatch reached = new CountDownLatch(1);
    loop.post(reached::countDown);
    reached.await();
    port.awaitSettled();
  }

  private void works(String option) throws Exception {
    OpenSshClient.Ran ran = client.run("-o", option);

    assertEquals(0, ran.status(), option + "\n" + ran.err());
    assertTrue(ran.out().contains("Junos: "), ran.out());
  }

  private void refused(String option, String what) throws Exception {
    OpenSshClient.Ran ran = client.run("-o", option);

    assertEquals(255, ran.status(), option + "\n" + ran.err());
    assertTrue(ran.err().contains("no matching " + what + " found"), option + "\n" + ran.err());
  }

  @Test
  @Tag("P-CR3")
  void inTheNonApprovedModeEachCipherWorks() throws Exception {
    serve(false);

    for (String cipher : CIPHERS) {
      works("Ciphers=" + cipher);
    }
  }

  @Test
  @Tag("P-CR3")
  void inTheNonApprovedModeEachMacWorks() throws Exception {
    serve(false);

    for (String mac : MACS) {
      works("MACs=" + mac);
    }
  }

  @Test
  @Tag("P-CR3")
  void inTheNonApprovedModeEachKeyExchangeAndHostKeyWorks() throws Exception {
    serve(false);

    for (String kex : KEY_EXCHANGES) {
      works("KexAlgorithms=" + kex);
    }
    works("HostKeyAlgorithms=ssh-ed25519");
    works("HostKeyAlgorithms=ssh-dss");
    works("HostKeyAlgorithms=ecdsa-sha2-nistp256");
  }

  @Test
  @Tag("P-CR2")
  @Tag("P-CR3")
  void inFipsModeNoneIsThereWhateverTheSettingsName() throws Exception {
    serve(true);

    for (String cipher : CIPHERS.subList(0, CIPHERS.size() - 1)) {
      refused("Ciphers=" + cipher, "cipher");
    }
    refused("MACs=hmac-md5,hmac-md5-96,hmac-sha1-96,umac-64@openssh.com", "MAC");
    refused(
        "KexAlgorithms=" + String.join(",", KEY_EXCHANGES.subList(0, KEY_EXCHANGES.size() - 1)),
        "key exchange method");
    refused("HostKeyAlgorithms=ssh-ed25519,ssh-dss", "host key type");
    works("KexAlgorithms=ecdh-sha2-nistp256");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ed25519 ", "dsa ", "rsa -b 1024"})
  @Tag("P-CR3")
  void userKeysOfSection22LetInInTheNonApprovedModeAndNotInFipsMode(String kind) throws Exception {
    String[] line = client.keygen("id", kind.strip().split(" ")).split(" ");
    firmware.keys.add(line[0] + " " + line[1]);
    String[] options = {
      "-i", folder.resolve("id").toString(),
      "-o", "IdentitiesOnly=yes",
      "-o", "PubkeyAcceptedAlgorithms=+ssh-dss",
      "-o", "PreferredAuthentications=publickey"
    };

    serve(false);
    OpenSshClient.Ran open = client.run(options);
    serve(true);
    OpenSshClient.Ran fips = client.run(options);

    assertEquals(0, open.status(), open.err());
    assertEquals(255, fips.status(), fips.err());
    assertTrue(fips.err().contains("Permission denied"), fips.err());
  }
}
