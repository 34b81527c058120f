package io.mxsim.lab.host;

import io.mxsim.lab.console.HostTerminal;
import io.mxsim.lab.console.Keyboard;
import io.mxsim.lab.control.RunningSimulation;
import io.mxsim.lab.router.RouterRefused;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code mxsim console}: this terminal on the serial line of a running simulation. */
@Command(
    name = "console",
    description = {
      "Attaches this terminal to the console of the running simulation; Ctrl-] leaves.",
      "In a lab: mxsim console R0, or mxsim console LAB R0 where several run."
    },
    footer = ExitCode.EXPLAINED)
final class ConsoleCommand implements Callable<Integer> {
  @Option(
      names = "--re",
      paramLabel = "RE",
      defaultValue = "re0",
      description = "Which Routing Engine (default: ${DEFAULT-VALUE}).")
  String routingEngine;

  @Parameters(
      arity = "0..2",
      paramLabel = "[LAB] ROUTER",
      hideParamSyntax = true,
      description = "A router of a lab.")
  List<String> names = new ArrayList<>();

  @Mixin WhichSimulation which = new WhichSimulation();

  @Override
  public Integer call() {
    return Complaint.orExitCode(this::run);
  }

  private int run() throws RouterRefused {
    if (!HostTerminal.present()) {
      throw Complaint.environment("'mxsim console' needs a terminal.");
    }
    if (names.size() == 2) {
      which.lab = names.getFirst();
    }
    if (!names.isEmpty()) {
      which.router = names.getLast();
    }
    try (RunningSimulation simulation = which.needed()) {
      simulation.attach(routingEngine);
      talk(simulation);
    } catch (IOException e) {
      throw Complaint.environment("The console is lost: " + e.getMessage() + ".");
    }
    return ExitCode.OK;
  }

  private static void talk(RunningSimulation simulation) throws IOException {
    try (HostTerminal terminal = HostTerminal.raw()) {
      Thread printer = Thread.ofVirtual().name("printer").start(() -> print(simulation, terminal));
      new Keyboard(new FileInputStream(FileDescriptor.in), keys -> type(simulation, keys))
          .typeRaw();
      printer.interrupt();
    }
    System.err.println();
  }

  private static void type(RunningSimulation simulation, byte[] keys) throws IOException {
    simulation.out().write(keys);
    Arrays.fill(keys, (byte) 0);
  }

  /** Copies until the simulation ends, and then ends this process, which waits for a key. */
  private static void print(RunningSimulation simulation, HostTerminal terminal) {
    try {
      simulation.in().transferTo(new FileOutputStream(FileDescriptor.out));
    } catch (IOException e) {
      // Left by Ctrl-], or the simulation has ended.
    }
    terminal.close();
    Runtime.getRuntime().halt(ExitCode.OK);
  }
}
