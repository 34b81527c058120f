package io.mxsim.re.access;

import io.mxsim.crypto.Services;

/** The SSH server on the management port, implemented by the access side. */
public interface SshPort {
  /**
   * Starts the server, or applies new settings to it; sessions that exist go on.
   *
   * @param openssl the module in which the transport's cryptography runs
   */
  void serve(SshSettings settings, Services openssl, LoginService login);

  /** Stops the server and ends every session: not configured, zeroized, or powered off. */
  void stop();
}
