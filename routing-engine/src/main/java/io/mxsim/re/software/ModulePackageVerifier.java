package io.mxsim.re.software;

import io.mxsim.crypto.Services;
import io.mxsim.crypto.SignatureVerifier;

/** Verifies manifests in a cryptographic module, under the Root CA that the loader holds. */
public final class ModulePackageVerifier implements PackageVerifier {
  private final Services services;
  private final SignatureVerifier verifier;

  /**
   * A verifier.
   *
   * @param services of the module that computes: those of its self-test before it is operational
   */
  public ModulePackageVerifier(Services services) {
    this.services = services;
    this.verifier = new SignatureVerifier(FactoryImage.rootCertificate());
  }

  @Override
  public Verdict verify(byte[] signed, byte[] signature, byte[] certificate) {
    if (signature == null || certificate == null) {
      return new Verdict.Rejected("not a signed package");
    }
    if (!verifier.verifies(services, certificate, signed, signature)) {
      return new Verdict.Rejected("the signature of the manifest is not good");
    }
    return new Verdict.Signed(SignatureVerifier.commonName(certificate));
  }
}
