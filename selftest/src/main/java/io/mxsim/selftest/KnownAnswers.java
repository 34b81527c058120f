package io.mxsim.selftest;

import io.mxsim.crypto.AgreementKey;
import io.mxsim.crypto.Algorithm;
import io.mxsim.crypto.CipherContext;
import io.mxsim.crypto.Csp;
import io.mxsim.crypto.CspName;
import io.mxsim.crypto.Curve;
import io.mxsim.crypto.DrbgErrorHandling;
import io.mxsim.crypto.GcmKey;
import io.mxsim.crypto.IkeV1Input;
import io.mxsim.crypto.KnownDrbg;
import io.mxsim.crypto.MacContext;
import io.mxsim.crypto.PrivateKeyHandle;
import io.mxsim.crypto.PublicKey;
import io.mxsim.crypto.Services;
import io.mxsim.crypto.Sha;
import java.math.BigInteger;
import java.util.Arrays;

/** Computes a vector with the services of a module and compares with its answer. */
final class KnownAnswers {
  private final Services services;

  KnownAnswers(Services services) {
    this.services = services;
  }

  /** Whether the module gives the vector's answer. */
  boolean holds(Vector v) {
    return switch (v.word("op")) {
      case "digest" -> same(v, services.digest(sha(v)).update(v.bytes("msg")).digest());
      case "hmac" -> mac(v, services.hmac(sha(v), v.bytes("key"), v.number("bits")));
      case "cmac" -> mac(v, services.cmac(v.bytes("key")));
      case "cipher" -> cipher(v);
      case "gcm" -> gcm(v);
      case "kw" -> keyWrap(v);
      case "drbg" -> drbg(v);
      case "drbg-errors" -> services.drbgRefuses(DrbgErrorHandling.valueOf(v.word("function")));
      case "kbkdf" -> same(v, services.kbkdf(v.bytes("key"), v.bytes("input"), v.number("bits")));
      case "ssh-kdf" -> sshKdf(v);
      case "ikev1" -> same(v, services.ikeV1Kdf(sha(v), ikeV1Input(v)));
      case "ikev2" -> ikeV2(v);
      case "ecdh" -> ecdh(v);
      case "ffc" -> ffc(v);
      case "ecdsa-verify" -> verifies(v, ecdsaKey(v));
      case "ecdsa-sign" -> ecdsaSign(v);
      case "rsa-verify" -> verifies(v, rsaKey(v));
      case "rsa-sign" -> rsaSign(v);
      case "rsa-oaep" -> rsaOaep(v);
      default -> throw new IllegalStateException(v.word("op"));
    };
  }

  private static boolean same(Vector v, byte[] result) {
    return Arrays.equals(v.bytes("out"), result);
  }

  private static Sha sha(Vector v) {
    return Sha.valueOf(v.word("sha"));
  }

  private static boolean mac(Vector v, MacContext context) {
    try (context) {
      return same(v, context.update(v.bytes("msg")).mac());
    }
  }

  private boolean cipher(Vector v) {
    Algorithm mode = Algorithm.valueOf(v.word("mode"));
    boolean encrypt = v.word("way").equals("encrypt");
    byte[] message = v.bytes("msg");
    try (CipherContext context = services.cipher(mode, encrypt, v.bytes("key"), v.bytes("iv"))) {
      byte[] result = new byte[message.length];
      context.update(message, 0, message.length, result, 0);
      return same(v, result);
    }
  }

  private boolean gcm(Vector v) {
    byte[] sealed = v.bytes("out");
    try (GcmKey key = services.gcm(v.bytes("key"))) {
      byte[] iv = v.bytes("iv");
      byte[] aad = v.bytes("aad");
      boolean sealedWell = same(v, key.seal(iv, aad, v.bytes("msg")));
      boolean openedWell = Arrays.equals(v.bytes("msg"), key.open(iv, aad, sealed));
      sealed[sealed.length - 1] ^= 1;
      return sealedWell && openedWell && key.open(iv, aad, sealed) == null;
    }
  }

  private boolean keyWrap(Vector v) {
    return same(v, services.wrap(v.bytes("key"), v.bytes("msg")))
        && Arrays.equals(v.bytes("msg"), services.unwrap(v.bytes("key"), v.bytes("out")));
  }

  private boolean drbg(Vector v) {
    KnownDrbg drbg =
        services.knownDrbg(
            new byte[][] {v.bytes("entropy"), v.bytes("reseed")},
            v.bytes("nonce"),
            v.bytes("personal"));
    boolean first = Arrays.equals(v.bytes("first"), drbg.generate(32));
    boolean second = !v.has("second") || Arrays.equals(v.bytes("second"), drbg.generate(32));
    if (!v.has("reseed")) {
      return first && second;
    }
    drbg.reseed();
    return first && second && Arrays.equals(v.bytes("reseeded"), drbg.generate(32));
  }

  private boolean sshKdf(Vector v) {
    byte[] expected = v.bytes("out");
    return Arrays.equals(
        expected,
        services.sshKdf(
            sha(v),
            v.bytes("k"),
            v.bytes("h"),
            v.word("letter").charAt(0),
            v.bytes("session"),
            expected.length));
  }

  private static IkeV1Input ikeV1Input(Vector v) {
    return new IkeV1Input(
        v.bytes("psk"),
        v.bytes("ni"),
        v.bytes("nr"),
        v.bytes("secret"),
        v.bytes("ci"),
        v.bytes("cr"));
  }

  private boolean ikeV2(Vector v) {
    int length = v.bytes("out").length - sha(v).bits() / 8;
    return same(
        v,
        services.ikeV2Kdf(
            sha(v), v.bytes("ni"), v.bytes("nr"), v.bytes("secret"), v.bytes("spis"), length));
  }

  private boolean ecdh(Vector v) {
    Curve curve = Curve.valueOf(v.word("curve"));
    return agrees(v, services.knownEcdh(curve, v.bytes("scalar"), v.bytes("point")));
  }

  private boolean ffc(Vector v) {
    return agrees(v, services.knownDh(v.bytes("exponent"), v.bytes("value")));
  }

  private static boolean agrees(Vector v, AgreementKey key) {
    try (key;
        Csp secret = key.agree(v.bytes("peer"))) {
      return same(v, secret.bytes());
    }
  }

  private boolean verifies(Vector v, PublicKey key) {
    Sha sha = signatureDigest(key);
    byte[] signature = v.bytes("out");
    boolean good = services.verify(key, sha, v.bytes("msg"), signature);
    signature[signature.length - 1] ^= 1;
    return good && !services.verify(key, sha, v.bytes("msg"), signature);
  }

  private boolean ecdsaSign(Vector v) {
    PublicKey key = ecdsaKey(v);
    byte[] signature = sign(v, key);
    return services.verify(key, signatureDigest(key), v.bytes("msg"), signature);
  }

  private boolean rsaSign(Vector v) {
    return same(v, sign(v, rsaKey(v)));
  }

  private byte[] sign(Vector v, PublicKey publicKey) {
    try (Csp pkcs8 = new Csp(CspName.SSH_PHK, v.bytes("pkcs8"));
        PrivateKeyHandle key = services.restore(publicKey, pkcs8)) {
      return services.sign(key, signatureDigest(publicKey), v.bytes("msg"));
    }
  }

  private boolean rsaOaep(Vector v) {
    PublicKey.Rsa publicKey = rsaKey(v);
    try (Csp pkcs8 = new Csp(CspName.SSH_PHK, v.bytes("pkcs8"));
        PrivateKeyHandle key = services.restore(publicKey, pkcs8)) {
      byte[] wrapped = services.oaepWrap(publicKey, v.bytes("out"));
      return same(v, services.oaepUnwrap(key, v.bytes("msg")))
          && same(v, services.oaepUnwrap(key, wrapped));
    }
  }

  private static Sha signatureDigest(PublicKey key) {
    return key instanceof PublicKey.Ecdsa ecdsa ? ecdsa.curve().digest() : Sha.SHA_256;
  }

  private static PublicKey ecdsaKey(Vector v) {
    return new PublicKey.Ecdsa(Curve.valueOf(v.word("curve")), v.bytes("point"));
  }

  private static PublicKey.Rsa rsaKey(Vector v) {
    return new PublicKey.Rsa(new BigInteger(1, v.bytes("modulus")), BigInteger.valueOf(65537));
  }
}
