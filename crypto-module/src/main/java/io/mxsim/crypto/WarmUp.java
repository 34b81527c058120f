package io.mxsim.crypto;

import java.util.SplittableRandom;
import org.bouncycastle.crypto.fips.FipsRSA;

/**
 * Touches what the known-answer tests need, in the order that takes most from the boot: RSA, whose
 * class tests itself, while the loader brings up ECDSA to verify the image; then ciphers and MACs
 * before the first suites.
 */
final class WarmUp {
  private WarmUp() {}

  static void run() {
    FipsRSA.ALGORITHM.getName();
    // Samples that pass the health tests; the module they feed keeps no key.
    CryptoModule module =
        new CryptoModule(
            ModuleName.OPENSSL, ReleaseProfile.JUNOS_20_3X75, new SplittableRandom(0)::nextBytes);
    module.powerOn();
    Services services = module.selfTestServices();
    services.digest(Sha.SHA_256).digest();
    services.hmac(Sha.SHA_256, new byte[32], 256).mac();
    byte[] block = new byte[16];
    services.cipher(Algorithm.AES_CBC, true, block, block).update(block, 0, 16, block, 0);
    services.cipher(Algorithm.AES_CBC, false, block, block).update(block, 0, 16, block, 0);
    module.powerOff();
  }
}
