package io.mxsim.selftest;

import io.mxsim.crypto.AlgorithmTable;
import io.mxsim.crypto.CryptoModule;
import io.mxsim.crypto.ModuleName;
import io.mxsim.crypto.ReleaseProfile;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/** The modules of one Routing Engine and one card, with power, for tests. */
record Board(ReleaseProfile release, Map<ModuleName, CryptoModule> modules, CryptoModule card) {
  static final String REFUSED =
      "veriexec: no fingerprint for file='/sbin/kats/cannot-exec' fsid=215 fileid=49356 gen=1"
          + " uid=0 pid=6039";

  static Board powered(ReleaseProfile release) {
    Map<ModuleName, CryptoModule> modules = new EnumMap<>(ModuleName.class);
    for (ModuleName name : AlgorithmTable.modules(release)) {
      CryptoModule module =
          new CryptoModule(name, release, new SplittableRandom(name.ordinal())::nextBytes);
      module.powerOn();
      modules.put(name, module);
    }
    CryptoModule card = modules.remove(ModuleName.BCM82391);
    return new Board(release, modules, card);
  }

  CryptoModule module(ModuleName name) {
    return name == ModuleName.BCM82391 ? card : modules.get(name);
  }

  SelfTest selfTest() {
    return SelfTest.routingEngine(release, modules, new Checks(true, true, Optional.of(REFUSED)));
  }

  record Checks(boolean filesIntact, boolean cryptoIntact, Optional<String> cannotExec)
      implements IntegrityChecks {}
}
