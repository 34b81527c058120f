package io.mxsim.lab.bench;

import org.bouncycastle.crypto.CryptoServicesRegistrar;
import org.bouncycastle.crypto.fips.FipsStatus;

/**
 * The reference for a boot: a JVM that makes the cryptographic library ready and nothing else. With
 * {@link BareSignatures} the one place outside the cryptographic modules that touches the library,
 * because it measures the library itself.
 */
final class BareCrypto {
  private BareCrypto() {}

  /** Makes the library ready; fails when it does not become so. */
  public static void main(String[] arguments) {
    if (!CryptoServicesRegistrar.isInApprovedOnlyMode() || !FipsStatus.isReady()) {
      throw new IllegalStateException("the cryptographic library is not ready");
    }
  }
}
