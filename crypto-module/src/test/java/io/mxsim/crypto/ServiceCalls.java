package io.mxsim.crypto;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Every call that {@link Services} lets one express, by a name such as {@code sign RSA 2048
 * SHA-256}: what a module admits of them is its true table, whatever its resource says.
 */
final class ServiceCalls {
  private static final int[] HMAC_KEY_BITS = {80, 104, 112, 128, 160, 192, 224, 256, 384, 512, 520};
  private static final int[] MAC_BITS = {80, 96, 128, 160, 192, 224, 256, 384, 512};
  private static final int[] KEY_BITS = {128, 192, 256};
  private static final int[] MODULUS_BITS = {1024, 1536, 2047, 2048, 3072, 4096, 8192};

  private record Call(String name, Runnable run) {}

  private final CryptoModule module;
  private final Services services;
  private final List<Call> calls = new ArrayList<>();

  private ServiceCalls(CryptoModule module) {
    this.module = module;
    this.services = module.services();
    digestsAndMacs();
    ciphers();
    derivations();
    agreements();
    signatures();
    call("random", () -> services.random(new byte[4]));
    call("reseed", services::reseed);
  }

  /** Names of the calls that {@code module} does not refuse as not in its table. */
  static Set<String> admitted(CryptoModule module) {
    Set<String> admitted = new TreeSet<>();
    for (Call call : new ServiceCalls(module).calls) {
      if (admits(call)) {
        admitted.add(call.name);
      }
    }
    return admitted;
  }

  private static boolean admits(Call call) {
    try {
      call.run.run();
      return true;
    } catch (ModuleRefusal refusal) {
      // Past the table a made-up key or input may be refused for what it is.
      return refusal.reason() != ModuleRefusal.Reason.NOT_IN_TABLE;
    } catch (RuntimeException e) {
      return true;
    }
  }

  private void call(String name, Runnable run) {
    calls.add(new Call(name, run));
  }

  private static String name(Sha sha) {
    return sha == Sha.SHA_1 ? "SHA-1" : "SHA-" + sha.bits();
  }

  private void digestsAndMacs() {
    for (Sha sha : Sha.values()) {
      call("digest " + name(sha), () -> services.digest(sha));
      for (int key : HMAC_KEY_BITS) {
        for (int mac : MAC_BITS) {
          if (mac <= sha.bits()) {
            call(
                "hmac " + name(sha) + " " + key + "/" + mac,
                () -> services.hmac(sha, new byte[key / 8], mac));
          }
        }
      }
    }
    for (int bits : KEY_BITS) {
      call("cmac " + bits, () -> services.cmac(new byte[bits / 8]));
    }
  }

  private void ciphers() {
    for (int bits : KEY_BITS) {
      byte[] key = new byte[bits / 8];
      byte[] iv = new byte[16];
      for (Algorithm mode : List.of(Algorithm.AES_ECB, Algorithm.AES_CBC, Algorithm.AES_CTR)) {
        byte[] modeIv = mode == Algorithm.AES_ECB ? new byte[0] : iv;
        call(mode.label() + " encrypt " + bits, () -> services.cipher(mode, true, key, modeIv));
        call(mode.label() + " decrypt " + bits, () -> services.cipher(mode, false, key, modeIv));
      }
      Algorithm des = Algorithm.DES3_CBC;
      call("3DES-CBC encrypt " + bits, () -> services.cipher(des, true, key, new byte[8]));
      call("3DES-CBC decrypt " + bits, () -> services.cipher(des, false, key, new byte[8]));
      call("AES-GCM " + bits, () -> services.gcm(key));
      call("wrap " + bits, () -> services.wrap(key, new byte[16]));
      call("unwrap " + bits, () -> services.unwrap(key, new byte[24]));
    }
  }

  private void derivations() {
    byte[] some = new byte[16];
    for (int bits : KEY_BITS) {
      call("kbkdf " + bits, () -> services.kbkdf(new byte[bits / 8], some, 128));
    }
    byte[] secret = {0, 0, 0, 1, 1};
    for (Sha sha : Sha.values()) {
      call("kdf SSH " + name(sha), () -> services.sshKdf(sha, secret, some, 'A', some, 16));
      call(
          "kdf IKEv1 " + name(sha),
          () -> services.ikeV1Kdf(sha, new IkeV1Input(some, some, some, some, some, some)));
      call("kdf IKEv2 " + name(sha), () -> services.ikeV2Kdf(sha, some, some, some, some, 16));
    }
  }

  private void agreements() {
    for (Curve curve : Curve.values()) {
      call("ecdh " + curve, () -> services.ecdh(curve));
    }
    call("dh 2048", services::dh);
  }

  private void signatures() {
    for (Curve curve : Curve.values()) {
      call("keygen ECDSA " + curve, () -> services.generateEcdsa(curve));
      PublicKey key = new PublicKey.Ecdsa(curve, new byte[1 + 2 * curve.bytes()]);
      signatures("ECDSA " + curve, key, 2 * curve.bytes());
    }
    for (int bits : MODULUS_BITS) {
      // The table is asked for the larger ones without waiting for their primes.
      call(
          "keygen RSA " + bits,
          () -> {
            if (bits > 2048) {
              module.permit(Algorithm.RSA, Use.KEYGEN, bits, 256);
            } else {
              services.generateRsa(bits);
            }
          });
      BigInteger modulus = BigInteger.ONE.shiftLeft(bits - 1).add(BigInteger.ONE);
      PublicKey.Rsa key = new PublicKey.Rsa(modulus, BigInteger.valueOf(65537));
      signatures("RSA " + bits, key, bits / 8);
      call("oaep wrap " + bits, () -> services.oaepWrap(key, new byte[16]));
    }
  }

  private void signatures(String what, PublicKey key, int length) {
    for (Sha sha : Sha.values()) {
      String name = what + " " + name(sha);
      call(
          "sign " + name,
          () -> services.sign(new PrivateKeyHandle(module, key, null), sha, new byte[1]));
      call("verify " + name, () -> services.verify(key, sha, new byte[1], new byte[length]));
    }
  }
}
