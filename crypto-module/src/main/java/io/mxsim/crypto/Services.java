package io.mxsim.crypto;

import io.mxsim.crypto.csp.CspAccess;
import io.mxsim.crypto.csp.CspName;
import io.mxsim.crypto.csp.CspRefusal;
import io.mxsim.crypto.csp.Right;
import io.mxsim.crypto.csp.Service;
import io.mxsim.crypto.csp.Store;
import java.util.Arrays;
import org.bouncycastle.crypto.InvalidWrappingException;
import org.bouncycastle.crypto.PlainInputProcessingException;
import org.bouncycastle.crypto.fips.FipsAES;
import org.bouncycastle.crypto.fips.FipsSHS;

/**
 * The services of one module, in the hands of one declared service of the policy. Each call is
 * refused with {@link ModuleRefusal} unless the module's state and its algorithm table allow it
 * (P-CR1), and with {@link io.mxsim.crypto.csp.CspRefusal} unless the declared service may touch
 * the CSPs that the call touches (P-CSP2). Safe for several threads; a context that a call returns
 * is for one thread at a time. Arrays given in are not kept and not changed.
 */
public final class Services {
  /** SP 800-131A section 10: 112 bits. */
  private static final int LEAST_HMAC_KEY_BYTES = 14;

  private final CryptoModule module;
  private final boolean selfTest;
  private final CspAccess access;
  private final Asymmetric asymmetric;
  private final Derivation derivation;

  Services(CryptoModule module, boolean selfTest, CspAccess access) {
    this.module = module;
    this.selfTest = selfTest;
    this.access = access;
    this.asymmetric = new Asymmetric(module, selfTest);
    this.derivation = new Derivation(module, selfTest);
  }

  /** What the service that declared itself may touch. */
  public CspAccess access() {
    return access;
  }

  /**
   * Takes the bytes of a CSP over, which the service has made or read: it needs {@code right}.
   *
   * @throws io.mxsim.crypto.csp.CspRefusal when it has not; the bytes are then overwritten
   */
  public Csp hold(CspName csp, Right right, byte[] bytes) {
    try {
      access.require(csp, right);
    } catch (CspRefusal e) {
      Arrays.fill(bytes, (byte) 0);
      throw e;
    }
    String owner = module.name().label();
    return new Csp(csp, bytes, module.monitor().register().hold(csp, owner, Store.RAM));
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
    CspName csp = keyed(CspName.HMAC_KEY);
    return kept(hmacUnchecked(sha, key, macBits), csp);
  }

  MacContext hmacUnchecked(Sha sha, byte[] key, int macBits) {
    if (key.length < LEAST_HMAC_KEY_BYTES) {
      throw module.refusal(ModuleRefusal.Reason.NOT_IN_TABLE, "an HMAC key of less than 112 bits");
    }
    FipsSHS.AuthParameters parameters = sha.hmacParameters().withMACSize(macBits);
    try (LibraryKey secret = new LibraryKey(parameters, key)) {
      var calculator =
          new FipsSHS.MACOperatorFactory().createOutputMACCalculator(secret.key(), parameters);
      return module.keep(new MacContext(module, selfTest, sha.hmac(), calculator));
    }
  }

  /** AES-CMAC (SP 800-38B) of 128 bits. */
  public MacContext cmac(byte[] key) {
    module.admit(selfTest);
    module.permit(Algorithm.AES_CMAC, Use.MAC, key.length * 8, 0);
    CspName csp = keyed(CspName.MACSEC_ICK);
    FipsAES.AuthParameters parameters = FipsAES.CMAC.withMACSize(128);
    Function function = key.length == 16 ? Function.AES128_CMAC : Function.AES256_CMAC;
    try (LibraryKey secret = new LibraryKey(FipsAES.ALGORITHM, key)) {
      var calculator =
          new FipsAES.MACOperatorFactory().createOutputMACCalculator(secret.key(), parameters);
      return kept(new MacContext(module, selfTest, function, calculator), csp);
    }
  }

  /**
   * AES-ECB, AES-CBC, AES-CTR or 3DES-CBC.
   *
   * @param iv empty for ECB
   */
  public CipherContext cipher(Algorithm mode, boolean encrypt, byte[] key, byte[] iv) {
    module.admit(selfTest);
    module.permit(mode, encrypt ? Use.ENCRYPT : Use.DECRYPT, key.length * 8, 0);
    CspName csp = keyed(CspName.MACSEC_SAK);
    return switch (mode) {
      case AES_ECB -> kept(aes(ecbFunction(encrypt), mode, encrypt, key, iv), csp);
      case AES_CBC -> kept(aes(cbcFunction(encrypt), mode, encrypt, key, iv), csp);
      case AES_CTR -> kept(aes(Function.AES_CTR, mode, encrypt, key, iv), csp);
      case DES3_CBC -> kept(new Des3Context(module, selfTest, encrypt, key, iv), csp);
      default -> throw new IllegalArgumentException(mode.label());
    };
  }

  private AesContext aes(
      Function function, Algorithm mode, boolean encrypt, byte[] key, byte[] iv) {
    return new AesContext(module, selfTest, function, mode, encrypt, key, iv);
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
    CspName csp = keyed(CspName.MACSEC_SAK);
    return kept(new LibraryGcmKey(module, selfTest, gcmFunction(key), key), csp);
  }

  /** A key in the cipher engine, which only the BCM82391 has. */
  public GcmChannel gcmChannel(byte[] key) {
    permitGcm(key);
    if (module.name() != ModuleName.BCM82391) {
      throw module.refusal(ModuleRefusal.Reason.NOT_IN_TABLE, "a cipher engine: it has none");
    }
    CspName csp = keyed(CspName.MACSEC_SAK);
    return kept(new GcmChannel(module, selfTest, gcmFunction(key), key), csp);
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
    keyed(CspName.MACSEC_KEK);
    try (LibraryKey secret = new LibraryKey(FipsAES.ALGORITHM, kek)) {
      byte[] wrapped =
          new FipsAES.KeyWrapOperatorFactory()
              .createKeyWrapper(secret.key(), FipsAES.KW)
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
    keyed(CspName.MACSEC_KEK);
    try (LibraryKey secret = new LibraryKey(FipsAES.ALGORITHM, kek)) {
      byte[] plain =
          new FipsAES.KeyWrapOperatorFactory()
              .createKeyUnwrapper(secret.key(), FipsAES.KW)
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
    access.require(CspName.MACSEC_KEK, Right.GENERATE);
    access.require(CspName.MACSEC_ICK, Right.GENERATE);
    return derivation.kbkdf(key, fixedInput, bits);
  }

  /**
   * The SSH key derivation (RFC 4253 section 7.2).
   *
   * @param k the shared secret as an mpint, with its length field
   */
  public byte[] sshKdf(Sha sha, byte[] k, byte[] h, char letter, byte[] sessionId, int length) {
    module.admit(selfTest);
    access.require(CspName.ECDH_SHARED_SECRET, Right.EXECUTE);
    access.require(CspName.SSH_SEKS, Right.GENERATE);
    return derivation.ssh(sha, k, h, letter, sessionId, length);
  }

  /** SKEYID, SKEYID_d, SKEYID_a, SKEYID_e one behind the other (RFC 2409 section 5). */
  public byte[] ikeV1Kdf(Sha sha, IkeV1Input input) {
    module.admit(selfTest);
    access.require(CspName.ECDH_SHARED_SECRET, Right.EXECUTE);
    return derivation.ikeV1(sha, input);
  }

  /**
   * SKEYSEED with {@code length} bytes of prf+ output behind it (RFC 7296 section 2.14).
   *
   * @param spis SPIi and SPIr
   */
  public byte[] ikeV2Kdf(Sha sha, byte[] ni, byte[] nr, byte[] secret, byte[] spis, int length) {
    module.admit(selfTest);
    access.require(CspName.ECDH_SHARED_SECRET, Right.EXECUTE);
    return derivation.ikeV2(sha, ni, nr, secret, spis, length);
  }

  /** A fresh ephemeral key for ECDH. */
  public AgreementKey ecdh(Curve curve) {
    access.require(CspName.DRBG_STATE, Right.EXECUTE);
    access.require(CspName.SSH_ECDH, Right.GENERATE);
    return agreement(module.generateKey(selfTest, () -> asymmetric.ecc(curve)));
  }

  /** A fresh ephemeral key for Diffie-Hellman in group 14. */
  public AgreementKey dh() {
    access.require(CspName.DRBG_STATE, Right.EXECUTE);
    return agreement(module.generateKey(selfTest, asymmetric::ffc));
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
    generates();
    return named(module.generateKey(selfTest, () -> asymmetric.generateEcdsa(curve)));
  }

  /** A fresh RSA pair that has passed its pairwise consistency test; takes up to seconds. */
  public PrivateKeyHandle generateRsa(int modulusBits) {
    generates();
    return named(module.generateKey(selfTest, () -> asymmetric.generateRsa(modulusBits)));
  }

  /** The key as PKCS #8 DER, for the one purpose of writing a host key to the board's media. */
  public Csp sealedExport(PrivateKeyHandle key) {
    module.admit(selfTest);
    return hold(CspName.SSH_PHK, Right.WRITE, key.encoded(module));
  }

  /** A pair from {@link #sealedExport}; the caller still closes {@code pkcs8}. */
  public PrivateKeyHandle restore(PublicKey publicKey, Csp pkcs8) {
    module.admit(selfTest);
    access.require(pkcs8.name(), Right.EXECUTE);
    return named(asymmetric.restore(publicKey, pkcs8));
  }

  /**
   * ECDSA: {@code r || s}, each as long as the field. RSA: PKCS #1 v1.5, as long as the modulus.
   */
  public byte[] sign(PrivateKeyHandle key, Sha sha, byte[] data) {
    module.admit(selfTest);
    access.require(CspName.DRBG_STATE, Right.EXECUTE);
    access.require(CspName.SSH_PHK, Right.EXECUTE);
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
    access.require(CspName.DRBG_STATE, Right.EXECUTE);
    return asymmetric.oaepWrap(key, plain);
  }

  /** What {@link #oaepWrap} wrapped, or null when the padding is wrong. */
  public byte[] oaepUnwrap(PrivateKeyHandle key, byte[] wrapped) {
    module.admit(selfTest);
    access.require(CspName.SSH_PHK, Right.EXECUTE);
    return asymmetric.oaepUnwrap(key, wrapped);
  }

  /** Fills {@code out}, of 65536 bytes at most, from the module's DRBG. */
  public void random(byte[] out) {
    module.admit(selfTest);
    access.require(CspName.DRBG_STATE, Right.EXECUTE);
    module.permit(Algorithm.HMAC_DRBG, Use.RANDOM, HmacDrbg.STRENGTH, 0);
    Drbg drbg = module.drbg();
    drbg.require(drbg.generate(HmacDrbg.STRENGTH, out, new byte[0]));
  }

  /** Reseeds the module's DRBG. */
  public void reseed() {
    module.admit(selfTest);
    access.require(CspName.ENTROPY_INPUT_STRING, Right.GENERATE);
    access.require(CspName.DRBG_SEED, Right.GENERATE, Right.EXECUTE);
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

  /** The CSP that a symmetric key is when the declared service uses it, by its row of table 17. */
  private CspName keyed(CspName otherwise) {
    Service service = access.service().orElse(null);
    CspName csp = service == Service.SSH_CONNECT ? CspName.SSH_SEKS : otherwise;
    if (service == Service.CONFIGURE_SECURITY) {
      access.require(csp, Right.GENERATE);
    } else if (service == Service.SSH_CONNECT || service == Service.MACSEC_CONNECT) {
      access.require(csp, Right.GENERATE, Right.EXECUTE);
    } else {
      access.require(csp, Right.EXECUTE);
    }
    return csp;
  }

  private void generates() {
    access.require(CspName.DRBG_STATE, Right.EXECUTE);
    access.require(CspName.SSH_PHK, Right.GENERATE);
  }

  private PrivateKeyHandle named(PrivateKeyHandle key) {
    return kept(key, CspName.SSH_PHK);
  }

  private AgreementKey agreement(AgreementKey key) {
    if (key instanceof CryptoModule.Destructible destructible) {
      kept(destructible, CspName.SSH_ECDH);
    }
    return new WatchedAgreement(module, access, CspName.SSH_ECDH, key);
  }

  /** A self-test holds keys of vectors, which are no CSPs. */
  private <T extends CryptoModule.Destructible> T kept(T key, CspName csp) {
    return selfTest ? module.keep(key) : module.keep(key, csp);
  }

  private void requireSelfTest() {
    if (!selfTest) {
      throw module.refusal(ModuleRefusal.Reason.STATE, "a vector's key outside the self-test");
    }
  }
}
