package io.mxsim.interop;

import io.mxsim.architecture.Repository;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.opentest4j.TestAbortedException;

/**
 * Debian's kernel and {@code wpa_supplicant} in an emulated machine. Its network card {@code eth0}
 * is a UDP socket, a frame a datagram; its serial console takes one command of the shell after the
 * other.
 */
final class LinuxGuest implements AutoCloseable {
  private static final Path FILES = Path.of("src/test/resources/peers/linux-macsec");
  private static final Duration BUILD = Duration.ofMinutes(6);
  private static final Duration BOOT = Duration.ofSeconds(90);
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Pattern ANSWERED = Pattern.compile("(\\d+) packets received");
  private static final String END = "=== ";

  private final Process machine;
  private final OutputStream keyboard;
  private final BlockingQueue<String> screen = new LinkedBlockingQueue<>();

  /** What a command printed, and its exit status. */
  record Answer(int status, String output) {}

  private LinuxGuest(Process machine) {
    this.machine = machine;
    this.keyboard = machine.getOutputStream();
    Thread.ofVirtual().start(this::watch);
  }

  /**
   * Boots a guest, which is built first where there is none yet.
   *
   * @throws TestAbortedException where that cannot be done, with the reason
   */
  static LinuxGuest boot(int itsPort, int ourPort, String mac)
      throws IOException, InterruptedException {
    Path root = Repository.root();
    Path cache = root.resolve(".mxsim/linux-macsec");
    build(root, cache);
    String run = root.resolve(FILES).resolve("run-guest.sh").toString();
    ProcessBuilder builder =
        new ProcessBuilder(run, cache.toString(), "" + itsPort, "" + ourPort, mac);
    LinuxGuest guest = new LinuxGuest(builder.redirectErrorStream(true).start());
    Runtime.getRuntime().addShutdownHook(new Thread(guest::close));
    guest.answer("to boot", BOOT);
    return guest;
  }

  private static void build(Path root, Path cache) throws IOException, InterruptedException {
    String build = root.resolve(FILES).resolve("build-guest.sh").toString();
    Path log = root.resolve(".mxsim/linux-macsec.log");
    Files.createDirectories(log.getParent());
    Process process =
        new ProcessBuilder(build, cache.toString())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    boolean ended = process.waitFor(BUILD.toSeconds(), TimeUnit.SECONDS);
    if (!ended || process.exitValue() != 0) {
      process.destroy();
      List<String> lines = Files.readAllLines(log);
      throw new TestAbortedException(
          "no Linux guest: " + (lines.isEmpty() ? "its build does not end" : lines.getLast()));
    }
  }

  /** Two UDP ports that nobody uses: the guest's and the other end's. */
  static int[] freePorts() throws IOException {
    InetAddress here = InetAddress.getLoopbackAddress();
    try (DatagramSocket first = new DatagramSocket(0, here);
        DatagramSocket second = new DatagramSocket(0, here)) {
      return new int[] {first.getLocalPort(), second.getLocalPort()};
    }
  }

  /** Runs a line of shell and waits for its end. */
  Answer run(String command) {
    try {
      keyboard.write((command + "\n").getBytes(StandardCharsets.US_ASCII));
      keyboard.flush();
    } catch (IOException e) {
      throw new IllegalStateException("the guest is gone", e);
    }
    return answer(command, PATIENCE);
  }

  /** Runs a line of shell that must succeed; what it printed. */
  String ask(String command) {
    Answer answer = run(command);
    if (answer.status() != 0) {
      throw new IllegalStateException(command + ": " + answer);
    }
    return answer.output();
  }

  /**
   * Pings from the guest; returns how many were answered.
   *
   * @param options of {@code ping}
   */
  int ping(int count, String options) {
    String output = run("ping -W 2 -c " + count + " " + options + " 10.77.0.2").output();
    Matcher answered = ANSWERED.matcher(output);
    if (!answered.find()) {
      throw new IllegalStateException(output);
    }
    return Integer.parseInt(answered.group(1));
  }

  private Answer answer(String command, Duration patience) {
    StringBuilder output = new StringBuilder();
    long end = System.nanoTime() + patience.toNanos();
    while (true) {
      String line = next(end);
      if (line == null) {
        throw new IllegalStateException("the guest takes too long: " + command + "\n" + output);
      }
      if (line.startsWith(END)) {
        return new Answer(Integer.parseInt(line.substring(END.length())), output.toString());
      }
      output.append(line).append('\n');
    }
  }

  private String next(long end) {
    try {
      return screen.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private void watch() {
    try (BufferedReader lines = machine.inputReader(StandardCharsets.US_ASCII)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        screen.add(line.strip());
      }
    } catch (IOException e) {
      screen.add("the console is gone: " + e);
    }
  }

  @Override
  public void close() {
    machine.destroy();
  }
}
