package io.mxsim.selftest;

import io.mxsim.crypto.ModuleName;
import io.mxsim.crypto.ReleaseProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Every fault that can be set by name: those of the modules and those of the firmware. */
public final class FaultCatalogue {
  private FaultCatalogue() {}

  /** All names of a release, the firmware's last. */
  public static List<String> names(ReleaseProfile release) {
    List<String> names = new ArrayList<>(FaultPlan.names(release));
    for (FirmwareFault fault : FirmwareFault.values()) {
      names.add(fault.label());
    }
    return names;
  }

  /** Whether there is a fault of that name. */
  public static boolean has(ReleaseProfile release, String name) {
    return FirmwareFault.named(name).isPresent() || FaultPlan.named(release, name).isPresent();
  }

  /** The module that a fault is about; empty when it is one of the Routing Engine's firmware. */
  public static Optional<ModuleName> module(ReleaseProfile release, String name) {
    return FaultPlan.named(release, name).map(FaultPlan::module);
  }
}
