package io.mxsim.re.software;

import io.mxsim.crypto.Services;
import io.mxsim.crypto.SignatureVerifier;
import java.time.Instant;
import java.util.Optional;

/** Verifies manifests in a cryptographic module, under the Root CA that the loader holds. */
public final class ModulePackageVerifier implements PackageVerifier {
  private final Services services;
  private final Optional<Instant> date;
  private final SignatureVerifier verifier;

  private ModulePackageVerifier(Services services, Optional<Instant> date) {
    this.services = services;
    this.date = date;
    this.verifier = new SignatureVerifier(FactoryImage.rootCertificate());
  }

  /**
   * A verifier of what is installed already: no date is known yet.
   *
   * @param services of the module that computes: those of its self-test before it is operational
   */
  public static ModulePackageVerifier atBoot(Services services) {
    return new ModulePackageVerifier(services, Optional.empty());
  }

  /**
   * The firmware load test, of what is to be installed (P-ST9).
   *
   * @param date until when certificates have to be good
   */
  public static ModulePackageVerifier loading(Services services, Instant date) {
    return new ModulePackageVerifier(services, Optional.of(date));
  }

  @Override
  public Verdict verify(byte[] signed, byte[] signature, byte[] certificate) {
    if (signature == null || certificate == null) {
      return new Verdict.Rejected("not a signed package");
    }
    SignatureVerifier.Verdict verdict =
        date.isPresent()
            ? verifier.load(services, certificate, signed, signature, date.get())
            : verifier.verify(services, certificate, signed, signature, date);
    return switch (verdict) {
      case GOOD -> new Verdict.Signed(SignatureVerifier.signer(certificate));
      case NO_CHAIN -> new Verdict.Rejected("the certificates of the signer cannot be read");
      case UNKNOWN_AUTHORITY -> new Verdict.Rejected("the Package CA is not under the Root CA");
      case NOT_BY_PACKAGE_CA ->
          new Verdict.Rejected("the signer's certificate is not by the Package CA");
      case NOT_AN_AUTHORITY ->
          new Verdict.Rejected("the signer's issuer is no certificate authority");
      case NOT_A_SIGNER ->
          new Verdict.Rejected("the signer's certificate is not for signing software");
      case EXPIRED -> new Verdict.Rejected("a certificate of the signer has expired");
      case BAD_SIGNATURE -> new Verdict.Rejected("the signature of the manifest is not good");
    };
  }
}
