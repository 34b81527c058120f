package io.mxsim.lab.network;

import io.mxsim.chassis.time.EventLoop;
import io.mxsim.lab.topology.Topology;

/** Says what is needed to repeat the run of a lab that our own bug has stopped. */
final class LabBugReport {
  private final Topology topology;
  private final LabOptions options;
  private final EventLoop loop;

  LabBugReport(Topology topology, LabOptions options, EventLoop loop) {
    this.topology = topology;
    this.options = options;
    this.loop = loop;
  }

  void print(Throwable bug) {
    System.err.println("\nmxsim stopped on a bug of its own, at " + loop.now() + ":");
    bug.printStackTrace();
    System.err.println("Last events:");
    loop.lastEvents().forEach(event -> System.err.println("  " + event));
    System.err.println(
        "Lab "
            + topology.name()
            + ", "
            + (options.seed().isPresent() ? "seed " + options.seed().getAsLong() : "host noise"));
  }
}
