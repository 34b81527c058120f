package io.mxsim.crypto;

import java.util.Arrays;
import org.bouncycastle.crypto.asymmetric.AsymmetricECPrivateKey;
import org.bouncycastle.crypto.asymmetric.AsymmetricECPublicKey;
import org.bouncycastle.crypto.fips.FipsEC;
import org.bouncycastle.math.ec.ECPoint;

/** Elliptic-curve Diffie-Hellman, cofactor form (SP 800-56A section 5.7.1.2). */
final class EccAgreement implements AgreementKey, CryptoModule.Destructible {
  private final CryptoModule module;
  private final boolean selfTest;
  private final Curve curve;
  private final byte[] publicValue;
  private volatile AsymmetricECPrivateKey key;

  EccAgreement(
      CryptoModule module,
      boolean selfTest,
      Curve curve,
      byte[] publicValue,
      AsymmetricECPrivateKey key) {
    this.module = module;
    this.selfTest = selfTest;
    this.curve = curve;
    this.publicValue = publicValue;
    this.key = key;
  }

  /** Whether the public value is the one of the private value. */
  boolean isConsistent() {
    ECPoint own = curve.domain().getG().multiply(key.getS());
    return Arrays.equals(own.getEncoded(false), publicValue);
  }

  @Override
  public byte[] publicValue() {
    return publicValue.clone();
  }

  @Override
  public Csp agree(byte[] peerPublicValue) {
    module.admit(selfTest);
    AsymmetricECPrivateKey held = key;
    if (held == null) {
      throw module.refusal(ModuleRefusal.Reason.NO_SUCH_KEY, "a closed agreement key");
    }
    byte[] secret =
        new FipsEC.DHAgreementFactory()
            .createAgreement(held, FipsEC.CDH)
            .calculate(peer(peerPublicValue));
    return new Csp(CspName.ECDH_SHARED_SECRET, module.faults().pass(curve.agreement(), secret));
  }

  private AsymmetricECPublicKey peer(byte[] point) {
    if (point.length != 1 + 2 * curve.bytes() || point[0] != 4) {
      throw module.refusal(ModuleRefusal.Reason.BAD_INPUT, "a peer value of the wrong form");
    }
    try {
      return new AsymmetricECPublicKey(FipsEC.CDH.getAlgorithm(), curve.domain(), point);
    } catch (RuntimeException e) {
      throw module.refusal(ModuleRefusal.Reason.BAD_INPUT, "a peer value not on the curve");
    }
  }

  @Override
  public void close() {
    destroy();
    module.forget(this);
  }

  @Override
  public void destroy() {
    AsymmetricECPrivateKey held = key;
    key = null;
    if (held != null) {
      held.destroy();
    }
  }
}
