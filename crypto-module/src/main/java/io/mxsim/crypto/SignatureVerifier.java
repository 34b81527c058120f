package io.mxsim.crypto;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;

/**
 * Verifies the manifest of a package or of an image: ECDSA P-256 with SHA-256 by a signer whom the
 * Package CA certified, which the Root CA certified (P-SW2, P-ST1, P-ST9).
 */
public final class SignatureVerifier {
  private static final int LONGEST_CHAIN = 8192;

  private final Certificate root;

  /** What came of it. */
  public enum Verdict {
    GOOD,
    /** The certificates cannot be read, or are not a signer's and a Package CA's. */
    NO_CHAIN,
    /** Somebody else than the Root CA has issued the Package CA's certificate. */
    UNKNOWN_AUTHORITY,
    /** The signer's certificate is not by the Package CA that comes along. */
    NOT_BY_PACKAGE_CA,
    /** A certificate in the place of the Package CA's lets its owner issue none. */
    NOT_AN_AUTHORITY,
    /** The signer's certificate is not for signing software. */
    NOT_A_SIGNER,
    /** One of the certificates has expired. */
    EXPIRED,
    /** The signature and the manifest do not belong together. */
    BAD_SIGNATURE
  }

  /**
   * With the one certificate that is trusted.
   *
   * @param rootCertificate X.509, DER
   */
  public SignatureVerifier(byte[] rootCertificate) {
    CryptoFoundation.ready();
    this.root = Certificate.getInstance(rootCertificate);
  }

  /** The common name of the first certificate of a chain that was found good. */
  public static String signer(byte[] chain) {
    List<Certificate> certificates = read(chain);
    RDN[] names = certificates.getFirst().getSubject().getRDNs(BCStyle.CN);
    return names.length == 0 ? "" : names[0].getFirst().getValue().toString();
  }

  /**
   * Whether {@code signature} is good.
   *
   * @param services of the module that computes
   * @param chain the signer's certificate and the Package CA's, X.509, DER, untrusted
   * @param signature {@code r || s} of 64 bytes
   * @param date until when the certificates have to be good; empty where no date can be relied on:
   *     a board without a set clock has to boot
   */
  public Verdict verify(
      Services services, byte[] chain, byte[] manifest, byte[] signature, Optional<Instant> date) {
    List<Certificate> certificates = read(chain);
    if (certificates.size() != 2) {
      return Verdict.NO_CHAIN;
    }
    Certificate signer = certificates.getFirst();
    Certificate packageCa = certificates.getLast();
    if (!issued(services, root, packageCa)) {
      return Verdict.UNKNOWN_AUTHORITY;
    }
    if (!mayIssue(packageCa)) {
      return Verdict.NOT_AN_AUTHORITY;
    }
    if (!issued(services, packageCa, signer)) {
      return Verdict.NOT_BY_PACKAGE_CA;
    }
    if (!maySign(signer)) {
      return Verdict.NOT_A_SIGNER;
    }
    if (date.isPresent() && (expired(signer, date.get()) || expired(packageCa, date.get()))) {
      return Verdict.EXPIRED;
    }
    return verifies(services, signer.getSubjectPublicKeyInfo(), manifest, signature)
        ? Verdict.GOOD
        : Verdict.BAD_SIGNATURE;
  }

  /** The certificates of a chain in the one form that DER has; none when it has another. */
  private static List<Certificate> read(byte[] chain) {
    List<Certificate> certificates = new ArrayList<>();
    if (chain.length > LONGEST_CHAIN) {
      return certificates;
    }
    int length = 0;
    try (ASN1InputStream in = new ASN1InputStream(new ByteArrayInputStream(chain))) {
      for (ASN1Primitive next = in.readObject(); next != null; next = in.readObject()) {
        Certificate certificate = Certificate.getInstance(next);
        byte[] encoded = certificate.getEncoded(ASN1Encoding.DER);
        int end = length + encoded.length;
        if (end > chain.length || !Arrays.equals(encoded, 0, encoded.length, chain, length, end)) {
          return List.of();
        }
        certificates.add(certificate);
        length = end;
      }
    } catch (IOException | IllegalArgumentException | IllegalStateException e) {
      return List.of();
    }
    return length == chain.length ? certificates : List.of();
  }

  /**
   * The firmware load test (P-ST9): whether a package with such a manifest may be installed.
   *
   * @see #verify
   */
  public Verdict load(
      Services services, byte[] chain, byte[] manifest, byte[] signature, Instant date) {
    Verdict verdict = verify(services, chain, manifest, signature, Optional.of(date));
    boolean good = services.loads(verdict == Verdict.GOOD);
    return verdict == Verdict.GOOD && !good ? Verdict.BAD_SIGNATURE : verdict;
  }

  /** Also false when the parts outside the signature are not what the signed part says. */
  private static boolean issued(Services services, Certificate issuer, Certificate certificate) {
    AlgorithmIdentifier algorithm = certificate.getSignatureAlgorithm();
    if (!certificate.getIssuer().equals(issuer.getSubject())
        || !algorithm.getAlgorithm().equals(X9ObjectIdentifiers.ecdsa_with_SHA256)
        || !algorithm.equals(certificate.getTBSCertificate().getSignature())) {
      return false;
    }
    try {
      byte[] signed = certificate.getTBSCertificate().getEncoded(ASN1Encoding.DER);
      byte[] signature = EcdsaSignature.raw(certificate.getSignature().getOctets(), 32);
      return verifies(services, issuer.getSubjectPublicKeyInfo(), signed, signature);
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

  private static boolean mayIssue(Certificate certificate) {
    Extension constraints = extension(certificate, Extension.basicConstraints);
    return constraints != null
        && BasicConstraints.getInstance(constraints.getParsedValue()).isCA()
        && uses(certificate, KeyUsage.keyCertSign);
  }

  private static boolean maySign(Certificate certificate) {
    Extension purposes = extension(certificate, Extension.extendedKeyUsage);
    return uses(certificate, KeyUsage.digitalSignature)
        && purposes != null
        && ExtendedKeyUsage.getInstance(purposes.getParsedValue())
            .hasKeyPurposeId(KeyPurposeId.id_kp_codeSigning);
  }

  private static boolean uses(Certificate certificate, int usage) {
    Extension found = extension(certificate, Extension.keyUsage);
    return found != null && KeyUsage.getInstance(found.getParsedValue()).hasUsages(usage);
  }

  private static Extension extension(Certificate certificate, ASN1ObjectIdentifier name) {
    Extensions extensions = certificate.getTBSCertificate().getExtensions();
    return extensions == null ? null : extensions.getExtension(name);
  }

  private static boolean expired(Certificate certificate, Instant date) {
    return certificate.getEndDate().getDate().toInstant().isBefore(date);
  }
}
