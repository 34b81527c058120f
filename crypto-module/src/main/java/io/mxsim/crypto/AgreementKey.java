package io.mxsim.crypto;

/**
 * The ephemeral half of one key agreement (SP 800-56A): the private value stays inside. For one
 * thread at a time.
 */
public interface AgreementKey extends AutoCloseable {
  /** What the peer is sent: an uncompressed point, or the big-endian public value of the group. */
  byte[] publicValue();

  /**
   * The shared secret Z: the x coordinate, or the value padded to the length of the modulus.
   *
   * @throws ModuleRefusal when the peer's value is not a valid public key
   */
  Csp agree(byte[] peerPublicValue);

  /** Destroys the private value. */
  @Override
  void close();
}
