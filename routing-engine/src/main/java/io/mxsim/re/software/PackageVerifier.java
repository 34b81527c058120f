package io.mxsim.re.software;

/**
 * Decides whether a manifest may be trusted: ECDSA P-256 with SHA-256 by a Package CA that the Root
 * CA has issued (P-ST1, P-ST9, P-SW2).
 */
@FunctionalInterface
public interface PackageVerifier {
  /**
   * Checks a signature.
   *
   * @param signed what was signed
   * @param signature DER form; may be null
   * @param certificate the signer's certificate in DER form; may be null
   */
  Verdict verify(byte[] signed, byte[] signature, byte[] certificate);

  /** What came of it. */
  sealed interface Verdict {
    /**
     * Trusted.
     *
     * @param signer the certificate's common name
     */
    record Signed(String signer) implements Verdict {}

    /** Not trusted, and why. */
    record Rejected(String reason) implements Verdict {}
  }
}
