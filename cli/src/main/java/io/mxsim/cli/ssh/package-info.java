/**
 * The SSH server on the management port (RFC 4251 to 4254, RFC 5656, RFC 8308, RFC 8332; G-SSH1,
 * P-CR2, P-RO1): Apache MINA SSHD speaks the protocol, and every cryptographic operation runs in
 * the simulated OpenSSL module.
 *
 * <p>Not here: subsystems, file transfer, forwarding of any kind, compression, and the {@code
 * keyboard-interactive} method. MINA puts the inputs of the key derivation together itself and has
 * the module's digest compute it.
 */
package io.mxsim.cli.ssh;
