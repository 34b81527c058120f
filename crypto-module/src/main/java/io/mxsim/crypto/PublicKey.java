package io.mxsim.crypto;

import java.math.BigInteger;

/** A public key (policy table 13). */
public sealed interface PublicKey {
  /** An ECDSA key: {@code point} is uncompressed, SEC 1 section 2.3.3. */
  record Ecdsa(Curve curve, byte[] point) implements PublicKey {}

  /** An RSA key. */
  record Rsa(BigInteger modulus, BigInteger exponent) implements PublicKey {}
}
