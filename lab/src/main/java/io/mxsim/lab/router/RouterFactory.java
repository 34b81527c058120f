package io.mxsim.lab.router;

import java.util.List;

/** Makes routers: the one place where firmware, hardware and access side are put together. */
public interface RouterFactory {

  /**
   * Starts loading what takes long and depends on no option (the cryptographic library), on a
   * thread of its own. Returns at once.
   */
  void preload();

  /** Every known-answer test of the router that these options describe, in the order they run. */
  List<FaultName> faults(String model, String routingEngine) throws RouterRefused;

  /**
   * Puts a router on the bench, mains off.
   *
   * @throws RouterRefused when the hardware is impossible, the state folder damaged or in use, the
   *     port taken, or the configuration wrong
   */
  SimulatedRouter assemble(RouterOptions options) throws RouterRefused;

  /**
   * The same on a clock that others share, and whose pace and start count instead of the options'.
   * The end of the router does not end the clock.
   */
  SimulatedRouter assemble(RouterOptions options, Conductor clock) throws RouterRefused;
}
