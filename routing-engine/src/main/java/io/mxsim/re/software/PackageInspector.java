package io.mxsim.re.software;

/**
 * The firmware load test (P-ST9): a package file is what it was when it was signed, by somebody
 * whom the Package CA certified.
 */
public final class PackageInspector {
  private static final String METHOD = " method ECDSA256+SHA256";

  private final PackageVerifier verifier;
  private final Manifest.Fingerprint sha256;

  public PackageInspector(PackageVerifier verifier, Manifest.Fingerprint sha256) {
    this.verifier = verifier;
    this.sha256 = sha256;
  }

  /** What came of it. */
  public sealed interface Inspection {
    /** As it was signed. */
    record Good(SoftwarePackage opened, String signer) implements Inspection {
      /** {@code Verified NAME signed by SIGNER method ECDSA256+SHA256}. */
      public String verified() {
        return "Verified " + opened.manifest().fullName() + " signed by " + signer + METHOD;
      }

      String verifiedManifest() {
        return "Verified manifest signed by " + signer + METHOD;
      }
    }

    /**
     * Not to be used.
     *
     * @param signature whether the signature is what is wrong, not the content
     */
    record Bad(String why, boolean signature) implements Inspection {}
  }

  /** Looks at a package file. */
  public Inspection inspect(byte[] file) {
    SoftwarePackage opened;
    try {
      opened = SoftwarePackage.open(file);
    } catch (MalformedPackage e) {
      return new Inspection.Bad(e.getMessage(), false);
    }
    return switch (verifier.verify(opened.signed(), opened.signature(), opened.certificate())) {
      case PackageVerifier.Verdict.Rejected rejected -> new Inspection.Bad(rejected.reason(), true);
      case PackageVerifier.Verdict.Signed signed ->
          opened
              .manifest()
              .mismatch(opened.files(), sha256)
              .<Inspection>map(why -> new Inspection.Bad(why, false))
              .orElseGet(() -> new Inspection.Good(opened, signed.signer()));
    };
  }
}
