package io.mxsim.lab.host;

import io.mxsim.lab.control.RunningSimulation;
import io.mxsim.lab.router.RouterRefused;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code mxsim usb}: plugs a USB stick into a running router, or pulls it. */
@Command(
    name = "usb",
    description = {
      "With FILE: plugs a USB stick with that install image into the running router.",
      "The next reboot installs from it and erases everything else; --pull takes it out."
    },
    footer = ExitCode.EXPLAINED)
final class UsbCommand implements Callable<Integer> {
  @Parameters(arity = "0..1", paramLabel = "FILE", description = "An install image.")
  Path file;

  @Option(names = "--pull", description = "Pulls the stick.")
  boolean pull;

  @Option(
      names = "--re",
      paramLabel = "RE",
      description = "re0 or re1 (default: ${DEFAULT-VALUE}).")
  String routingEngine = "re0";

  @Mixin WhichSimulation which = new WhichSimulation();

  @Override
  public Integer call() {
    return Complaint.orExitCode(this::run);
  }

  private int run() throws RouterRefused {
    if ((file == null) != pull) {
      throw Complaint.request("Give an install image, or --pull.");
    }
    Optional<RunningSimulation> running = which.find();
    if (running.isEmpty()) {
      throw Complaint.environment("No simulation is running: 'mxsim boot --usb FILE' starts one.");
    }
    try (RunningSimulation simulation = running.get()) {
      if (pull) {
        simulation.pullUsb(routingEngine);
      } else {
        simulation.plugUsb(routingEngine, file);
      }
    }
    System.err.println(
        pull
            ? "Pulled."
            : "Plugged in: the next reboot of " + routingEngine + " installs from it.");
    return ExitCode.OK;
  }
}
