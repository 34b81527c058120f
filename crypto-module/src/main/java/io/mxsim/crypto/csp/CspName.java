package io.mxsim.crypto.csp;

/** The critical security parameters of the security policy, table 12 (P-CSP1). */
public enum CspName {
  DRBG_SEED("DRBG_Seed"),
  DRBG_STATE("DRBG_State"),
  ENTROPY_INPUT_STRING("Entropy Input String"),
  ECDH_SHARED_SECRET("ECDH Shared Secret"),
  SSH_PHK("SSH PHK"),
  SSH_ECDH("SSH ECDH"),
  SSH_SEKS("SSH-SEKs"),
  MACSEC_CAK("MACsec CAK"),
  MACSEC_CKN("MACsec CKN"),
  MACSEC_SAK("MACsec SAK"),
  MACSEC_KEK("MACsec KEK"),
  MACSEC_ICK("MACsec ICK"),
  HMAC_KEY("HMAC Key"),
  USER_PASSWORD("User Password"),
  CO_PASSWORD("CO Password");

  private final String label;

  CspName(String label) {
    this.label = label;
  }

  /** The name in the policy. */
  public String label() {
    return label;
  }
}
