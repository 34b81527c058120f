package io.mxsim.cli.ssh;

import org.apache.sshd.common.kex.KeyExchange;

/** A key exchange whose shared secret stays here: keys are derived from it, then it is closed. */
interface ModuleKeyExchange extends KeyExchange, AutoCloseable {
  /**
   * A key of RFC 4253 section 7.2, for the caller to overwrite.
   *
   * @param letter 'A' to 'F'
   */
  byte[] derive(char letter, byte[] sessionId, int length);

  /** Overwrites the shared secret. */
  @Override
  void close();
}
