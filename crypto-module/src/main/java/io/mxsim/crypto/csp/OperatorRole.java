package io.mxsim.crypto.csp;

/** The two roles of the security policy, section 3.1. */
public enum OperatorRole {
  CRYPTO_OFFICER,
  USER
}
