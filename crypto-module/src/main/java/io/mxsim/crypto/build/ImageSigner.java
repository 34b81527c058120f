package io.mxsim.crypto.build;

import io.mxsim.crypto.CryptoFoundation;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1Sequence;

/**
 * Signs the manifests of simulated images: a signing key under the Package CA under the Root CA,
 * all ECDSA P-256 (P-SW2).
 *
 * <p>The private keys follow from a public seed, so that a build repeats byte for byte. They are no
 * secret and protect nothing: this signs images of a simulator. The vendor's keys, certificates and
 * images play no part.
 */
public final class ImageSigner {
  private static final int FIELD_BYTES = 32;

  private final SigningAuthority root;
  private final SigningAuthority packageCa;
  private final SigningAuthority signer;

  /** Root CA, Package CA and signing key of {@code seed}. */
  public ImageSigner(byte[] seed) {
    CryptoFoundation.ready();
    root = SigningAuthority.root("mxsim Root CA", labelled(seed, 1));
    packageCa =
        root.issue(
            "mxsim Package CA",
            labelled(seed, 2),
            SigningAuthority.Rank.AUTHORITY,
            SigningAuthority.FROM,
            SigningAuthority.UNTIL,
            2);
    signer =
        packageCa.issue(
            "PackageProductionECP256_2021",
            labelled(seed, 3),
            SigningAuthority.Rank.SIGNER,
            SigningAuthority.FROM,
            SigningAuthority.UNTIL,
            3);
  }

  /** A signer with a chain of its own choosing, however bad: for those who test what is refused. */
  public ImageSigner(SigningAuthority root, SigningAuthority packageCa, SigningAuthority signer) {
    this.root = root;
    this.packageCa = packageCa;
    this.signer = signer;
  }

  /** The self-signed certificate of the Root CA, X.509 in DER. */
  public byte[] rootCertificate() {
    return root.certificate();
  }

  /**
   * The signer's certificate and then that of the Package CA, X.509 in DER, one after the other.
   */
  public byte[] chain() {
    ByteArrayOutputStream chain = new ByteArrayOutputStream();
    chain.writeBytes(signer.certificate());
    chain.writeBytes(packageCa.certificate());
    return chain.toByteArray();
  }

  /** The signature over {@code manifest}: {@code r || s}, 64 bytes. */
  public byte[] sign(byte[] manifest) {
    ASN1Sequence pair = ASN1Sequence.getInstance(signer.sign(manifest));
    byte[] signature = new byte[2 * FIELD_BYTES];
    for (int i = 0; i < 2; i++) {
      byte[] number = ASN1Integer.getInstance(pair.getObjectAt(i)).getValue().toByteArray();
      int skip = Math.max(0, number.length - FIELD_BYTES);
      int length = number.length - skip;
      System.arraycopy(number, skip, signature, (i + 1) * FIELD_BYTES - length, length);
    }
    return signature;
  }

  private static byte[] labelled(byte[] seed, int label) {
    byte[] labelled = Arrays.copyOf(seed, seed.length + 1);
    labelled[seed.length] = (byte) label;
    return labelled;
  }
}
