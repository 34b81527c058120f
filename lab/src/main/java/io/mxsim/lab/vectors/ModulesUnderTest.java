package io.mxsim.lab.vectors;

import io.mxsim.chassis.noise.HostNoise;
import io.mxsim.crypto.AlgorithmTable;
import io.mxsim.crypto.CryptoModule;
import io.mxsim.crypto.ModuleName;
import io.mxsim.crypto.ReleaseProfile;
import io.mxsim.selftest.IntegrityChecks;
import io.mxsim.selftest.SelfTest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Powers the modules of a release and puts them through their self-test. */
public final class ModulesUnderTest {
  private static final HostNoise NOISE = new HostNoise();

  private final List<ModuleUnderTest> modules;

  private ModulesUnderTest(List<ModuleUnderTest> modules) {
    this.modules = modules;
  }

  /**
   * The modules of these releases.
   *
   * @param names only these; all when there is none
   * @throws VectorError when a self-test fails, or no release has such a module
   */
  public static ModulesUnderTest powered(
      Collection<ReleaseProfile> releases, Collection<ModuleName> names) {
    List<ModuleUnderTest> modules = new ArrayList<>();
    for (ReleaseProfile release : releases) {
      Map<ModuleName, CryptoModule> powered = new EnumMap<>(ModuleName.class);
      for (ModuleName name : AlgorithmTable.modules(release)) {
        if (names.isEmpty() || names.contains(name)) {
          powered.put(name, powered(release, name));
        }
      }
      selfTest(release, new EnumMap<>(powered));
      powered.forEach((name, module) ->
          modules.add(new ModuleUnderTest(release, module, powered(release, name))));
    }
    if (modules.isEmpty()) {
      throw new VectorError("No release that is asked for has such a module.");
    }
    return new ModulesUnderTest(modules);
  }

  List<ModuleUnderTest> all() {
    return modules;
  }

  private static CryptoModule powered(ReleaseProfile release, ModuleName name) {
    CryptoModule module = new CryptoModule(name, release, NOISE::read);
    module.powerOn();
    return module;
  }

  private static void selfTest(ReleaseProfile release, Map<ModuleName, CryptoModule> modules) {
    CryptoModule card = modules.remove(ModuleName.BCM82391);
    boolean passed =
        SelfTest.routingEngine(release, modules, IntegrityChecks.withoutFirmware()).run().passed()
            && (card == null || SelfTest.card(release, card).run().passed());
    if (!passed) {
      throw new VectorError(
          "The modules of " + ModuleUnderTest.label(release) + " fail their self-test.");
    }
  }
}
