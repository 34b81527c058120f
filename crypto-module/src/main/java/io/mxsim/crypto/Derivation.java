package io.mxsim.crypto;

import java.util.Arrays;
import org.bouncycastle.crypto.fips.FipsKDF;

/** The key derivation services of one module, behind {@link Services}. */
final class Derivation {
  private final CryptoModule module;
  private final boolean selfTest;

  Derivation(CryptoModule module, boolean selfTest) {
    this.module = module;
    this.selfTest = selfTest;
  }

  byte[] kbkdf(byte[] key, byte[] fixedInput, int bits) {
    module.permit(Algorithm.KBKDF, Use.DERIVE, key.length * 8, 0);
    byte[] derived = new byte[bits / 8];
    new FipsKDF.CounterModeFactory()
        .createKDFCalculator(
            FipsKDF.COUNTER_MODE.withPRFAndR(FipsKDF.PRF.AES_CMAC, 8).using(key, null, fixedInput))
        .generateBytes(derived);
    return module.faults().pass(Function.KBKDF, derived);
  }

  byte[] ssh(Sha sha, byte[] k, byte[] h, char letter, byte[] sessionId, int length) {
    module.permit(Algorithm.KDF_SSH, Use.DERIVE, sha.bits(), 0);
    byte[] derived = new byte[length];
    new FipsKDF.SSHOperatorFactory()
        .createKDFCalculator(FipsKDF.SSH.withPRF(sha.sshPrf()).using(letter, k, h, sessionId))
        .generateBytes(derived);
    return module.faults().pass(Function.KDF_SSH, derived);
  }

  byte[] ikeV1(Sha sha, IkeV1Input in) {
    module.permit(Algorithm.KDF_IKE_V1, Use.DERIVE, sha.bits(), 0);
    byte[] nonces = Bytes.join(in.initiatorNonce(), in.responderNonce());
    byte[] base = prf(sha, in.presharedKey(), nonces);
    byte[] tail = Bytes.join(in.sharedSecret(), in.initiatorCookie(), in.responderCookie());
    byte[] d = prf(sha, base, Bytes.join(tail, new byte[] {0}));
    byte[] a = prf(sha, base, Bytes.join(d, tail, new byte[] {1}));
    byte[] e = prf(sha, base, Bytes.join(a, tail, new byte[] {2}));
    byte[] all = Bytes.join(base, d, a, e);
    wipe(nonces, base, tail, d, a, e);
    return module.faults().pass(Function.KDF_IKE_V1, all);
  }

  byte[] ikeV2(Sha sha, byte[] ni, byte[] nr, byte[] secret, byte[] spis, int length) {
    module.permit(Algorithm.KDF_IKE_V2, Use.DERIVE, sha.bits(), 0);
    byte[] nonces = Bytes.join(ni, nr);
    byte[] seed = prf(sha, nonces, secret);
    byte[] material = new byte[length];
    byte[] input = Bytes.join(nonces, spis);
    byte[] block = new byte[0];
    int filled = 0;
    for (int counter = 1; filled < length; counter++) {
      block = prf(sha, seed, Bytes.join(block, input, new byte[] {(byte) counter}));
      int take = Math.min(block.length, length - filled);
      System.arraycopy(block, 0, material, filled, take);
      filled += take;
    }
    byte[] all = Bytes.join(seed, material);
    wipe(nonces, seed, material, block);
    return module.faults().pass(Function.KDF_IKE_V2, all);
  }

  private byte[] prf(Sha sha, byte[] key, byte[] data) {
    try (MacContext mac = module.services(selfTest).hmacUnchecked(sha, key, sha.bits())) {
      return mac.update(data).mac();
    }
  }

  private static void wipe(byte[]... secrets) {
    for (byte[] secret : secrets) {
      Arrays.fill(secret, (byte) 0);
    }
  }
}
