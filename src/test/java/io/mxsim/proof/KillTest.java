package io.mxsim.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** SIGKILL at any instant: what was whole stays whole, and what was begun is finished. */
class KillTest {
  private static final int KILLS = 6;
  private static final long SEED = 20260611;
  private static final String DOOMED = "planted on every disk, doomed";

  @TempDir Path folder;

  private final Random random = new Random(SEED);

  @Test
  void aKillAmongCommitsLeavesTheOldOrTheNewConfigurationWhole() throws Exception {
    Path state = folder.resolve("state");
    try (HostProcess router = HostProcess.boot(state)) {
      router.amnesiac().dialogue("configure", "root# ");
      router.dialogue("set system host-name h0", "root# ");
      router.dialogue("set system domain-name d0", "root# ");
      router.type("set system root-authentication plain-text-password");
      router.expect("New password:").dialogue("Killed-Pass-1", "Retype new password:");
      router.dialogue("Killed-Pass-1", "root# ").type("commit").expect("commit complete");
    }
    int committed = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      try (HostProcess router = HostProcess.boot(state)) {
        int found = loggedIn(router);
        assertTrue(
            found == committed || found == committed + 1,
            "kill " + kill + " of seed " + SEED + ": h" + committed + " became h" + found);
        // Both halves of each commit are there, or neither.
        router.dialogue("show configuration system domain-name", "domain-name d" + found + ";");
        router.dialogue("configure", "[edit]").expect("# ");
        committed = commitUntilKilled(router, found);
      }
    }
  }

  @Test
  @Tag("P-Z2")
  @Tag("P-Z1")
  void aKillInTheMiddleOfZeroizationIsMadeGoodByTheNextBoot() throws Exception {
    for (int kill = 0; kill < 3; kill++) {
      Path state = folder.resolve("state" + kill);
      try (HostProcess router = HostProcess.boot(state)) {
        router.amnesiac();
      }
      Needles needles = new Needles().text("what is doomed", DOOMED);
      try (BenchMedia media = new BenchMedia(state)) {
        media.plant("var", "/home/doomed", bytes(DOOMED), bytes(DOOMED + " twice"));
        media.plant("config", "/doomed", bytes(DOOMED), bytes(DOOMED + " twice"));
        assertEquals(1, needles.onMedia(media.folder()).size());
      }
      try (HostProcess router = HostProcess.boot(state)) {
        router.amnesiac().type("request vmhost zeroize no-forwarding").expect("(no)").type("yes");
        router.expect(kill == 0 ? "Zeroise secondary" : "Cleaning up target disk");
        Thread.sleep(random.nextInt(20));
        router.kill();
        assertFalse(router.output().contains("Initiating vmhost reboot"), "killed in time");
      }
      try (HostProcess router = HostProcess.boot(state)) {
        router.expect("was interrupted; it is completed now").amnesiac();
      }
      try (BenchMedia media = new BenchMedia(state)) {
        assertEquals(List.of(), needles.onMedia(media.folder()));
      }
    }
  }

  @Test
  void aKillWhileTheFactoryInstallsTheImageLeavesARouterThatBoots() throws Exception {
    for (int kill = 0; kill < KILLS; kill++) {
      Path state = folder.resolve("state" + kill);
      try (HostProcess router = HostProcess.boot(state)) {
        if (kill % 2 == 0) {
          router.expect("Revision 1.1");
          Thread.sleep(random.nextInt(60));
        } else {
          Thread.sleep(200 + random.nextInt(900));
        }
        router.kill();
      }
      try (HostProcess router = HostProcess.boot(state)) {
        router.amnesiac();
      }
    }
  }

  private static int loggedIn(HostProcess router) throws IOException {
    router.expect("login: ").dialogue("root", "Password:").dialogue("Killed-Pass-1", ":~ # ");
    router.dialogue("cli", "> ").type("show configuration system host-name").expect("host-name h");
    router.expect(";").expect("> ");
    String output = router.output();
    int at = output.lastIndexOf("\nhost-name h") + "\nhost-name h".length();
    return Integer.parseInt(output.substring(at, output.indexOf(';', at)));
  }

  /** Commits again and again, is killed, and returns the last commit that was answered. */
  private int commitUntilKilled(HostProcess router, int from) throws Exception {
    Thread killer =
        Thread.ofPlatform()
            .start(() -> {
              try {
                Thread.sleep(200 + random.nextInt(1500));
                router.kill();
              } catch (InterruptedException e) {
                throw new AssertionError(e);
              }
            });
    int committed = from;
    try {
      while (true) {
        int next = committed + 1;
        router.dialogue("set system host-name h" + next, "# ");
        router.dialogue("set system domain-name d" + next, "# ");
        router.type("commit").expect("commit complete");
        committed = next;
        router.expect("# ");
      }
    } catch (IOException | AssertionError killed) {
      killer.join();
      // It may have been killed between the commit's answer and our reading of it.
      return answered(router.output(), from);
    }
  }

  private static int answered(String output, int from) {
    int count = output.split("commit complete\r\n", -1).length - 1;
    // The boot itself says so, too, when it makes its initial configuration.
    return from + count - (output.contains("mgd: commit complete") ? 1 : 0);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
