package io.mxsim.lab.vectors;

import io.mxsim.crypto.Algorithm;
import io.mxsim.crypto.CryptoModule;
import io.mxsim.crypto.Csp;
import io.mxsim.crypto.ModuleName;
import io.mxsim.crypto.ReleaseProfile;
import io.mxsim.crypto.Services;
import io.mxsim.crypto.csp.Right;

/**
 * One module of one release, as two instances: one is operational, the other stays in self-test for
 * what a module does with given keys and given entropy in no other state.
 */
final class ModuleUnderTest {
  private final ReleaseProfile release;
  private final CryptoModule operational;
  private final CryptoModule inSelfTest;

  ModuleUnderTest(ReleaseProfile release, CryptoModule operational, CryptoModule inSelfTest) {
    this.release = release;
    this.operational = operational;
    this.inSelfTest = inSelfTest;
  }

  ModuleName name() {
    return operational.name();
  }

  ReleaseProfile release() {
    return release;
  }

  /** Refuses, before it costs anything, what the module's table does not have. */
  void require(Algorithm algorithm, int size, int secondSize) {
    if (!operational.table().permits(algorithm, size, secondSize)) {
      throw Declined.notOffered(algorithm.label() + " " + size + "/" + secondSize);
    }
  }

  /** Such as {@code 20.3X75}. */
  static String label(ReleaseProfile release) {
    return release.name().replace("JUNOS_", "").replace('_', '.');
  }

  @Override
  public String toString() {
    return name().label() + " " + label(release);
  }

  Services services() {
    return operational.services();
  }

  /** The bytes of a secret, of published vectors. */
  byte[] bytes(Csp secret) {
    return secret.bytes(services().access(), Right.EXECUTE);
  }

  /** For known keys and known entropy. */
  Services selfTestServices() {
    return inSelfTest.selfTestServices();
  }
}
