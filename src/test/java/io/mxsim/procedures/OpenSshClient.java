package io.mxsim.procedures;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The host's OpenSSH client; passwords reach it through SSH_ASKPASS. */
final class OpenSshClient {
  private static final Path SSH = Path.of("/usr/bin/ssh");
  private static final Path KEYGEN = Path.of("/usr/bin/ssh-keygen");
  private static final long PATIENCE_SECONDS = 60;

  private final Path folder;
  private final int port;

  OpenSshClient(Path folder, int port) {
    this.folder = folder;
    this.port = port;
  }

  static boolean installed() {
    return Files.isExecutable(SSH) && Files.isExecutable(KEYGEN);
  }

  /** What a client said, both streams together, and its exit status. */
  record Outcome(int status, String output) {}

  /** Logs in with a password and runs one command. */
  Outcome password(String user, String password, String command, String... options)
      throws Exception {
    List<String> all = new ArrayList<>(List.of("PubkeyAuthentication=no"));
    all.addAll(List.of(options));
    return run(start(password, user, all, List.of(), List.of(command)));
  }

  /** Logs in with a private key and runs one command. */
  Outcome key(String user, Path key, String command, String... options) throws Exception {
    List<String> all =
        new ArrayList<>(
            List.of("IdentityFile=" + key, "IdentitiesOnly=yes", "PasswordAuthentication=no"));
    all.addAll(List.of(options));
    return run(start("", user, all, List.of(), List.of(command)));
  }

  /** Opens an interactive session on a pseudo-terminal. */
  InteractiveSsh interactive(String user, String password) throws IOException {
    return new InteractiveSsh(
        start(password, user, List.of("PubkeyAuthentication=no"), List.of("-tt"), List.of()));
  }

  /** The SHA-256 fingerprint of the host key that the server shows. */
  String hostKey() throws Exception {
    Path known = Files.createTempFile(folder, "known", "");
    run(
        start(
            "none",
            "nobody",
            List.of("UserKnownHostsFile=" + known, "NumberOfPasswordPrompts=0"),
            List.of(),
            List.of("exit")));
    return run(new ProcessBuilder(KEYGEN.toString(), "-lf", known.toString())).output();
  }

  /** A new key pair; returns the file of the private key. */
  Path newKey(String type, int bits) throws Exception {
    Path file = folder.resolve("id_" + type);
    Outcome made =
        run(
            new ProcessBuilder(
                KEYGEN.toString(), "-q", "-t", type, "-b", "" + bits, "-N", "", "-f", "" + file));
    if (made.status() != 0) {
      throw new IOException(made.output());
    }
    return file;
  }

  private ProcessBuilder start(
      String password, String user, List<String> options, List<String> flags, List<String> command)
      throws IOException {
    List<String> words = new ArrayList<>(List.of(SSH.toString(), "-F", "none", "-p", "" + port));
    words.addAll(flags);
    // The first value that ssh reads of an option counts, so the test's own come first.
    List<String> all = new ArrayList<>(options);
    all.addAll(
        List.of(
            "StrictHostKeyChecking=no",
            "UserKnownHostsFile=/dev/null",
            "LogLevel=INFO",
            "NumberOfPasswordPrompts=1",
            "ConnectTimeout=30"));
    for (String option : all) {
      words.add("-o");
      words.add(option);
    }
    words.add(user + "@127.0.0.1");
    words.addAll(command);
    ProcessBuilder builder = new ProcessBuilder(words);
    builder.environment().put("SSH_ASKPASS", askPass().toString());
    builder.environment().put("SSH_ASKPASS_REQUIRE", "force");
    builder.environment().put("MXSIM_TEST_SECRET", password);
    builder.environment().put("TERM", "vt100");
    return builder;
  }

  private Path askPass() throws IOException {
    Path script = folder.resolve("askpass");
    if (!Files.exists(script)) {
      Files.createFile(
          script,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      Files.writeString(script, "#!/bin/sh\nprintf '%s\\n' \"$MXSIM_TEST_SECRET\"\n");
    }
    return script;
  }

  private static Outcome run(ProcessBuilder builder) throws IOException, InterruptedException {
    Path nothing = Path.of("/dev/null");
    Process process = builder.redirectErrorStream(true).redirectInput(nothing.toFile()).start();
    try (InputStream out = process.getInputStream()) {
      String output = new String(out.readAllBytes(), StandardCharsets.UTF_8);
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IOException("the client does not end: " + output);
      }
      return new Outcome(process.exitValue(), output);
    }
  }
}
