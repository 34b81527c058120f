package io.mxsim.crypto;

import io.mxsim.crypto.csp.CspName;
import org.bouncycastle.crypto.AsymmetricPrivateKey;
import org.bouncycastle.crypto.asymmetric.AsymmetricECPrivateKey;
import org.bouncycastle.crypto.asymmetric.AsymmetricRSAPrivateKey;

/**
 * A private key that stays inside its module; what callers hold is this handle. Dead after {@link
 * #close} and after the module's power-off.
 */
public final class PrivateKeyHandle implements AutoCloseable, CryptoModule.Destructible {
  private final CryptoModule module;
  private final PublicKey publicKey;
  private volatile AsymmetricPrivateKey key;

  PrivateKeyHandle(CryptoModule module, PublicKey publicKey, AsymmetricPrivateKey key) {
    this.module = module;
    this.publicKey = publicKey;
    this.key = key;
  }

  public PublicKey publicKey() {
    return publicKey;
  }

  /** The key as PKCS #8 DER, for the one purpose of writing a host key to the board's media. */
  public Csp sealedExport(CspName name) {
    return new Csp(name, key(module).getEncoded());
  }

  /** The key itself, for its own module only. */
  AsymmetricPrivateKey key(CryptoModule caller) {
    AsymmetricPrivateKey held = key;
    if (held == null || caller != module) {
      throw caller.refusal(ModuleRefusal.Reason.NO_SUCH_KEY, "a private key it does not hold");
    }
    return held;
  }

  @Override
  public void close() {
    destroy();
    module.forget(this);
  }

  @Override
  public void destroy() {
    AsymmetricPrivateKey held = key;
    key = null;
    if (held instanceof AsymmetricECPrivateKey ec) {
      ec.destroy();
    } else if (held instanceof AsymmetricRSAPrivateKey rsa) {
      rsa.destroy();
    }
  }
}
