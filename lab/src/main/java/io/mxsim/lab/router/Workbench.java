package io.mxsim.lab.router;

import io.mxsim.crypto.CryptoFoundation;
import io.mxsim.crypto.ReleaseProfile;
import io.mxsim.selftest.FaultPlan;
import java.util.ArrayList;
import java.util.List;

/** Puts hardware, firmware and access side together. */
public final class Workbench implements RouterFactory {

  /** A workbench with nothing on it; nothing is loaded yet. */
  public Workbench() {}

  @Override
  public void preload() {
    Thread.ofPlatform().daemon().name("preload").start(CryptoFoundation::warmUp);
  }

  @Override
  public List<FaultName> faults(String model, String routingEngine) throws RouterRefused {
    List<FaultName> faults = new ArrayList<>();
    for (String name : FaultPlan.names(release(model))) {
      faults.add(FaultName.parse(name));
    }
    return faults;
  }

  @Override
  public SimulatedRouter assemble(RouterOptions options) throws RouterRefused {
    release(options.model());
    throw new RouterRefused(
        RouterRefused.Reason.ENVIRONMENT, "This build contains no firmware to boot.");
  }

  /** The release that the documents give a chassis. */
  private static ReleaseProfile release(String model) throws RouterRefused {
    return switch (model) {
      case "mx2010", "mx2020" -> ReleaseProfile.JUNOS_20_3X75;
      case "mx240", "mx480", "mx960" -> ReleaseProfile.JUNOS_19_1R2;
      default ->
          throw new RouterRefused(
              RouterRefused.Reason.REQUEST,
              "There is no chassis '" + model + "': use mx240, mx480, mx960, mx2010 or mx2020.");
    };
  }
}
