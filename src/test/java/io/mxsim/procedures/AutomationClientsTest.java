package io.mxsim.procedures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.mxsim.lab.router.SimulatedRouter;
import io.mxsim.lab.router.Workbench;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Scripts that people wrote for the real box, run unchanged by the programs that run them. */
@Timeout(180)
class AutomationClientsTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Path PYTHON = Path.of("/usr/bin/python3");
  private static final Path EXPECT = Path.of("/usr/bin/expect");
  private static final String USER = "lab";
  private static final String PASSWORD = "Lab-Pass-2026";

  @TempDir Path folder;
  private SimulatedRouter router;

  @BeforeEach
  void aRouterThatIsConfiguredForSsh() throws Exception {
    router = new Workbench().assemble(LiveRouter.options(folder, List.of()));
    LiveConsole console = new LiveConsole(router);
    router.power(true);
    console.answer("login: ", "root");
    console.answer("root@:~ # ", "cli");
    console.answer("root> ", "configure");
    console.answer("root# ", "set system host-name r1");
    console.password("root# ", "set system root-authentication plain-text-password", PASSWORD);
    console.password(
        "root# ",
        "set system login user lab class super-user authentication plain-text-password",
        PASSWORD);
    console.answer("root# ", "set system services ssh");
    console.answer("root# ", "commit and-quit");
    console.expect("root@r1> ");
  }

  @AfterEach
  void powerOff() {
    router.close();
  }

  @Test
  void aNetmikoScriptRunsUnchanged() throws Exception {
    assumeTrue(has("netmiko"), "no netmiko on this host");

    assertRuns(
        new ProcessBuilder(
            PYTHON.toString(),
            script("netmiko_session.py"),
            "" + LiveRouter.sshPort(router),
            USER));
  }

  @Test
  void aRawChannelAsNetworkCliUsesItSeesNoEscapeSequence() throws Exception {
    assumeTrue(has("paramiko"), "no paramiko on this host");

    assertRuns(
        new ProcessBuilder(
            PYTHON.toString(),
            script("paramiko_channel.py"),
            "" + LiveRouter.sshPort(router),
            USER));
  }

  @Test
  void anExpectScriptRunsUnchanged() throws Exception {
    assumeTrue(
        Files.isExecutable(EXPECT) && OpenSshClient.installed(), "no expect or ssh on this host");

    assertRuns(
        new ProcessBuilder(
            EXPECT.toString(), "-f", script("session.exp"), "" + LiveRouter.sshPort(router), USER));
  }

  private static boolean has(String module) throws Exception {
    if (!Files.isExecutable(PYTHON)) {
      return false;
    }
    ProcessBuilder look = new ProcessBuilder(PYTHON.toString(), "-c", "import " + module);
    return look.redirectErrorStream(true).start().waitFor() == 0;
  }

  private static void assertRuns(ProcessBuilder client) throws Exception {
    client.environment().put("MXSIM_TEST_SECRET", PASSWORD);
    client.environment().put("TERM", "vt100");
    Process process = client.redirectErrorStream(true).start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    boolean ended = process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    assertEquals(true, ended, output);
    assertEquals(0, process.exitValue(), output);
  }

  private String script(String name) throws IOException {
    try (var in = Objects.requireNonNull(getClass().getResourceAsStream("/clients/" + name))) {
      Path file = folder.resolve(name);
      Files.write(file, in.readAllBytes());
      return file.toString();
    }
  }
}
