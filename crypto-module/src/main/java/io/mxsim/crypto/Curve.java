package io.mxsim.crypto;

import org.bouncycastle.crypto.asymmetric.ECDomainParameters;
import org.bouncycastle.crypto.asymmetric.ECDomainParametersIndex;
import org.bouncycastle.crypto.fips.FipsEC;

/** The prime curves of FIPS 186-4 that the modules know. */
public enum Curve {
  P256(256, "nistp256", Sha.SHA_256, Function.KAS_ECC_P256),
  P384(384, "nistp384", Sha.SHA_384, Function.KAS_ECC_P384),
  P521(521, "nistp521", Sha.SHA_512, Function.KAS_ECC_P521);

  private final int bits;
  private final String sshName;
  private final Sha digest;
  private final Function agreement;

  Curve(int bits, String sshName, Sha digest, Function agreement) {
    this.bits = bits;
    this.sshName = sshName;
    this.digest = digest;
    this.agreement = agreement;
  }

  /** Bits of the field. */
  public int bits() {
    return bits;
  }

  /** Bytes of a coordinate and of a scalar. */
  public int bytes() {
    return (bits + 7) / 8;
  }

  /** The name in SSH (RFC 5656 section 10.1). */
  public String sshName() {
    return sshName;
  }

  /** The digest that goes with it in signatures and key exchange. */
  public Sha digest() {
    return digest;
  }

  Function agreement() {
    return agreement;
  }

  ECDomainParameters domain() {
    return ECDomainParametersIndex.lookupDomainParameters(
        switch (this) {
          case P256 -> FipsEC.DomainParameterID.P256;
          case P384 -> FipsEC.DomainParameterID.P384;
          case P521 -> FipsEC.DomainParameterID.P521;
        });
  }

  static Curve ofBits(int bits) {
    return switch (bits) {
      case 256 -> P256;
      case 384 -> P384;
      case 521 -> P521;
      default -> throw new IllegalArgumentException(Integer.toString(bits));
    };
  }
}
