package io.mxsim.crypto;

import java.util.SplittableRandom;

/** Touches what the known-answer tests need, so that the boot finds it initialised. */
final class WarmUp {
  private WarmUp() {}

  static void run() {
    // Samples that pass the health tests; the module they feed keeps no key.
    CryptoModule module =
        new CryptoModule(ModuleName.OPENSSL, ReleaseProfile.JUNOS_20_3X75, new SplittableRandom(0)::nextBytes);
    module.powerOn();
    Services services = module.selfTestServices();
    services.digest(Sha.SHA_256).digest();
    services.hmac(Sha.SHA_256, new byte[32], 256).mac();
    byte[] block = new byte[16];
    services.cipher(Algorithm.AES_CBC, true, block, block).update(block, 0, 16, block, 0);
    services.cipher(Algorithm.AES_CBC, false, block, block).update(block, 0, 16, block, 0);
    try (PrivateKeyHandle key = services.generateEcdsa(Curve.P256)) {
      services.verify(key.publicKey(), Sha.SHA_256, block, services.sign(key, Sha.SHA_256, block));
    }
    services.ecdh(Curve.P256).close();
    module.powerOff();
  }
}
