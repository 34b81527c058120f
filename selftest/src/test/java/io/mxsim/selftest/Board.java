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

  static final IntegrityChecks.Execution DENIED =
      new IntegrityChecks.Execution(Optional.of(REFUSED), IntegrityChecks.AUTHENTICATION_ERROR);

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
    return SelfTest.routingEngine(release, modules, new Checks(true, true, DENIED));
  }

  /** Programs run; {@code cannot-exec} comes out as given. */
  record Checks(boolean filesIntact, boolean cryptoIntact, IntegrityChecks.Execution cannotExec)
      implements IntegrityChecks {
    @Override
    public Execution execute(String path) {
      return path.equals("/sbin/kats/cannot-exec") ? cannotExec : Execution.DONE;
    }
  }

  /** One program is not let run, beside the one that never is. */
  record Refusing(String program) implements IntegrityChecks {
    @Override
    public boolean filesIntact() {
      return true;
    }

    @Override
    public boolean cryptoIntact() {
      return true;
    }

    @Override
    public Execution execute(String path) {
      boolean refused = path.equals(program) || path.equals("/sbin/kats/cannot-exec");
      return refused ? DENIED : Execution.DONE;
    }
  }
}
