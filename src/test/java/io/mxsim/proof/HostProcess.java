package io.mxsim.proof;

import io.mxsim.lab.Mxsim;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** {@code mxsim} in a process of its own, which a test may kill. */
final class HostProcess implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private final Process process;
  private final ByteArrayOutputStream output = new ByteArrayOutputStream();
  private final Thread reader;
  private int read;

  private HostProcess(Process process) {
    this.process = process;
    this.reader = Thread.ofVirtual().name("output").start(this::readAll);
  }

  /** Starts {@code mxsim} with these arguments; its standard error goes where its output goes. */
  static HostProcess start(String... arguments) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx144m",
                "-Dmxsim.terminal=false",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Mxsim.class.getName()));
    command.addAll(List.of(arguments));
    return new HostProcess(new ProcessBuilder(command).redirectErrorStream(true).start());
  }

  /** Boots on a state folder with the console on this process's standard input and output. */
  static HostProcess boot(Path state, String... more) throws IOException {
    List<String> arguments = new ArrayList<>(List.of("boot", "--ssh", "0", "--state"));
    arguments.add(state.toString());
    arguments.addAll(List.of(more));
    return start(arguments.toArray(String[]::new));
  }

  long pid() {
    return process.pid();
  }

  /** Types a line, as soon as the console waits for one. */
  HostProcess type(String line) throws IOException {
    process.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
    process.getOutputStream().flush();
    return this;
  }

  /** Waits for {@code text} behind what was expected before. */
  HostProcess expect(String text) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      String all = output();
      int found = all.indexOf(text, read);
      if (found >= 0) {
        read = found + text.length();
        return this;
      }
      if (System.nanoTime() > end || (!process.isAlive() && !reader.isAlive())) {
        if (output().indexOf(text, read) >= 0) {
          continue;
        }
        throw new AssertionError("'" + text + "' did not come in:\n" + all);
      }
      pause();
    }
  }

  /** Root's CLI on a router that nobody has configured. */
  HostProcess amnesiac() throws IOException {
    expect("(Amnesiac)").expect("login: ").type("root").expect("root@:~ # ").type("cli");
    return expect("root> ");
  }

  /** Types a line and waits for what follows its answer. */
  HostProcess dialogue(String line, String then) throws IOException {
    return type(line).expect(then);
  }

  /** Everything it has printed so far. */
  String output() {
    synchronized (output) {
      return output.toString(StandardCharsets.UTF_8);
    }
  }

  /** SIGKILL: nothing of the process runs any more when this returns. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
    reader.join();
  }

  /** SIGTERM, and its exit code. */
  int terminate() throws InterruptedException {
    process.destroy();
    return exitCode();
  }

  /** Nothing more is typed. */
  HostProcess endOfInput() throws IOException {
    process.getOutputStream().close();
    return this;
  }

  /** The exit code, once it has ended by itself. */
  int exitCode() throws InterruptedException {
    if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
      throw new AssertionError("it does not end:\n" + output());
    }
    reader.join();
    return process.exitValue();
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** Writes every object that can still be reached to {@code file}. */
  void dumpHeap(Path file) throws IOException, InterruptedException {
    String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    for (String command : List.of("GC.run", "GC.heap_dump " + file)) {
      List<String> line = new ArrayList<>(List.of(jcmd, Long.toString(pid())));
      line.addAll(List.of(command.split(" ")));
      Process dump = new ProcessBuilder(line).redirectErrorStream(true).start();
      String said = new String(dump.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (dump.waitFor() != 0) {
        throw new AssertionError(said);
      }
    }
  }

  @Override
  public void close() {
    try {
      kill();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void readAll() {
    byte[] bytes = new byte[4096];
    try (InputStream in = process.getInputStream()) {
      for (int n = in.read(bytes); n >= 0; n = in.read(bytes)) {
        synchronized (output) {
          output.write(bytes, 0, n);
        }
      }
    } catch (IOException e) {
      // It was killed: what it said before is there.
    }
  }

  private static void pause() {
    try {
      Thread.sleep(5);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
