package io.mxsim.crypto;

import java.util.SplittableRandom;

/** Modules for tests, on noise that repeats. */
final class Modules {
  private Modules() {}

  static CryptoModule inSelfTest(ModuleName name, ReleaseProfile release, long seed) {
    CryptoModule module = new CryptoModule(name, release, new SplittableRandom(seed)::nextBytes);
    module.powerOn();
    return module;
  }

  static CryptoModule operational(ModuleName name, ReleaseProfile release) {
    CryptoModule module = inSelfTest(name, release, name.ordinal());
    module.passed();
    return module;
  }

  static CryptoModule openssl() {
    return operational(ModuleName.OPENSSL, ReleaseProfile.JUNOS_20_3X75);
  }
}
