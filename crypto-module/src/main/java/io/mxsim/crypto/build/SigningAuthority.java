package io.mxsim.crypto.build;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.crypto.PlainInputProcessingException;
import org.bouncycastle.crypto.asymmetric.AsymmetricECPrivateKey;
import org.bouncycastle.crypto.asymmetric.AsymmetricECPublicKey;
import org.bouncycastle.crypto.asymmetric.ECDomainParameters;
import org.bouncycastle.crypto.asymmetric.ECDomainParametersIndex;
import org.bouncycastle.crypto.fips.FipsEC;
import org.bouncycastle.crypto.fips.FipsOutputDigestCalculator;
import org.bouncycastle.crypto.fips.FipsSHS;
import org.bouncycastle.operator.ContentSigner;

/**
 * A P-256 key that follows from a seed, and the certificate that somebody issued for it. The
 * signatures are deterministic (RFC 6979), so that what is signed repeats byte for byte.
 */
public final class SigningAuthority {
  /** When what the build issues begins to be good. */
  public static final Instant FROM = Instant.parse("2010-01-01T00:00:00Z");

  /** When it ceases to be. */
  public static final Instant UNTIL = Instant.parse("2050-01-01T00:00:00Z");

  private final X500Name name;
  private final AsymmetricECPrivateKey key;
  private final byte[] publicKey;
  private byte[] certificate;

  private SigningAuthority(String commonName, byte[] seed) {
    this.name = new X500Name("CN=" + commonName + ",O=mxsim");
    ECDomainParameters p256 =
        ECDomainParametersIndex.lookupDomainParameters(FipsEC.DomainParameterID.P256);
    FipsOutputDigestCalculator<FipsSHS.Parameters> digest =
        new FipsSHS.OperatorFactory<>().createOutputDigestCalculator(FipsSHS.SHA512);
    digest.getDigestStream().update(seed);
    BigInteger order = p256.getN();
    BigInteger scalar =
        new BigInteger(1, digest.getDigest())
            .mod(order.subtract(BigInteger.ONE))
            .add(BigInteger.ONE);
    key = new AsymmetricECPrivateKey(FipsEC.ALGORITHM, p256, scalar);
    publicKey =
        new AsymmetricECPublicKey(FipsEC.ALGORITHM, p256, p256.getG().multiply(scalar))
            .getEncoded();
  }

  /** An authority that nobody vouches for. */
  public static SigningAuthority root(String commonName, byte[] seed) {
    SigningAuthority root = new SigningAuthority(commonName, seed);
    root.certificate = root.issue(root, Rank.AUTHORITY, FROM, UNTIL, 1);
    return root;
  }

  /** What a certificate lets its owner do. */
  public enum Rank {
    /** Issue certificates. */
    AUTHORITY,
    /** Sign manifests. */
    SIGNER,
    /** Neither. */
    NOBODY
  }

  /**
   * An owner of a certificate that this authority has issued.
   *
   * @param serial of the certificate
   */
  public SigningAuthority issue(
      String commonName, byte[] seed, Rank rank, Instant from, Instant until, int serial) {
    SigningAuthority subject = new SigningAuthority(commonName, seed);
    subject.certificate = issue(subject, rank, from, until, serial);
    return subject;
  }

  /** X.509 in DER. */
  public byte[] certificate() {
    return certificate.clone();
  }

  /** ECDSA with SHA-256 over {@code data}: a DER sequence of r and s. */
  public byte[] sign(byte[] data) {
    var signer =
        new FipsEC.DSAOperatorFactory()
            .createSigner(key, FipsEC.DDSA.withDigestAlgorithm(FipsSHS.Algorithm.SHA256));
    signer.getSigningStream().update(data);
    try {
      return signer.getSignature();
    } catch (PlainInputProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private byte[] issue(
      SigningAuthority subject, Rank rank, Instant from, Instant until, int serial) {
    try {
      X509v3CertificateBuilder builder =
          new X509v3CertificateBuilder(
              name,
              BigInteger.valueOf(serial),
              Date.from(from),
              Date.from(until),
              subject.name,
              SubjectPublicKeyInfo.getInstance(subject.publicKey));
      boolean authority = rank == Rank.AUTHORITY;
      builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(authority));
      switch (rank) {
        case AUTHORITY ->
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign));
        case SIGNER ->
            builder
                .addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature))
                .addExtension(
                    Extension.extendedKeyUsage,
                    true,
                    new ExtendedKeyUsage(KeyPurposeId.id_kp_codeSigning));
        case NOBODY ->
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyAgreement));
      }
      return builder.build(contentSigner()).getEncoded();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private ContentSigner contentSigner() {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    return new ContentSigner() {
      @Override
      public AlgorithmIdentifier getAlgorithmIdentifier() {
        return new AlgorithmIdentifier(X9ObjectIdentifiers.ecdsa_with_SHA256);
      }

      @Override
      public OutputStream getOutputStream() {
        return content;
      }

      @Override
      public byte[] getSignature() {
        return sign(content.toByteArray());
      }
    };
  }
}
