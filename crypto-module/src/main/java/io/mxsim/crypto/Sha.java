package io.mxsim.crypto;

import org.bouncycastle.crypto.fips.FipsDigestAlgorithm;
import org.bouncycastle.crypto.fips.FipsKDF;
import org.bouncycastle.crypto.fips.FipsSHS;

/** A hash function of FIPS 180-4 and what goes with it in each role. */
public enum Sha {
  SHA_1(160),
  SHA_224(224),
  SHA_256(256),
  SHA_384(384),
  SHA_512(512);

  private final int bits;

  Sha(int bits) {
    this.bits = bits;
  }

  /** Bits of a digest. */
  public int bits() {
    return bits;
  }

  Algorithm digestAlgorithm() {
    return switch (this) {
      case SHA_1 -> Algorithm.SHA_1;
      case SHA_224 -> Algorithm.SHA_224;
      case SHA_256 -> Algorithm.SHA_256;
      case SHA_384 -> Algorithm.SHA_384;
      case SHA_512 -> Algorithm.SHA_512;
    };
  }

  Algorithm hmacAlgorithm() {
    return switch (this) {
      case SHA_1 -> Algorithm.HMAC_SHA_1;
      case SHA_224 -> Algorithm.HMAC_SHA_224;
      case SHA_256 -> Algorithm.HMAC_SHA_256;
      case SHA_384 -> Algorithm.HMAC_SHA_384;
      case SHA_512 -> Algorithm.HMAC_SHA_512;
    };
  }

  Function digest() {
    return switch (this) {
      case SHA_1 -> Function.SHA_1;
      case SHA_224 -> Function.SHA_224;
      case SHA_256 -> Function.SHA_256;
      case SHA_384 -> Function.SHA_384;
      case SHA_512 -> Function.SHA_512;
    };
  }

  Function hmac() {
    return switch (this) {
      case SHA_1 -> Function.HMAC_SHA_1;
      case SHA_224 -> Function.HMAC_SHA_224;
      case SHA_256 -> Function.HMAC_SHA_256;
      case SHA_384 -> Function.HMAC_SHA_384;
      case SHA_512 -> Function.HMAC_SHA_512;
    };
  }

  FipsSHS.Parameters parameters() {
    return switch (this) {
      case SHA_1 -> FipsSHS.SHA1;
      case SHA_224 -> FipsSHS.SHA224;
      case SHA_256 -> FipsSHS.SHA256;
      case SHA_384 -> FipsSHS.SHA384;
      case SHA_512 -> FipsSHS.SHA512;
    };
  }

  FipsSHS.AuthParameters hmacParameters() {
    return switch (this) {
      case SHA_1 -> FipsSHS.SHA1_HMAC;
      case SHA_224 -> FipsSHS.SHA224_HMAC;
      case SHA_256 -> FipsSHS.SHA256_HMAC;
      case SHA_384 -> FipsSHS.SHA384_HMAC;
      case SHA_512 -> FipsSHS.SHA512_HMAC;
    };
  }

  FipsDigestAlgorithm signatureDigest() {
    return switch (this) {
      case SHA_1 -> FipsSHS.Algorithm.SHA1;
      case SHA_224 -> FipsSHS.Algorithm.SHA224;
      case SHA_256 -> FipsSHS.Algorithm.SHA256;
      case SHA_384 -> FipsSHS.Algorithm.SHA384;
      case SHA_512 -> FipsSHS.Algorithm.SHA512;
    };
  }

  FipsKDF.SSHPRF sshPrf() {
    return switch (this) {
      case SHA_1 -> FipsKDF.SSHPRF.SHA1;
      case SHA_224 -> FipsKDF.SSHPRF.SHA224;
      case SHA_256 -> FipsKDF.SSHPRF.SHA256;
      case SHA_384 -> FipsKDF.SSHPRF.SHA384;
      case SHA_512 -> FipsKDF.SSHPRF.SHA512;
    };
  }
}
