package io.mxsim.lab.router;

import java.util.List;

/** Puts hardware, firmware and access side together. */
public final class FirmwareFactory implements RouterFactory {

  /** A factory; it loads nothing yet. */
  public FirmwareFactory() {}

  @Override
  public void preload() {}

  @Override
  public List<FaultName> faults(String model, String routingEngine) throws RouterRefused {
    throw absent();
  }

  @Override
  public SimulatedRouter assemble(RouterOptions options) throws RouterRefused {
    throw absent();
  }

  private static RouterRefused absent() {
    return new RouterRefused(
        RouterRefused.Reason.ENVIRONMENT, "This build contains no firmware to boot.");
  }
}
