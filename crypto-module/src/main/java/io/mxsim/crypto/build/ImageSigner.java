package io.mxsim.crypto.build;

import io.mxsim.crypto.CryptoFoundation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
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
 * Makes the Root CA and the Package CA of simulated images and signs manifests (P-SW2).
 *
 * <p>The private keys follow from a public seed and the signatures are deterministic (RFC 6979), so
 * that a build repeats byte for byte. They are no secret and protect nothing: this signs images of
 * a simulator. The vendor's keys, certificates and images play no part.
 */
public final class ImageSigner {
  private static final Instant FROM = Instant.parse("2020-01-01T00:00:00Z");
  private static final Instant UNTIL = Instant.parse("2050-01-01T00:00:00Z");
  private static final X500Name ROOT_NAME = new X500Name("CN=mxsim Root CA,O=mxsim");
  private static final X500Name PACKAGE_NAME =
      new X500Name("CN=PackageProductionECP256_2021,O=mxsim");
  private static final int FIELD_BYTES = 32;

  private final Authority root;
  private final Authority packageCa;

  /** Both authorities of {@code seed}. */
  public ImageSigner(byte[] seed) {
    CryptoFoundation.ready();
    this.root = new Authority(seed, (byte) 1);
    this.packageCa = new Authority(seed, (byte) 2);
  }

  /** The self-signed certificate of the Root CA, X.509 in DER. */
  public byte[] rootCertificate() {
    return certificate(ROOT_NAME, BigInteger.ONE, ROOT_NAME, root);
  }

  /** The certificate of the Package CA, signed by the Root CA, X.509 in DER. */
  public byte[] packageCertificate() {
    return certificate(ROOT_NAME, BigInteger.TWO, PACKAGE_NAME, packageCa);
  }

  /** The Package CA's signature over {@code manifest}: {@code r || s}, 64 bytes. */
  public byte[] sign(byte[] manifest) {
    ASN1Sequence pair = ASN1Sequence.getInstance(packageCa.sign(manifest));
    byte[] signature = new byte[2 * FIELD_BYTES];
    for (int i = 0; i < 2; i++) {
      byte[] number = ASN1Integer.getInstance(pair.getObjectAt(i)).getValue().toByteArray();
      int skip = Math.max(0, number.length - FIELD_BYTES);
      int length = number.length - skip;
      System.arraycopy(number, skip, signature, (i + 1) * FIELD_BYTES - length, length);
    }
    return signature;
  }

  private byte[] certificate(X500Name issuer, BigInteger serial, X500Name name, Authority subject) {
    try {
      return new X509v3CertificateBuilder(
              issuer, serial, Date.from(FROM), Date.from(UNTIL), name, subject.publicKey())
          .addExtension(Extension.basicConstraints, true, new BasicConstraints(true))
          .addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign))
          .build(root.contentSigner())
          .getEncoded();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A P-256 key that follows from the seed. */
  private static final class Authority {
    private final AsymmetricECPrivateKey key;
    private final byte[] publicKey;

    Authority(byte[] seed, byte label) {
      ECDomainParameters p256 =
          ECDomainParametersIndex.lookupDomainParameters(FipsEC.DomainParameterID.P256);
      FipsOutputDigestCalculator<FipsSHS.Parameters> digest =
          new FipsSHS.OperatorFactory<>().createOutputDigestCalculator(FipsSHS.SHA512);
      digest.getDigestStream().update(seed);
      digest.getDigestStream().update(label);
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

    SubjectPublicKeyInfo publicKey() {
      return SubjectPublicKeyInfo.getInstance(publicKey);
    }

    byte[] sign(byte[] data) {
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

    ContentSigner contentSigner() {
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
}
