package io.mxsim.procedures;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.mxsim.chassis.time.Pace;
import io.mxsim.lab.router.RouterOptions;
import io.mxsim.lab.router.SimulatedRouter;
import io.mxsim.lab.router.Workbench;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Sessions over SSH and commits go on while the self-tests run and pass. */
class SelfTestWhileServingTest {
  private static final String PROMPT = "officer@ci:fips> ";
  private static final String EDITING = "officer@ci:fips# ";

  /** Officer-Pass-1, hashed. */
  private static final String HASH =
      "$6$proofproof$ELr29oVbQ97PhS/MRyilwgk1kX.r5/olQRcfAxVCio23mz"
          + "z9vJBGITU8O4YUMWNyRPLMHhzfbFHKYi2HX8KrG0";

  @TempDir Path folder;

  @Test
  @Timeout(180)
  @Tag("G-ST4")
  @Tag("P-ST10")
  void aSessionAndItsCommitsSurviveRunsOnDemand() throws Exception {
    assumeTrue(OpenSshClient.installed(), "no OpenSSH client on this host");
    try (SimulatedRouter router = new Workbench().assemble(options())) {
      router.power(true);
      OpenSshClient client = new OpenSshClient(folder, LiveRouter.sshPort(router));
      try (InteractiveSsh tester = client.interactive("officer", "Officer-Pass-1");
          InteractiveSsh worker = client.interactive("officer", "Officer-Pass-1")) {
        worker.answer(PROMPT, "configure");
        worker.expect(EDITING);
        for (int run = 0; run < 5; run++) {
          tester.answer(PROMPT, "request system fips self-test");
          worker.answer("", "set system login message run-" + run);
          worker.expect(EDITING);
          worker.answer("", "commit");
          worker.expect("commit complete");
          worker.expect(EDITING);
          tester.expect("FIPS Self-tests Passed");
        }
        worker.answer("", "show system login message");
        worker.expect("run-4");
        tester.answer(PROMPT, "exit");
        assertTrue(tester.ends());
      }
    }
  }

  private RouterOptions options() throws Exception {
    String text =
        """
        set system host-name ci
        set system root-authentication encrypted-password "HASH"
        set system login user officer class super-user
        set system login user officer authentication encrypted-password "HASH"
        set system services ssh
        set system fips chassis level 1
        """
            .replace("HASH", HASH);
    Path config = Files.writeString(folder.resolve("fips.conf"), text);
    return new RouterOptions(
        "mx2010",
        "ngre",
        1,
        List.of(),
        Optional.of(config),
        folder.resolve("state"),
        false,
        0,
        Pace.FAST,
        OptionalLong.empty(),
        Instant.now(),
        List.of());
  }
}
