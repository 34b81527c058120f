package io.mxsim.lab.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** What an operator waits for on a running router: a reboot, and a prompt over SSH. */
final class OperatorFigures {
  private static final String USER = "bench";
  private static final int LONGEST_OUTPUT = 1 << 20;

  private final Path folder;

  /** Figures with a key pair and a configuration in {@code folder}. */
  OperatorFigures(Path folder) {
    this.folder = folder;
  }

  /** Makes a key pair and a start-up configuration that lets it in; returns the configuration. */
  Path configuration() throws IOException, InterruptedException {
    Path key = folder.resolve("key");
    run(List.of("ssh-keygen", "-q", "-t", "ecdsa", "-N", "", "-C", USER, "-f", key.toString()));
    String publicKey = Files.readString(folder.resolve("key.pub")).strip();
    Path configuration = folder.resolve("bench.conf");
    Files.writeString(
        configuration,
        "set system host-name bench\n"
            + "set system login user bench uid 2000\n"
            + "set system login user bench class super-user\n"
            + ("set system login user bench authentication ssh-ecdsa \"" + publicKey + "\"\n")
            + "set system services ssh\n");
    return configuration;
  }

  /**
   * Seconds from answering yes to the reboot until the console offers a login again.
   *
   * @param console what the console prints, read up to its latest login prompt
   */
  double reboot(InputStream console, int port) throws IOException, InterruptedException {
    Process shell = ssh(port);
    readUntil(shell.getInputStream(), "> ");
    shell.getOutputStream().write("request vmhost reboot\r".getBytes(StandardCharsets.US_ASCII));
    shell.getOutputStream().flush();
    readUntil(shell.getInputStream(), "(no)");
    long start = System.nanoTime();
    shell.getOutputStream().write("yes\r".getBytes(StandardCharsets.US_ASCII));
    shell.getOutputStream().flush();
    readUntil(console, "login: ");
    double seconds = (System.nanoTime() - start) / 1e9;
    end(shell);
    return seconds;
  }

  /** Seconds from starting the OpenSSH client to the router's prompt. */
  double sshLogin(int port) throws IOException, InterruptedException {
    long start = System.nanoTime();
    Process shell = ssh(port);
    readUntil(shell.getInputStream(), "> ");
    double seconds = (System.nanoTime() - start) / 1e9;
    end(shell);
    return seconds;
  }

  /** A session that has shown its first prompt. */
  Process shell(int port) throws IOException {
    Process shell = ssh(port);
    readUntil(shell.getInputStream(), "> ");
    return shell;
  }

  private Process ssh(int port) throws IOException {
    List<String> command = new ArrayList<>(List.of("ssh", "-tt", "-F", "none", "-q"));
    command.addAll(List.of("-i", folder.resolve("key").toString(), "-o", "BatchMode=yes"));
    command.addAll(List.of("-o", "StrictHostKeyChecking=no", "-o", "UserKnownHostsFile=/dev/null"));
    command.addAll(List.of("-p", Integer.toString(port), USER + "@127.0.0.1"));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
  }

  static void end(Process shell) throws InterruptedException {
    shell.destroy();
    shell.waitFor(5, TimeUnit.SECONDS);
  }

  private static void run(List<String> command) throws IOException, InterruptedException {
    if (new ProcessBuilder(command).start().waitFor() != 0) {
      throw new IOException(command.getFirst() + " failed");
    }
  }

  /** Reads up to and with {@code wanted}. */
  static void readUntil(InputStream in, String wanted) throws IOException {
    StringBuilder text = new StringBuilder();
    while (text.indexOf(wanted, Math.max(0, text.length() - wanted.length())) < 0) {
      int c = in.read();
      if (c < 0 || text.length() > LONGEST_OUTPUT) {
        throw new IOException("'" + wanted + "' did not come");
      }
      text.append((char) c);
    }
  }
}
