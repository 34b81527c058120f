package io.mxsim.lab.host;

import io.mxsim.lab.control.RunningSimulation;
import io.mxsim.lab.control.StateFolder;
import io.mxsim.lab.router.FaultName;
import io.mxsim.lab.router.RouterFactory;
import io.mxsim.lab.router.RouterRefused;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code mxsim fault}: lists known-answer tests, breaks one, mends one. */
@Command(
    name = "fault",
    description = {
      "Without NAME: lists every known-answer test of a chassis, or with --state of what runs there.",
      "With NAME: breaks that test in the running simulation, or in a state folder before boot."
    },
    footer = ExitCode.EXPLAINED)
final class FaultCommand implements Callable<Integer> {
  private final RouterFactory factory;

  @Mixin HardwareOptions hardware = new HardwareOptions();

  @Parameters(arity = "0..1", paramLabel = "NAME", description = "MODULE/TEST or CARD:MODULE/TEST.")
  String name;

  @Option(names = "--clear", description = "Mends the test.")
  boolean clear;

  @Mixin WhichSimulation which = new WhichSimulation();

  FaultCommand(RouterFactory factory) {
    this.factory = factory;
  }

  @Override
  public Integer call() {
    return Complaint.orExitCode(this::run);
  }

  private int run() throws RouterRefused {
    if (name == null) {
      names().forEach(System.out::println);
      return ExitCode.OK;
    }
    FaultName fault = FaultName.parse(name);
    Optional<RunningSimulation> running = which.find();
    if (running.isPresent()) {
      try (RunningSimulation simulation = running.get()) {
        simulation.fault(fault, !clear);
      }
    } else {
      beforeBoot(fault);
    }
    System.err.println((clear ? "Mended: " : "Broken: ") + fault);
    return ExitCode.OK;
  }

  private List<FaultName> names() throws RouterRefused {
    if (which.state != null || which.lab != null) {
      Optional<RunningSimulation> running = which.find();
      if (running.isPresent()) {
        try (RunningSimulation simulation = running.get()) {
          return simulation.faults();
        }
      }
    }
    return factory.faults(hardware.model, hardware.routingEngine);
  }

  private void beforeBoot(FaultName fault) throws RouterRefused {
    if (which.state == null) {
      throw Complaint.environment(
          "No simulation is running: name a state folder with --state to break a test before boot.");
    }
    FaultName anywhere = new FaultName(Optional.empty(), fault.module(), fault.test());
    if (!factory.faults(hardware.model, hardware.routingEngine).contains(anywhere)) {
      throw Complaint.request(
          "There is no known-answer test " + anywhere + ": 'mxsim fault' lists all of them.");
    }
    try (StateFolder folder = StateFolder.open(which.state)) {
      folder.fault(fault, !clear);
    }
  }
}
