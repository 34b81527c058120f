package io.mxsim.lab.scenario;

import io.mxsim.lab.router.SimulatedRouter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The host's OpenSSH client, talking to the router's management port. The password reaches it
 * through {@code SSH_ASKPASS}, since ssh reads passwords from a terminal only.
 */
final class OpenSsh {
  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(60);
  private static final String PASSWORD_VARIABLE = "MXSIM_SCENARIO_SECRET";

  private OpenSsh() {}

  /** What the client printed, both streams, and its exit code. */
  record Outcome(int exit, String output) {}

  /** Runs the client to its end while the router serves it. */
  static Outcome run(SimulatedRouter router, int port, Step.Ssh step)
      throws Performance.Unexpected {
    Path folder = null;
    try {
      folder = Files.createTempDirectory("mxsim-ssh");
      return run(router, port, step, folder);
    } catch (IOException e) {
      throw new Performance.Unexpected("the OpenSSH client cannot be run: " + e.getMessage());
    } finally {
      delete(folder);
    }
  }

  private static Outcome run(SimulatedRouter router, int port, Step.Ssh step, Path folder)
      throws IOException, Performance.Unexpected {
    Path output = folder.resolve("output");
    Process client = start(port, step, folder, output);
    long end = System.nanoTime() + PATIENCE_NANOS;
    router.attend(() -> !client.isAlive() || System.nanoTime() > end);
    if (client.isAlive()) {
      client.destroyForcibly();
      throw new Performance.Unexpected("ssh was not done after a minute");
    }
    return new Outcome(client.exitValue(), Files.readString(output, StandardCharsets.ISO_8859_1));
  }

  private static Process start(int port, Step.Ssh step, Path folder, Path output)
      throws IOException {
    Path askPass =
        Files.createFile(
            folder.resolve("askpass"),
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    Files.writeString(askPass, "#!/bin/sh\nprintf '%s\\n' \"$" + PASSWORD_VARIABLE + "\"\n");
    ProcessBuilder builder =
        new ProcessBuilder(
            List.of(
                "ssh",
                "-F",
                "none",
                "-p",
                Integer.toString(port),
                "-o",
                "StrictHostKeyChecking=no",
                "-o",
                "UserKnownHostsFile=/dev/null",
                "-o",
                "LogLevel=ERROR",
                "-o",
                "NumberOfPasswordPrompts=1",
                "-o",
                "PreferredAuthentications=password,keyboard-interactive",
                "-o",
                "ConnectTimeout=30",
                step.user() + "@127.0.0.1",
                step.command()));
    Map<String, String> environment = builder.environment();
    environment.put("SSH_ASKPASS", askPass.toString());
    environment.put("SSH_ASKPASS_REQUIRE", "force");
    environment.put(PASSWORD_VARIABLE, step.secret());
    return builder
        .redirectErrorStream(true)
        .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
        .redirectOutput(output.toFile())
        .start();
  }

  private static void delete(Path folder) {
    if (folder == null) {
      return;
    }
    for (String name : List.of("askpass", "output", "")) {
      try {
        Files.deleteIfExists(folder.resolve(name));
      } catch (IOException e) {
        // Left to the host's cleaning of its temporary folder; it holds no password.
      }
    }
  }
}
