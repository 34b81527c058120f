package io.mxsim.crypto;

import java.io.IOException;
import java.util.Arrays;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;

/**
 * Verifies the manifest of a firmware image: ECDSA P-256 with SHA-256 by the Package CA, whose
 * certificate the Root CA signed (P-SW2, P-ST1). The periods of the certificates are not looked at:
 * a board without a set clock has to boot.
 */
public final class SignatureVerifier {
  private final Certificate root;

  /**
   * With the one certificate that is trusted.
   *
   * @param rootCertificate X.509, DER
   */
  public SignatureVerifier(byte[] rootCertificate) {
    CryptoFoundation.ready();
    this.root = Certificate.getInstance(rootCertificate);
  }

  /** The common name of a certificate, X.509 in DER; empty when it has none. */
  public static String commonName(byte[] certificate) {
    RDN[] names = Certificate.getInstance(certificate).getSubject().getRDNs(BCStyle.CN);
    return names.length == 0 ? "" : names[0].getFirst().getValue().toString();
  }

  /**
   * Whether {@code signature} is good.
   *
   * @param services of the module that computes
   * @param packageCertificate X.509, DER, untrusted
   * @param signature {@code r || s} of 64 bytes
   */
  public boolean verifies(
      Services services, byte[] packageCertificate, byte[] manifest, byte[] signature) {
    Certificate packageCa;
    try {
      packageCa = Certificate.getInstance(packageCertificate);
    } catch (IllegalArgumentException e) {
      return false;
    }
    return packageCa.getIssuer().equals(root.getSubject())
        && issued(services, packageCa, packageCertificate)
        && isCa(packageCa)
        && verifies(services, packageCa.getSubjectPublicKeyInfo(), manifest, signature);
  }

  /**
   * The firmware load test (P-ST9): whether a package with such a manifest may be installed.
   *
   * @see #verifies(Services, byte[], byte[], byte[])
   */
  public boolean loads(
      Services services, byte[] packageCertificate, byte[] manifest, byte[] signature) {
    return services.loads(verifies(services, packageCertificate, manifest, signature));
  }

  /** Also false when the parts outside the signature are not what the signed part says. */
  private boolean issued(Services services, Certificate certificate, byte[] encoding) {
    AlgorithmIdentifier algorithm = certificate.getSignatureAlgorithm();
    if (!algorithm.getAlgorithm().equals(X9ObjectIdentifiers.ecdsa_with_SHA256)
        || !algorithm.equals(certificate.getTBSCertificate().getSignature())) {
      return false;
    }
    try {
      if (!Arrays.equals(encoding, certificate.getEncoded(ASN1Encoding.DER))) {
        return false;
      }
      byte[] signed = certificate.getTBSCertificate().getEncoded(ASN1Encoding.DER);
      byte[] signature = EcdsaSignature.raw(certificate.getSignature().getOctets(), 32);
      return verifies(services, root.getSubjectPublicKeyInfo(), signed, signature);
    } catch (IOException | IndexOutOfBoundsException | IllegalArgumentException e) {
      return false;
    }
  }

  private static boolean verifies(
      Services services, SubjectPublicKeyInfo key, byte[] data, byte[] signature) {
    byte[] point = key.getPublicKeyData().getBytes();
    PublicKey publicKey = new PublicKey.Ecdsa(Curve.P256, Arrays.copyOf(point, point.length));
    return services.verify(publicKey, Sha.SHA_256, data, signature);
  }

  private static boolean isCa(Certificate certificate) {
    Extensions extensions = certificate.getTBSCertificate().getExtensions();
    Extension constraints =
        extensions == null ? null : extensions.getExtension(Extension.basicConstraints);
    return constraints != null && BasicConstraints.getInstance(constraints.getParsedValue()).isCA();
  }
}
