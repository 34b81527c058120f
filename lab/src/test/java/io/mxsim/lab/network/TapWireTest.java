package io.mxsim.lab.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.mxsim.chassis.time.Pace;
import io.mxsim.chassis.wire.FrameKind;
import io.mxsim.lab.router.RouterRefused;
import io.mxsim.lab.topology.Topology.Endpoint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With a real kernel at the far end, where this user may make a TAP interface. */
class TapWireTest {
  private static final String TAP = "mxt" + ProcessHandle.current().pid() % 100_000;

  @TempDir Path state;

  @Test
  void theKernelPingsAHostBehindATapInterface() throws Exception {
    assumeTrue(present("ip") && present("ping"), "ip or ping is not installed");
    assumeTrue(mayMakeInterfaces(), "making a TAP interface takes Linux and root");

    try (Lab lab = OutsideLab.build("198.18.77.2/24", new Endpoint.Tap(TAP), Pace.REAL, state)) {
      assertEquals(0, run("ip", "address", "add", "198.18.77.1/24", "dev", TAP));
      int answered = run("ping", "-c", "3", "-i", "0.2", "-W", "10", "198.18.77.2");

      Seen seen = lab.link("wire").seen();
      assertEquals(0, answered, seen::toString);
      assertTrue(seen.count(FrameKind.IPV4) >= 6, seen::toString);
    }
  }

  @Test
  void anInterfaceThatSomebodyElseHasIsTold() throws Exception {
    assumeTrue(mayMakeInterfaces(), "making a TAP interface takes Linux and root");

    try (Lab _ = OutsideLab.build("198.18.77.2/24", new Endpoint.Tap(TAP), Pace.REAL, state)) {
      RouterRefused refused =
          assertThrows(
              RouterRefused.class,
              () -> OutsideLab.build("198.18.77.3/24", new Endpoint.Tap(TAP), Pace.REAL, state));

      assertEquals(
          "tap:" + TAP + " cannot be opened: another process has it.", refused.getMessage());
    }
  }

  private static boolean mayMakeInterfaces() {
    try (TapPort _ = TapPort.open(TAP)) {
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean present(String program) {
    return List.of("/usr/bin", "/bin", "/usr/sbin", "/sbin").stream()
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }

  private static int run(String... command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      return -1;
    }
    return process.exitValue();
  }
}
