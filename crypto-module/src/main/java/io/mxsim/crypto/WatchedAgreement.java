package io.mxsim.crypto;

import io.mxsim.crypto.csp.CspAccess;
import io.mxsim.crypto.csp.CspName;
import io.mxsim.crypto.csp.Right;
import io.mxsim.crypto.csp.Store;

/** A key agreement on behalf of a declared service; its shared secret is registered. */
final class WatchedAgreement implements AgreementKey {
  private final CryptoModule module;
  private final CspAccess access;
  private final CspName privateKey;
  private final AgreementKey agreement;

  WatchedAgreement(
      CryptoModule module, CspAccess access, CspName privateKey, AgreementKey agreement) {
    this.module = module;
    this.access = access;
    this.privateKey = privateKey;
    this.agreement = agreement;
  }

  @Override
  public byte[] publicValue() {
    return agreement.publicValue();
  }

  @Override
  public Csp agree(byte[] peerPublicValue) {
    access.require(privateKey, Right.EXECUTE);
    access.require(CspName.ECDH_SHARED_SECRET, Right.EXECUTE);
    Csp secret = agreement.agree(peerPublicValue);
    return new Csp(
        secret.name(),
        secret.bytes(),
        module.monitor().register().hold(secret.name(), module.name().label(), Store.RAM));
  }

  @Override
  public void close() {
    agreement.close();
  }
}
