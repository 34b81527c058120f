package io.mxsim.re.access;

import io.mxsim.re.fips.NonApprovedMode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What {@code [edit system services ssh]} and the FIPS mode allow (G-SSH1, P-CR2, P-CR3). Names are
 * those of the wire (RFC 4253), in order of preference.
 *
 * @param hostKeys the host's private keys, which stay inside the OpenSSL module
 * @param nonApproved what serves names that the OpenSSL module does not have; empty in FIPS mode
 * @param rootLogin whether root may log in at all, and by password
 * @param connectionLimit connections at one time
 * @param ratePerMinute new connections in a minute
 */
public record SshSettings(
    List<HostKey> hostKeys,
    List<String> keyExchanges,
    List<String> ciphers,
    List<String> macs,
    List<String> userKeySignatures,
    Optional<NonApprovedMode> nonApproved,
    RootLogin rootLogin,
    int connectionLimit,
    int ratePerMinute,
    Optional<Duration> clientAliveInterval,
    int clientAliveCountMax) {

  /** {@code system services ssh root-login}. */
  public enum RootLogin {
    ALLOW,
    DENY,
    DENY_PASSWORD
  }

  /**
   * One host key.
   *
   * @param publicBlob the public key in the wire form of RFC 4253 section 6.6
   * @param signatureNames signature algorithms it offers, such as {@code rsa-sha2-512}
   * @param signer signs with it, inside the module
   */
  public record HostKey(byte[] publicBlob, List<String> signatureNames, Signer signer) {}

  /** Signs inside the module; may be called from an SSH thread. */
  @FunctionalInterface
  public interface Signer {
    /** The signature over {@code data} in the wire form that {@code signatureName} defines. */
    byte[] sign(String signatureName, byte[] data);
  }
}
