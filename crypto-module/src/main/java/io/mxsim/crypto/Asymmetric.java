package io.mxsim.crypto;

import java.math.BigInteger;
import org.bouncycastle.crypto.AsymmetricPrivateKey;
import org.bouncycastle.crypto.AsymmetricPublicKey;
import org.bouncycastle.crypto.InvalidWrappingException;
import org.bouncycastle.crypto.OutputSigner;
import org.bouncycastle.crypto.OutputVerifier;
import org.bouncycastle.crypto.PlainInputProcessingException;
import org.bouncycastle.crypto.asymmetric.AsymmetricDHPrivateKey;
import org.bouncycastle.crypto.asymmetric.AsymmetricECPrivateKey;
import org.bouncycastle.crypto.asymmetric.AsymmetricECPublicKey;
import org.bouncycastle.crypto.asymmetric.AsymmetricRSAPrivateKey;
import org.bouncycastle.crypto.asymmetric.AsymmetricRSAPublicKey;
import org.bouncycastle.crypto.fips.FipsDH;
import org.bouncycastle.crypto.fips.FipsEC;
import org.bouncycastle.crypto.fips.FipsRSA;
import org.bouncycastle.crypto.fips.FipsSHS;
import org.bouncycastle.math.ec.ECPoint;

/** The public-key services of one module, behind {@link Services}. */
final class Asymmetric {
  private static final BigInteger F4 = BigInteger.valueOf(65537);
  private static final byte[] PAIRWISE_PROBE = {'p', 'a', 'i', 'r', 'w', 'i', 's', 'e'};

  private final CryptoModule module;
  private final boolean selfTest;

  Asymmetric(CryptoModule module, boolean selfTest) {
    this.module = module;
    this.selfTest = selfTest;
  }

  PrivateKeyHandle generateEcdsa(Curve curve) {
    module.permit(Algorithm.ECDSA, Use.KEYGEN, curve.bits(), curve.digest().bits());
    var pair =
        new FipsEC.KeyPairGenerator(
                new FipsEC.KeyGenParameters(FipsEC.DSA, curve.domain()),
                module.drbg().numbersOfAKey())
            .generateKeyPair();
    byte[] point = pair.getPublicKey().getW().getEncoded(false);
    // A broken generator gives a pair whose halves do not belong together.
    boolean negated = module.faults().isBroken(Function.ECDSA_KEYGEN);
    point = negated ? pair.getPublicKey().getW().negate().getEncoded(false) : point;
    PublicKey publicKey = new PublicKey.Ecdsa(curve, point);
    return checkedPair(
        new PrivateKeyHandle(module, publicKey, pair.getPrivateKey()), ConditionalTest.ECDSA_PCT);
  }

  PrivateKeyHandle generateRsa(int bits) {
    module.permit(Algorithm.RSA, Use.KEYGEN, bits, 256);
    var pair =
        new FipsRSA.KeyPairGenerator(
                new FipsRSA.KeyGenParameters(FipsRSA.PKCS1v1_5, F4, bits),
                module.drbg().numbersOfAKey())
            .generateKeyPair();
    BigInteger modulus = pair.getPublicKey().getModulus();
    boolean broken = module.faults().isBroken(Function.RSA_KEYGEN);
    PublicKey publicKey =
        new PublicKey.Rsa(broken ? modulus.subtract(BigInteger.TWO) : modulus, F4);
    return checkedPair(
        new PrivateKeyHandle(module, publicKey, pair.getPrivateKey()), ConditionalTest.RSA_PCT);
  }

  /** Pairwise consistency (P-ST9): a pair that fails it is nobody's, and the module is in error. */
  private PrivateKeyHandle checkedPair(PrivateKeyHandle handle, ConditionalTest test) {
    Sha sha = handle.publicKey() instanceof PublicKey.Ecdsa e ? e.curve().digest() : Sha.SHA_256;
    if (!verify(handle.publicKey(), sha, PAIRWISE_PROBE, sign(handle, sha, PAIRWISE_PROBE))) {
      handle.destroy();
      throw module.conditionalFailure(test);
    }
    return module.keep(handle);
  }

  PrivateKeyHandle restore(PublicKey publicKey, Csp pkcs8) {
    byte[] encoding = pkcs8.bytes();
    AsymmetricPrivateKey key =
        switch (publicKey) {
          case PublicKey.Ecdsa e -> new AsymmetricECPrivateKey(FipsEC.ALGORITHM, encoding);
          case PublicKey.Rsa r -> new AsymmetricRSAPrivateKey(FipsRSA.ALGORITHM, encoding);
        };
    Sha sha = publicKey instanceof PublicKey.Ecdsa e ? e.curve().digest() : Sha.SHA_256;
    permit(publicKey, Use.SIGGEN, sha);
    return module.keep(new PrivateKeyHandle(module, publicKey, key));
  }

  byte[] sign(PrivateKeyHandle handle, Sha sha, byte[] data) {
    permit(handle.publicKey(), Use.SIGGEN, sha);
    AsymmetricPrivateKey key = handle.key(module);
    try {
      return switch (handle.publicKey()) {
        case PublicKey.Ecdsa e ->
            module
                .faults()
                .pass(
                    Function.ECDSA_SIGN,
                    EcdsaSignature.raw(
                        signature(
                            new FipsEC.DSAOperatorFactory()
                                .createSigner(
                                    key, FipsEC.DSA.withDigestAlgorithm(sha.signatureDigest()))
                                .withSecureRandom(module.drbg().numbers()),
                            data),
                        e.curve().bytes()));
        case PublicKey.Rsa r ->
            module
                .faults()
                .pass(
                    Function.RSA_SIGN,
                    signature(
                        new FipsRSA.SignatureOperatorFactory<FipsRSA.PKCS1v15SignatureParameters>()
                            .createSigner(
                                key, FipsRSA.PKCS1v1_5.withDigestAlgorithm(sha.signatureDigest()))
                            .withSecureRandom(module.drbg().numbers()),
                        data));
      };
    } catch (PlainInputProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] signature(OutputSigner<?> signer, byte[] data)
      throws PlainInputProcessingException {
    signer.getSigningStream().update(data);
    return signer.getSignature();
  }

  boolean verify(PublicKey publicKey, Sha sha, byte[] data, byte[] signature) {
    permit(publicKey, Use.SIGVER, sha);
    return switch (publicKey) {
      case PublicKey.Ecdsa e ->
          module.faults().pass(Function.ECDSA_VERIFY, verified(e, sha, data, signature));
      case PublicKey.Rsa r ->
          module.faults().pass(Function.RSA_VERIFY, verified(r, sha, data, signature));
    };
  }

  static boolean verified(PublicKey publicKey, Sha sha, byte[] data, byte[] signature) {
    try {
      return switch (publicKey) {
        case PublicKey.Ecdsa e ->
            signature.length == 2 * e.curve().bytes()
                && verdict(
                    new FipsEC.DSAOperatorFactory()
                        .createVerifier(
                            key(e), FipsEC.DSA.withDigestAlgorithm(sha.signatureDigest())),
                    data,
                    EcdsaSignature.der(signature));
        case PublicKey.Rsa r ->
            verdict(
                new FipsRSA.SignatureOperatorFactory<FipsRSA.PKCS1v15SignatureParameters>()
                    .createVerifier(
                        key(r), FipsRSA.PKCS1v1_5.withDigestAlgorithm(sha.signatureDigest())),
                data,
                signature);
      };
    } catch (RuntimeException | org.bouncycastle.crypto.InvalidSignatureException e) {
      // A key or a signature that is not well formed verifies nothing.
      return false;
    }
  }

  private static boolean verdict(OutputVerifier<?> verifier, byte[] data, byte[] signature)
      throws org.bouncycastle.crypto.InvalidSignatureException {
    verifier.getVerifyingStream().update(data);
    return verifier.isVerified(signature);
  }

  private static AsymmetricPublicKey key(PublicKey.Ecdsa key) {
    return new AsymmetricECPublicKey(FipsEC.ALGORITHM, key.curve().domain(), key.point());
  }

  private static AsymmetricRSAPublicKey key(PublicKey.Rsa key) {
    return new AsymmetricRSAPublicKey(FipsRSA.ALGORITHM, key.modulus(), key.exponent());
  }

  byte[] oaepWrap(PublicKey.Rsa key, byte[] plain) {
    module.permit(Algorithm.RSA_OAEP, Use.WRAP, key.modulus().bitLength(), 0);
    try {
      return new FipsRSA.KeyWrapOperatorFactory()
          .createKeyWrapper(key(key), oaep())
          .withSecureRandom(module.drbg().numbers())
          .wrap(plain, 0, plain.length);
    } catch (PlainInputProcessingException e) {
      throw module.refusal(ModuleRefusal.Reason.BAD_INPUT, "a key to wrap of that length");
    }
  }

  byte[] oaepUnwrap(PrivateKeyHandle handle, byte[] wrapped) {
    AsymmetricPrivateKey key = handle.key(module);
    if (!(key instanceof AsymmetricRSAPrivateKey rsa)) {
      throw module.refusal(ModuleRefusal.Reason.BAD_INPUT, "to decrypt with a signing curve");
    }
    module.permit(Algorithm.RSA_OAEP, Use.UNWRAP, rsa.getModulus().bitLength(), 0);
    try {
      byte[] plain =
          new FipsRSA.KeyWrapOperatorFactory()
              .createKeyUnwrapper(rsa, oaep())
              .withSecureRandom(module.drbg().numbers())
              .unwrap(wrapped, 0, wrapped.length);
      return module.faults().pass(Function.RSA_OAEP, plain);
    } catch (InvalidWrappingException e) {
      return null;
    }
  }

  private static FipsRSA.OAEPParameters oaep() {
    return FipsRSA.WRAP_OAEP
        .withDigest(FipsSHS.Algorithm.SHA256)
        .withMGFDigest(FipsSHS.Algorithm.SHA256);
  }

  private void permit(PublicKey key, Use use, Sha sha) {
    switch (key) {
      case PublicKey.Ecdsa e -> module.permit(Algorithm.ECDSA, use, e.curve().bits(), sha.bits());
      case PublicKey.Rsa r ->
          module.permit(Algorithm.RSA, use, r.modulus().bitLength(), sha.bits());
    }
  }

  AgreementKey ecc(Curve curve) {
    module.permit(Algorithm.KAS_ECC, Use.AGREE, curve.bits(), curve.digest().bits());
    var pair =
        new FipsEC.KeyPairGenerator(
                new FipsEC.KeyGenParameters(FipsEC.CDH, curve.domain()),
                module.drbg().numbersOfAKey())
            .generateKeyPair();
    boolean broken = module.faults().isBroken(Function.ECDH_KEYGEN);
    ECPoint w = pair.getPublicKey().getW();
    byte[] point = (broken ? w.negate() : w).getEncoded(false);
    EccAgreement key = new EccAgreement(module, selfTest, curve, point, pair.getPrivateKey());
    return checked(key, key.isConsistent(), ConditionalTest.ECDH_PCT);
  }

  /** Pairwise consistency of an ephemeral pair (SP 800-56A section 5.6.2.1.4). */
  private <K extends CryptoModule.Destructible> K checked(
      K key, boolean consistent, ConditionalTest test) {
    if (!consistent) {
      key.destroy();
      throw module.conditionalFailure(test);
    }
    return module.keep(key);
  }

  AgreementKey ecc(Curve curve, byte[] scalar, byte[] point) {
    module.permit(Algorithm.KAS_ECC, Use.AGREE, curve.bits(), curve.digest().bits());
    var key =
        new AsymmetricECPrivateKey(
            FipsEC.CDH.getAlgorithm(), curve.domain(), new BigInteger(1, scalar));
    return module.keep(new EccAgreement(module, selfTest, curve, point.clone(), key));
  }

  AgreementKey ffc() {
    module.permit(Algorithm.KAS_FFC, Use.AGREE, FfcAgreement.MODULUS_BITS, 0);
    var pair =
        new FipsDH.KeyPairGenerator(
                new FipsDH.KeyGenParameters(FipsDH.DH, FfcAgreement.domain()),
                module.drbg().numbersOfAKey())
            .generateKeyPair();
    boolean broken = module.faults().isBroken(Function.DH_KEYGEN);
    BigInteger y = pair.getPublicKey().getY();
    FfcAgreement key =
        new FfcAgreement(
            module, selfTest, broken ? y.subtract(BigInteger.ONE) : y, pair.getPrivateKey());
    return checked(key, key.isConsistent(), ConditionalTest.DH_PCT);
  }

  AgreementKey ffc(byte[] exponent, byte[] publicValue) {
    module.permit(Algorithm.KAS_FFC, Use.AGREE, FfcAgreement.MODULUS_BITS, 0);
    var key =
        new AsymmetricDHPrivateKey(
            FipsDH.DH.getAlgorithm(), FfcAgreement.domain(), new BigInteger(1, exponent));
    return module.keep(new FfcAgreement(module, selfTest, new BigInteger(1, publicValue), key));
  }
}
