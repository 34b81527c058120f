package io.mxsim.lab.bench;

import io.mxsim.lab.bench.Stopwatch.Yardstick;
import io.mxsim.lab.control.FlatJson;
import io.mxsim.lab.control.RunningSimulation;
import io.mxsim.lab.router.RouterRefused;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** {@code ./mxsim bench}: prints each figure beside its limit; the exit code says if all hold. */
public final class Bench {
  private static final int ROUNDS = 5;
  private static final Duration IDLE = Duration.ofSeconds(5);

  private final String java = environment("MXSIM_JAVA");
  private final String launcher = environment("MXSIM_LAUNCHER");
  private final Report report = new Report();

  private Bench() {}

  /**
   * Runs every part, or those of {@code boot}, {@code configuration}, {@code crypto} and {@code
   * frames}, which is a part of {@code crypto}, it is told.
   */
  public static void main(String[] arguments) throws Exception {
    Bench bench = new Bench();
    List<String> parts = List.of(arguments);
    try {
      if (wanted(parts, "boot")) {
        bench.boots();
        bench.runningSimulation();
      }
      if (wanted(parts, "configuration")) {
        bench.largeConfiguration();
      }
      if (wanted(parts, "crypto")) {
        new CryptoFigures(bench.report).measure();
      }
      if (wanted(parts, "crypto") || parts.contains("frames")) {
        new FrameFigures(bench.report).measure();
      }
    } catch (IOException | RouterRefused e) {
      System.err.println("mxsim: the measurement broke off: " + e.getMessage());
      System.exit(3);
    }
    System.exit(bench.report.held() ? 0 : 1);
  }

  private static boolean wanted(List<String> parts, String part) {
    return parts.isEmpty() || parts.contains(part);
  }

  private void boots() throws IOException, InterruptedException {
    Yardstick bare = new Yardstick(bareCrypto());
    Yardstick small = boot("--model", "mx2010", "--mics", "1");
    Yardstick large = boot("--model", "mx2020", "--mics", "40");
    System.err.println("boot against a bare JVM with bc-fips, " + ROUNDS + " turns each ...");
    double[] medians = Stopwatch.inTurns(ROUNDS, List.of(bare, small, large));
    report.print("bc-fips ready in a bare JVM", medians[0], "s");
    report.print("MX2010 with 1 MIC to login:", medians[1], "s");
    report.print("MX2020 with 40 MICs to login:", medians[2], "s");
    report.limit("MX2010 with 1 MIC, times bc-fips", medians[1] / medians[0], 1.3, "");
    report.limit("MX2020 with 40 MICs, times bc-fips", medians[2] / medians[0], 1.6, "");
  }

  private void runningSimulation() throws IOException, InterruptedException, RouterRefused {
    Path folder = Files.createTempDirectory("mxsim-bench-");
    Path state = folder.resolve("router");
    OperatorFigures operator = new OperatorFigures(folder);
    int port = freePort();
    Process process = start(state, operator.configuration(), port);
    try {
      await(state);
      report.limit("first SSH login to prompt", operator.sshLogin(port), 0.5, "s");
      double[] logins = new double[ROUNDS];
      for (int i = 0; i < ROUNDS; i++) {
        logins[i] = operator.sshLogin(port);
      }
      report.limit("SSH login to prompt", Stopwatch.median(logins), 0.5, "s");
      report.limit("reboot inside the process", medianReboot(operator, state, port), 0.3, "s");
      System.err.println("a running MX2010, idle for " + IDLE.toSeconds() + " s ...");
      report.limit(
          "idle processor use", ProcessFigures.processorPercent(process.toHandle(), IDLE), 1, "%");
      report.limit("resident memory", ProcessFigures.residentMegabytes(process.pid()), 250, "MB");
    } finally {
      stop(state, process);
      delete(folder);
    }
  }

  private void largeConfiguration() throws IOException, InterruptedException, RouterRefused {
    System.err.println("a configuration of 100,000 lines ...");
    double[] bare = bareConfiguration(compilers());
    double[] full = bareConfiguration();
    Path folder = Files.createTempDirectory("mxsim-bench-");
    Path state = folder.resolve("router");
    OperatorFigures operator = new OperatorFigures(folder);
    Path configuration = operator.configuration();
    String root = "set system root-authentication encrypted-password \"$6$bench$bench\"\n";
    Files.writeString(configuration, root + ConfigurationLines.text(), StandardOpenOption.APPEND);
    int port = freePort();
    Process process = start(state, configuration, port);
    try {
      await(state);
      Process shell = operator.shell(port);
      print(new ConfigurationFigures(shell).measure(), bare, full);
      completion();
      OperatorFigures.end(shell);
      report.print("resident memory then", ProcessFigures.residentMegabytes(process.pid()), "MB");
    } finally {
      stop(state, process);
      delete(folder);
    }
  }

  private void print(ConfigurationFigures.Figures figures, double[] bare, double[] full) {
    report.print("maps of maps and gzip in a bare JVM", bare[0], "ms");
    report.print("reading the lines into a tree", bare[1], "ms");
    report.print("the same with the JVM's own thresholds", full[1], "ms");
    report.print("reading, times maps and gzip", bare[1] / bare[0], "");
    report.print("load set of 100,000 lines", figures.load(), "ms");
    report.print("commit of them", figures.commit(), "ms");
    double both = figures.load() + figures.commit();
    report.print("load and commit (goal 3 s)", both / 1000, "s");
    report.print("commit of one line more (goal 50 ms)", figures.oneMore(), "ms");
    report.print("show configuration, first line (50 ms)", figures.firstLine(), "ms");
    report.print("echo of a key over SSH", figures.echo(), "ms");
    double completion = figures.completion() - figures.echo();
    report.print("completion of 20,000 names (goal 5 ms)", completion, "ms");
    report.limit("load and commit, times maps and gzip", both / bare[0], 4, "");
    report.limit("one line more, in percent of them", 100 * figures.oneMore() / bare[0], 10, "%");
    report.limit(
        "the first line, in percent of them", 100 * figures.firstLine() / bare[0], 10, "%");
    report.limit("completion, in percent of them", 100 * completion / bare[0], 1.2, "%");
    report.limit("memory of 100,000 lines", bare[2], 60, "MB");
  }

  /** At every place of the model, with the compiler that a router has. */
  private void completion() throws IOException, InterruptedException {
    String[] worst = measured(CompletionWalk.class, compilers()).split(" ", 2);
    System.err.println("the slowest key: " + worst[1]);
    report.limit("completion anywhere, at worst", Double.parseDouble(worst[0]), 5, "ms");
  }

  /** Milliseconds of plain maps, milliseconds of reading, megabytes of the tree. */
  private double[] bareConfiguration(String... options) throws IOException, InterruptedException {
    String figures = measured(BareConfiguration.class, options);
    return Stream.of(figures.split(" ")).mapToDouble(Double::parseDouble).toArray();
  }

  /** The options about compilers that a router has. */
  private static String[] compilers() {
    return Stream.of(environment("MXSIM_JAVA_OPTIONS").split(" "))
        .filter(option -> option.startsWith("-XX:Tier"))
        .toArray(String[]::new);
  }

  /** What a process of its own prints. */
  private String measured(Class<?> program, String... options)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(java, "-XX:+UseSerialGC", "-Xmx400m"));
    command.addAll(List.of(options));
    command.addAll(List.of("-Xlog:disable", "-cp", System.getProperty("java.class.path")));
    command.add(program.getName());
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String figures = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException(program.getSimpleName() + " did not measure");
    }
    return figures.strip();
  }

  private static double medianReboot(OperatorFigures operator, Path state, int port)
      throws IOException, InterruptedException, RouterRefused {
    double[] reboots = new double[ROUNDS];
    try (RunningSimulation console = RunningSimulation.find(Optional.of(state)).orElseThrow()) {
      console.attach("re0");
      OperatorFigures.readUntil(console.in(), "login: ");
      for (int i = 0; i < ROUNDS; i++) {
        reboots[i] = operator.reboot(console.in(), port);
        await(state);
      }
    }
    return Stopwatch.median(reboots);
  }

  private Process start(Path state, Path configuration, int port) throws IOException {
    List<String> command = new ArrayList<>(List.of(launcher, "boot", "--no-console"));
    command.addAll(List.of("--config", configuration.toString()));
    command.addAll(List.of("--ssh", Integer.toString(port), "--state", state.toString()));
    return new ProcessBuilder(command)
        .redirectInput(new File("/dev/null"))
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /** Waits until the router on a state folder says that it is ready. */
  static void await(Path state) throws IOException, InterruptedException, RouterRefused {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (System.nanoTime() < end) {
      Optional<RunningSimulation> running = RunningSimulation.find(Optional.of(state));
      if (running.isPresent()) {
        try (RunningSimulation simulation = running.get()) {
          if (Boolean.parseBoolean(FlatJson.read(simulation.status()).get("ready"))) {
            return;
          }
        }
      }
      Thread.sleep(50);
    }
    throw new IOException("the router did not become ready within a minute");
  }

  private static void stop(Path state, Process process) throws InterruptedException, RouterRefused {
    Optional<RunningSimulation> running = RunningSimulation.find(Optional.of(state));
    if (running.isPresent()) {
      try (RunningSimulation simulation = running.get()) {
        simulation.stop();
      }
    }
    if (!process.waitFor(10, TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
  }

  /** Removes a folder of a measurement with everything in it. */
  static void delete(Path folder) throws IOException {
    List<Path> doomed;
    try (Stream<Path> paths = Files.walk(folder)) {
      doomed = paths.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : doomed) {
      Files.deleteIfExists(path);
    }
  }

  private List<String> bareCrypto() {
    return List.of(
        java,
        "-XX:+UseSerialGC",
        "-Xlog:disable",
        "--enable-native-access=ALL-UNNAMED",
        "-Dorg.bouncycastle.fips.approved_only=true",
        "-cp",
        System.getProperty("java.class.path"),
        BareCrypto.class.getName());
  }

  private Yardstick boot(String... options) {
    List<String> command = new ArrayList<>(List.of(launcher, "boot"));
    command.addAll(List.of("--no-console", "--until-login", "--ssh", "0"));
    command.addAll(List.of(options));
    return new Yardstick(command, "login: ");
  }

  private static String environment(String name) {
    String value = System.getenv(name);
    if (value == null) {
      throw new IllegalStateException("start the benchmark with ./mxsim bench");
    }
    return value;
  }
}
