package io.mxsim.proof;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mxsim.lab.control.RunningSimulation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A start-up configuration instead of an operator, and what a state folder keeps between runs. */
class UnattendedBootTest {
  /** Officer-Pass-1, hashed. */
  private static final String HASH =
      "$6$proofproof$ELr29oVbQ97PhS/MRyilwgk1kX.r5/olQRcfAxVCio23mz"
          + "z9vJBGITU8O4YUMWNyRPLMHhzfbFHKYi2HX8KrG0";

  @TempDir Path folder;

  @ParameterizedTest(name = "{0} with {1}")
  @CsvSource({"mx2010, ngre", "mx480, re1800"})
  @Tag("P-MODE2")
  @Tag("P-MODE7")
  void aConfigurationWithFipsLevelOneBootsStraightIntoFipsMode(String model, String kind)
      throws Exception {
    Path state = folder.resolve("state");
    String config = Files.writeString(folder.resolve("fips.conf"), fipsConfiguration()).toString();

    try (HostProcess router =
        HostProcess.boot(state, "--model", model, "--re", kind, "--config", config)) {
      router.expect("Verified fips-mode").expect("Verified jpfe-fips");
      router.expect("Testing kernel KATS").expect("FIPS Standard mode").expect("login: ");
      router.dialogue("officer", "Password:").dialogue("Officer-Pass-1", "officer@ci:fips> ");
      router.dialogue("show configuration system fips", "level 1;").expect(":fips> ");
      awaitSsh(state);
      router.dialogue("file list /etc/ssh", "fips_ssh_host_ecdsa_key").expect(":fips> ");
      assertFalse(router.output().contains(" ssh_host_rsa_key"), "only the keys of FIPS mode");
    }
  }

  @Test
  @Tag("P-Z2")
  void aStartUpConfigurationDoesNotComeBackAfterZeroization() throws Exception {
    Path state = folder.resolve("state");
    String config = Files.writeString(folder.resolve("fips.conf"), fipsConfiguration()).toString();
    Needles needles = new Needles().text("the hash", HASH);
    Path before = folder.resolve("before.hprof");
    Path after = folder.resolve("after.hprof");

    try (HostProcess router = HostProcess.boot(state, "--config", config)) {
      router.expect("login: ").dialogue("officer", "Password:");
      router.dialogue("Officer-Pass-1", "officer@ci:fips> ");
      router.dumpHeap(before);
      router.type("request vmhost zeroize no-forwarding").expect("(no)").type("yes");
      router.amnesiac();
      router.dumpHeap(after);
    }

    assertEquals(List.of("the hash"), needles.inFile(before));
    assertEquals(List.of(), needles.inFile(after));
  }

  @Test
  void aStateFolderKeepsConfigurationKeysDateAndHardware() throws Exception {
    Path state = folder.resolve("state");
    try (HostProcess router = HostProcess.boot(state, "--mic", "0/1", "--mic", "3/0")) {
      router.amnesiac().dialogue("set date 203012241530.00", "root> ");
      router.dialogue("configure", "root# ").dialogue("set system host-name kept", "root# ");
      router.type("set system root-authentication plain-text-password");
      router.expect("New password:").dialogue("Kept-Password-1", "Retype new password:");
      router.dialogue("Kept-Password-1", "root# ").dialogue("set system services ssh", "root# ");
      router.type("commit").expect("commit complete").expect("root@kept# ");
      awaitSsh(state);
      router.dialogue("run request system reboot", "(no)").dialogue("yes", "login: ");
      awaitSsh(state);
    }
    byte[] keys = hostKey(state);

    try (HostProcess router = HostProcess.boot(state)) {
      router.expect("Dec 24").expect("login: ");
      awaitSsh(state);
      String status = status(state);
      assertTrue(status.contains("\"hostName\":\"kept\""), status);
      assertTrue(status.contains("\"fpc 0 mic 1\"") && status.contains("\"fpc 3 mic 0\""), status);
      assertFalse(status.contains("\"fpc 0 mic 0\""), status);
      router.dialogue("root", "Password:").dialogue("Kept-Password-1", "root@kept:~ # ");
    }
    assertArrayEquals(keys, hostKey(state));
  }

  private static String fipsConfiguration() {
    return """
    set system host-name ci
    set system root-authentication encrypted-password "HASH"
    set system login user officer class super-user
    set system login user officer authentication encrypted-password "HASH"
    set system services ssh
    set system fips chassis level 1
    """
        .replace("HASH", HASH);
  }

  private static byte[] hostKey(Path state) throws Exception {
    try (BenchMedia media = new BenchMedia(state)) {
      return media.file("var", "/etc/ssh/ssh_host_ecdsa_key");
    }
  }

  private static void awaitSsh(Path state) throws Exception {
    long end = System.nanoTime() + 60_000_000_000L;
    while (!status(state).contains("\"listening\":true")) {
      if (System.nanoTime() > end) {
        throw new AssertionError(status(state));
      }
      Thread.sleep(50);
    }
  }

  private static String status(Path state) throws Exception {
    try (RunningSimulation simulation = RunningSimulation.find(Optional.of(state)).orElseThrow()) {
      return simulation.status();
    }
  }
}
