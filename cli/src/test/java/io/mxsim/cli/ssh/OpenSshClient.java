package io.mxsim.cli.ssh;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The OpenSSH client of the host, running one command as {@code admin}. */
record OpenSshClient(Path folder, int port, String password) {
  private static final Path SSH = Path.of("/usr/bin/ssh");

  record Ran(int status, String out, String err) {}

  static boolean isThere() {
    return Files.isExecutable(SSH);
  }

  /** A fresh key pair of the user; the line of its public half. */
  String keygen(String file, String... kind) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("ssh-keygen", "-q", "-N", "", "-t"));
    command.addAll(List.of(kind));
    command.addAll(List.of("-f", folder.resolve(file).toString()));
    new ProcessBuilder(command).start().waitFor();
    return Files.readString(folder.resolve(file + ".pub"));
  }

  Ran run(String... options) throws IOException, InterruptedException {
    Path askpass = folder.resolve("askpass");
    Files.writeString(askpass, "#!/bin/sh\necho '" + password + "'\n");
    Files.setPosixFilePermissions(askpass, PosixFilePermissions.fromString("rwx------"));
    List<String> command =
        new ArrayList<>(List.of(SSH.toString(), "-F", "none", "-v", "-p", String.valueOf(port)));
    for (String option :
        List.of(
            "StrictHostKeyChecking=no",
            "UserKnownHostsFile=/dev/null",
            "IdentityAgent=none",
            "NumberOfPasswordPrompts=1")) {
      command.addAll(List.of("-o", option));
    }
    command.addAll(List.of(options));
    command.addAll(List.of("admin@127.0.0.1", "show version"));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("SSH_ASKPASS", askpass.toString());
    builder.environment().put("SSH_ASKPASS_REQUIRE", "force");
    builder.redirectError(folder.resolve("err").toFile());
    Process client = builder.start();
    client.getOutputStream().close();
    String out = new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (!client.waitFor(20, TimeUnit.SECONDS)) {
      client.destroyForcibly();
    }
    return new Ran(client.waitFor(), out, Files.readString(folder.resolve("err")));
  }
}
