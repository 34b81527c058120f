package io.mxsim.lab.vectors;

import io.mxsim.crypto.Curve;
import io.mxsim.crypto.PublicKey;
import io.mxsim.crypto.Sha;
import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;

/**
 * The other implementation: what a module signs or generates at random is checked by the JDK's own
 * providers, which share no code with the modules.
 */
final class Jdk {
  private static final String EC = "SunEC";
  private static final String RSA = "SunRsaSign";
  private static final int PRIME_CERTAINTY = 100;

  private Jdk() {}

  static byte[] aesEcbDecrypt(byte[] key, byte[] blocks) {
    try {
      Cipher cipher = Cipher.getInstance("AES/ECB/NoPadding", "SunJCE");
      cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"));
      return cipher.doFinal(blocks);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Whether {@code signature}, in the form of the modules, is good. */
  static boolean verifies(PublicKey key, Sha sha, byte[] message, byte[] signature) {
    try {
      Signature verifier = verifier(key, sha);
      verifier.update(message);
      return verifier.verify(signature);
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  private static Signature verifier(PublicKey key, Sha sha) throws GeneralSecurityException {
    Signature verifier =
        switch (key) {
          case PublicKey.Ecdsa e ->
              Signature.getInstance(digest(sha) + "withECDSAinP1363Format", EC);
          case PublicKey.Rsa r -> Signature.getInstance(digest(sha) + "withRSA", RSA);
        };
    verifier.initVerify(publicKey(key));
    return verifier;
  }

  private static String digest(Sha sha) {
    return sha.name().replace("_", "");
  }

  private static java.security.PublicKey publicKey(PublicKey key) throws GeneralSecurityException {
    return switch (key) {
      case PublicKey.Ecdsa e -> KeyFactory.getInstance("EC", EC).generatePublic(spec(e));
      case PublicKey.Rsa r ->
          KeyFactory.getInstance("RSA", RSA)
              .generatePublic(new RSAPublicKeySpec(r.modulus(), r.exponent()));
    };
  }

  private static ECPublicKeySpec spec(PublicKey.Ecdsa key) throws GeneralSecurityException {
    int length = key.curve().bytes();
    byte[] point = key.point();
    BigInteger x = new BigInteger(1, Arrays.copyOfRange(point, 1, 1 + length));
    BigInteger y = new BigInteger(1, Arrays.copyOfRange(point, 1 + length, 1 + 2 * length));
    return new ECPublicKeySpec(new ECPoint(x, y), domain(key.curve()));
  }

  private static ECParameterSpec domain(Curve curve) throws GeneralSecurityException {
    AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC", EC);
    parameters.init(new ECGenParameterSpec("secp" + curve.bits() + "r1"));
    return parameters.getParameterSpec(ECParameterSpec.class);
  }

  static ECPrivateKey ecPrivateKey(byte[] pkcs8) {
    return (ECPrivateKey) privateKey("EC", EC, pkcs8);
  }

  static RSAPrivateCrtKey rsaPrivateKey(byte[] pkcs8) {
    return (RSAPrivateCrtKey) privateKey("RSA", RSA, pkcs8);
  }

  private static PrivateKey privateKey(String algorithm, String provider, byte[] pkcs8) {
    try {
      return KeyFactory.getInstance(algorithm, provider)
          .generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Whether the private key belongs to the public one, and lies in its range. */
  static boolean belongsTo(ECPrivateKey key, PublicKey.Ecdsa publicKey) {
    try {
      boolean inRange =
          key.getS().signum() > 0 && key.getS().compareTo(domain(publicKey.curve()).getOrder()) < 0;
      byte[] probe = {1, 2, 3};
      Sha sha = publicKey.curve().digest();
      Signature signer = Signature.getInstance(digest(sha) + "withECDSAinP1363Format", EC);
      signer.initSign(key);
      signer.update(probe);
      return inRange && verifies(publicKey, sha, probe, signer.sign());
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  /** Whether the private key is whole (FIPS 186-4 section B.3.1) and belongs to the public one. */
  static boolean belongsTo(RSAPrivateCrtKey key, PublicKey.Rsa publicKey, int modulusBits) {
    BigInteger p = key.getPrimeP();
    BigInteger q = key.getPrimeQ();
    BigInteger pMinus = p.subtract(BigInteger.ONE);
    BigInteger qMinus = q.subtract(BigInteger.ONE);
    BigInteger product = key.getPrivateExponent().multiply(key.getPublicExponent());
    return key.getModulus().equals(publicKey.modulus())
        && key.getPublicExponent().equals(publicKey.exponent())
        && publicKey.modulus().bitLength() == modulusBits
        && p.multiply(q).equals(publicKey.modulus())
        && p.bitLength() == modulusBits / 2
        && q.bitLength() == modulusBits / 2
        && p.isProbablePrime(PRIME_CERTAINTY)
        && q.isProbablePrime(PRIME_CERTAINTY)
        && p.subtract(q).abs().bitLength() > modulusBits / 2 - 100
        && product.mod(pMinus).equals(BigInteger.ONE)
        && product.mod(qMinus).equals(BigInteger.ONE);
  }
}
