package io.mxsim.lab.bench;

import io.mxsim.lab.control.RunningSimulation;
import io.mxsim.lab.host.PlainBoot;
import io.mxsim.lab.router.RouterFactory;
import io.mxsim.lab.router.RouterRefused;
import io.mxsim.lab.router.Workbench;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The run that the start-up cache is made from: boot, login on the console, a commit, logins over
 * SSH, a reboot. What it does not reach is read from the jars later, and slower. The exit code says
 * whether it came to its end.
 */
final class Training {
  private static final long PATIENCE_MILLIS = 120_000;
  private static final String PASSWORD = "Train1ng-Run";
  private static final String[][] CONSOLE = {
    {"root", "# "},
    {"cli", "> "},
    {"set cli screen-length 0", "> "},
    {"configure", "# "},
    {"set system root-authentication plain-text-password", "assword:"},
    {PASSWORD, "assword:"},
    {PASSWORD, "# "},
    {"set system syslog file messages any notice", "# "},
    {"show | compare", "# "},
    {"commit and-quit", "> "},
    {"show version", "> "},
    {"show chassis hardware", "> "},
    {"show configuration | display set", "> "},
    {"exit", "# "},
    {"exit", "login: "},
  };

  private Training() {}

  /** Runs it; the process ends with 0 when all went well. */
  public static void main(String[] arguments) throws Exception {
    Thread.ofPlatform().daemon().name("patience").start(Training::giveUp);
    RouterFactory factory = new Workbench();
    factory.preload();
    Path folder = Files.createTempDirectory("mxsim-training-");
    Path state = folder.resolve("router");
    OperatorFigures operator = new OperatorFigures(folder);
    int port = Bench.freePort();
    String[] boot = {
      "--no-console",
      "--config",
      operator.configuration().toString(),
      "--ssh",
      Integer.toString(port),
      "--state",
      state.toString()
    };
    Thread router =
        Thread.ofPlatform()
            .name("router")
            .start(() -> PlainBoot.read(factory, boot).orElseThrow().call());
    Bench.await(state);
    operate(state, operator, port);
    router.join();
    Bench.delete(folder);
    System.exit(0);
  }

  private static void operate(Path state, OperatorFigures operator, int port)
      throws IOException, InterruptedException, RouterRefused {
    try (RunningSimulation console = RunningSimulation.find(Optional.of(state)).orElseThrow()) {
      console.attach("re0");
      OperatorFigures.readUntil(console.in(), "login: ");
      for (String[] step : CONSOLE) {
        type(console.out(), step[0]);
        OperatorFigures.readUntil(console.in(), step[1]);
      }
      operator.sshLogin(port);
      operator.reboot(console.in(), port);
    }
    try (RunningSimulation simulation = RunningSimulation.find(Optional.of(state)).orElseThrow()) {
      simulation.stop();
    }
  }

  private static void type(OutputStream keys, String line) throws IOException {
    keys.write((line + "\r").getBytes(StandardCharsets.US_ASCII));
  }

  private static void giveUp() {
    try {
      Thread.sleep(PATIENCE_MILLIS);
    } catch (InterruptedException e) {
      return;
    }
    System.err.println("mxsim: the training run does not come to its end");
    Runtime.getRuntime().halt(1);
  }
}
