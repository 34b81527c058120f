package io.mxsim.crypto;

import java.math.BigInteger;
import org.bouncycastle.crypto.asymmetric.AsymmetricDHPrivateKey;
import org.bouncycastle.crypto.asymmetric.AsymmetricDHPublicKey;
import org.bouncycastle.crypto.asymmetric.DHDomainParameters;
import org.bouncycastle.crypto.asymmetric.DHDomainParametersIndex;
import org.bouncycastle.crypto.fips.FipsDH;

/** Diffie-Hellman in group 14 of RFC 3526 (SP 800-56A section 5.7.1.1, 2048 bits). */
final class FfcAgreement implements AgreementKey, CryptoModule.Destructible {
  static final int MODULUS_BITS = 2048;

  private final CryptoModule module;
  private final boolean selfTest;
  private final BigInteger publicValue;
  private volatile AsymmetricDHPrivateKey key;

  FfcAgreement(
      CryptoModule module, boolean selfTest, BigInteger publicValue, AsymmetricDHPrivateKey key) {
    this.module = module;
    this.selfTest = selfTest;
    this.publicValue = publicValue;
    this.key = key;
  }

  static DHDomainParameters domain() {
    return DHDomainParametersIndex.lookupDomainParameters(FipsDH.DomainParameterID.modp2048);
  }

  /** Whether the public value is the one of the private value. */
  boolean isConsistent() {
    return domain().getG().modPow(key.getX(), domain().getP()).equals(publicValue);
  }

  @Override
  public byte[] publicValue() {
    return Bytes.unsigned(publicValue, MODULUS_BITS / 8);
  }

  @Override
  public Csp agree(byte[] peerPublicValue) {
    module.admit(selfTest);
    AsymmetricDHPrivateKey held = key;
    if (held == null) {
      throw module.refusal(ModuleRefusal.Reason.NO_SUCH_KEY, "a closed agreement key");
    }
    byte[] secret =
        new FipsDH.DHAgreementFactory()
            .createAgreement(held, FipsDH.DH)
            .calculate(peer(new BigInteger(1, peerPublicValue)));
    byte[] padded = Bytes.padded(secret, MODULUS_BITS / 8);
    return new Csp(CspName.ECDH_SHARED_SECRET, module.faults().pass(Function.KAS_FFC, padded));
  }

  private AsymmetricDHPublicKey peer(BigInteger value) {
    try {
      return new AsymmetricDHPublicKey(FipsDH.DH.getAlgorithm(), domain(), value);
    } catch (RuntimeException e) {
      throw module.refusal(ModuleRefusal.Reason.BAD_INPUT, "a peer value not in the group");
    }
  }

  @Override
  public void close() {
    destroy();
    module.forget(this);
  }

  @Override
  public void destroy() {
    AsymmetricDHPrivateKey held = key;
    key = null;
    if (held != null) {
      held.destroy();
    }
  }
}
