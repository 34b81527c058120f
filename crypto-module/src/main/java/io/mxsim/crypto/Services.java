package io.mxsim.crypto;

import org.bouncycastle.crypto.InvalidWrappingException;
import org.bouncycastle.crypto.PlainInputProcessingException;
import org.bouncycastle.crypto.SymmetricSecretKey;
import org.bouncycastle.crypto.fips.FipsAES;
import org.bouncycastle.crypto.fips.FipsSHS;

/**
 * The services of one module. Each call is refused with {@link ModuleRefusal} unless the module's
 * state and its algorithm table allow it (P-CR1). Safe for several threads; a context that a call
 * returns is for one thread at a time. Arrays given in are not kept and not changed.
 */
public final class Services {
  private final CryptoModule module;
  private final boolean selfTest;
  private final Asymmetric asymmetric;
  private final Derivation derivation;

  Services(CryptoModule module, boolean selfTest) {
    this.module = module;
    this.selfTest = selfTest;
    this.asymmetric = new Asymmetric(module, selfTest);
    this.derivation = new Derivation(module, selfTest);
  }

  /** Whether the module's table has that, whatever its state. */
  public boolean offers(Algorithm algorithm, Use use, int size, int secondSize) {
    return module.table().permits(algorithm, use, size, secondSize);
  }

  /** A digest (FIPS 180-4). */
  public DigestContext digest(Sha sha) {
    module.admit(selfTest);
    module.permit(sha.digestAlgorithm(), Use.DIGEST, 0, 0);
    return new DigestContext(module, selfTest, sha);
  }

  /** An HMAC (FIPS 198-1), cut to its leftmost {@code macBits}. */
  public MacContext hmac(Sha sha, byte[] key, int macBits) {
    module.admit(selfTest);
    module.permit(sha.hmacAlgorithm(), Use.MAC, key.length * 8, macBits);
    return hmacUnchecked(sha, key, macBits);
  }

  MacContext hmacUnchecked(Sha sha, byte[] key, int macBits) {
    FipsSHS.AuthParameters parameters = sha.hmacParameters().withMACSize(macBits);
    var calculator =
        new FipsSHS.MACOperatorFactory()
            .createOutputMACCalculator(new SymmetricSecretKey(parameters, key), parameters);
    return module.keep(new MacContext(module, selfTest, sha.hmac(), calculator));
  }

  /** AES-CMAC (SP 800-38B) of 128 bits. */
  public MacContext cmac(byte[] key) {
    module.admit(selfTest);
    module.permit(Algorithm.AES_CMAC, Use.MAC, key.length * 8, 0);
    FipsAES.AuthParameters parameters = FipsAES.CMAC.withMACSize(128);
    var calculator =
        new FipsAES.MACOperatorFactory()
            .createOutputMACCalculator(new SymmetricSecretKey(FipsAES.ALGORITHM, key), parameters);
    Function function = key.length == 16 ? Function.AES128_CMAC : Function.AES256_CMAC;
    return module.keep(new MacContext(module, selfTest, function, calculator));
  }

  /**
   * AES-ECB, AES-CBC, AES-CTR or 3DES-CBC.
   *
   * @param iv empty for ECB
   */
  public CipherContext cipher(Algorithm mode, boolean encrypt, byte[] key, byte[] iv) {
    module.admit(selfTest);
    module.permit(mode, encrypt ? Use.ENCRYPT : Use.DECRYPT, key.length * 8, 0);
    return switch (mode) {
      case AES_ECB -> aes(ecbFunction(encrypt), mode, encrypt, key, iv);
      case AES_CBC -> aes(cbcFunction(encrypt), mode, encrypt, key, iv);
      case AES_CTR -> aes(Function.AES_CTR, mode, encrypt, key, iv);
      case DES3_CBC -> module.keep(new Des3Context(module, selfTest, encrypt, key, iv));
      default -> throw new IllegalArgumentException(mode.label());
    };
  }

  private CipherContext aes(
      Function function, Algorithm mode, boolean encrypt, byte[] key, byte[] iv) {
    return module.keep(new AesContext(module, selfTest, function, mode, encrypt, key, iv));
  }

  private static Function ecbFunction(boolean encrypt) {
    return encrypt ? Function.AES_ECB_ENCRYPT : Function.AES_ECB_DECRYPT;
  }

  private static Function cbcFunction(boolean encrypt) {
    return encrypt ? Function.AES_CBC_ENCRYPT : Function.AES_CBC_DECRYPT;
  }

  /** A key for AES-GCM. */
  public GcmKey gcm(byte[] key) {
    if (module.name() == ModuleName.BCM82391) {
      return gcmChannel(key);
    }
    permitGcm(key);
    return module.keep(new LibraryGcmKey(module, selfTest, gcmFunction(key), key));
  }

  /** A key in the cipher engine, which only the BCM82391 has. */
  public GcmChannel gcmChannel(byte[] key) {
    permitGcm(key);
    if (module.name() != ModuleName.BCM82391) {
      throw module.refusal(ModuleRefusal.Reason.NOT_IN_TABLE, "a cipher engine: it has none");
    }
    return module.keep(new GcmChannel(module, selfTest, gcmFunction(key), key));
  }

  private void permitGcm(byte[] key) {
    module.admit(selfTest);
    module.permit(Algorithm.AES_GCM, Use.ENCRYPT, key.length * 8, 0);
    module.permit(Algorithm.AES_GCM, Use.DECRYPT, key.length * 8, 0);
  }

  private static Function gcmFunction(byte[] key) {
    return switch (key.length) {
      case 16 -> Function.AES128_GCM;
      case 24 -> Function.AES192_GCM;
      default -> Function.AES256_GCM;
    };
  }

  /** AES key wrap (SP 800-38F KW): eight bytes longer than {@code plain}. */
  public byte[] wrap(byte[] kek, byte[] plain) {
    module.admit(selfTest);
    module.permit(Algorithm.AES_KW, Use.WRAP, kek.length * 8, 0);
    try {
      byte[] wrapped =
          new FipsAES.KeyWrapOperatorFactory()
              .createKeyWrapper(new SymmetricSecretKey(FipsAES.ALGORITHM, kek), FipsAES.KW)
              .wrap(plain, 0, plain.length);
      return module.faults().pass(Function.AES_KW, wrapped);
    } catch (PlainInputProcessingException e) {
      throw module.refusal(ModuleRefusal.Reason.BAD_INPUT, "a key to wrap of that length");
    }
  }

  /** The wrapped key, or null when the integrity check fails. */
  public byte[] unwrap(byte[] kek, byte[] wrapped) {
    module.admit(selfTest);
    module.permit(Algorithm.AES_KW, Use.UNWRAP, kek.length * 8, 0);
    try {
      byte[] plain =
          new FipsAES.KeyWrapOperatorFactory()
              .createKeyUnwrapper(new SymmetricSecretKey(FipsAES.ALGORITHM, kek), FipsAES.KW)
              .unwrap(wrapped, 0, wrapped.length);
      return module.faults().pass(Function.AES_KW, plain);
    } catch (InvalidWrappingException e) {
      return null;
    }
  }

  /**
   * SP 800-108 counter mode with CMAC: an eight-bit counter before {@code fixedInput}, which IEEE
   * 802.1X fills with label, zero, context and length.
   */
  public byte[] kbkdf(byte[] key, byte[] fixedInput, int bits) {
    module.admit(selfTest);
    return derivation.kbkdf(key, fixedInput, bits);
  }

  /**
   * The SSH key derivation (RFC 4253 section 7.2).
   *
   * @param k the shared secret as an mpint, with its length field
   */
  public byte[] sshKdf(Sha sha, byte[] k, byte[] h, char letter, byte[] sessionId, int length) {
    module.admit(selfTest);
    return derivation.ssh(sha, k, h, letter, sessionId, length);
  }

  /** SKEYID, SKEYID_d, SKEYID_a, SKEYID_e one behind the other (RFC 2409 section 5). */
  public byte[] ikeV1Kdf(Sha sha, IkeV1Input input) {
    module.admit(selfTest);
    return derivation.ikeV1(sha, input);
  }

  /**
   * SKEYSEED with {@code length} bytes of prf+ output behind it (RFC 7296 section 2.14).
   *
   * @param spis SPIi and SPIr
   */
  public byte[] ikeV2Kdf(Sha sha, byte[] ni, byte[] nr, byte[] secret, byte[] spis, int length) {
    module.admit(selfTest);
    return derivation.ikeV2(sha, ni, nr, secret, spis, length);
  }

  /** A fresh ephemeral key for ECDH. */
  public AgreementKey ecdh(Curve curve) {
    return module.generateKey(selfTest, () -> asymmetric.ecc(curve));
  }

  /** A fresh ephemeral key for Diffie-Hellman in group 14. */
  public AgreementKey dh() {
    return module.generateKey(selfTest, asymmetric::ffc);
  }

  /** A key of a vector, for the self-test. */
  public AgreementKey knownEcdh(Curve curve, byte[] scalar, byte[] point) {
    module.admit(selfTest);
    requireSelfTest();
    return asymmetric.ecc(curve, scalar, point);
  }

  /** A key of a vector, for the self-test. */
  public AgreementKey knownDh(byte[] exponent, byte[] publicValue) {
    module.admit(selfTest);
    requireSelfTest();
    return asymmetric.ffc(exponent, publicValue);
  }

  /** A fresh ECDSA pair that has passed its pairwise consistency test. */
  public PrivateKeyHandle generateEcdsa(Curve curve) {
    return module.generateKey(selfTest, () -> asymmetric.generateEcdsa(curve));
  }

  /** A fresh RSA pair that has passed its pairwise consistency test; takes up to seconds. */
  public PrivateKeyHandle generateRsa(int modulusBits) {
    return module.generateKey(selfTest, () -> asymmetric.generateRsa(modulusBits));
  }

  /** A pair from {@link PrivateKeyHandle#sealedExport}; the caller still closes {@code pkcs8}. */
  public PrivateKeyHandle restore(PublicKey publicKey, Csp pkcs8) {
    module.admit(selfTest);
    return asymmetric.restore(publicKey, pkcs8);
  }

  /**
   * ECDSA: {@code r || s}, each as long as the field. RSA: PKCS #1 v1.5, as long as the modulus.
   */
  public byte[] sign(PrivateKeyHandle key, Sha sha, byte[] data) {
    module.admit(selfTest);
    return asymmetric.sign(key, sha, data);
  }

  /** Whether {@code signature}, in the form {@link #sign} gives, is good. */
  public boolean verify(PublicKey key, Sha sha, byte[] data, byte[] signature) {
    module.admit(selfTest);
    return asymmetric.verify(key, sha, data, signature);
  }

  /** RSAES-OAEP with SHA-256, for key transport in release 19.1R2. */
  public byte[] oaepWrap(PublicKey.Rsa key, byte[] plain) {
    module.admit(selfTest);
    return asymmetric.oaepWrap(key, plain);
  }

  /** What {@link #oaepWrap} wrapped, or null when the padding is wrong. */
  public byte[] oaepUnwrap(PrivateKeyHandle key, byte[] wrapped) {
    module.admit(selfTest);
    return asymmetric.oaepUnwrap(key, wrapped);
  }

  /** Fills {@code out}, of 65536 bytes at most, from the module's DRBG. */
  public void random(byte[] out) {
    module.admit(selfTest);
    module.permit(Algorithm.HMAC_DRBG, Use.RANDOM, HmacDrbg.STRENGTH, 0);
    Drbg drbg = module.drbg();
    drbg.require(drbg.generate(HmacDrbg.STRENGTH, out, new byte[0]));
  }

  /** Reseeds the module's DRBG. */
  public void reseed() {
    module.admit(selfTest);
    module.permit(Algorithm.HMAC_DRBG, Use.RANDOM, HmacDrbg.STRENGTH, 0);
    Drbg drbg = module.drbg();
    drbg.require(drbg.reseed(new byte[0]));
  }

  /** Whether the DRBG refuses what it has to (SP 800-90A section 11.3), for the self-test. */
  public boolean drbgRefuses(DrbgErrorHandling function) {
    module.admit(selfTest);
    module.permit(Algorithm.HMAC_DRBG, Use.RANDOM, HmacDrbg.STRENGTH, 0);
    requireSelfTest();
    return function.holds(module);
  }

  /** The verdict of the firmware load test on a package whose signature is {@code good} or not. */
  boolean loads(boolean good) {
    module.admit(selfTest);
    return good && !module.faults().isBroken(Function.FIRMWARE_LOAD);
  }

  /** A DRBG with the inputs of a vector, for the self-test. */
  public KnownDrbg knownDrbg(byte[][] entropyInputs, byte[] nonce, byte[] personalization) {
    module.admit(selfTest);
    module.permit(Algorithm.HMAC_DRBG, Use.RANDOM, HmacDrbg.STRENGTH, 0);
    requireSelfTest();
    return new KnownDrbg(module, entropyInputs, nonce, personalization);
  }

  ModuleRefusal refuseName(String name) {
    return module.refusal(ModuleRefusal.Reason.NOT_IN_TABLE, "a signature named ".concat(name));
  }

  private void requireSelfTest() {
    if (!selfTest) {
      throw module.refusal(ModuleRefusal.Reason.STATE, "a vector's key outside the self-test");
    }
  }
}
