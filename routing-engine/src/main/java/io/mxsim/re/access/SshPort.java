package io.mxsim.re.access;

/** The SSH server on the management port, implemented by the access side. */
public interface SshPort {
  /** Starts the server, or applies new settings to it; sessions that exist go on. */
  void serve(SshSettings settings, LoginService login);

  /** Stops the server and ends every session: not configured, zeroized, or powered off. */
  void stop();
}
