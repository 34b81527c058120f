package io.mxsim.crypto;

/**
 * One computing unit of a module: the grain at which a fault can be set. A faulty unit gives a
 * result with one bit flipped (or the opposite verdict), to the self-test and to operation alike.
 */
public enum Function {
  SHA_1,
  SHA_224,
  SHA_256,
  SHA_384,
  SHA_512,
  HMAC_SHA_1,
  HMAC_SHA_224,
  HMAC_SHA_256,
  HMAC_SHA_384,
  HMAC_SHA_512,
  AES_ECB_ENCRYPT,
  AES_ECB_DECRYPT,
  AES_CBC_ENCRYPT,
  AES_CBC_DECRYPT,
  AES_CTR,
  AES128_CMAC,
  AES256_CMAC,
  AES128_GCM,
  AES192_GCM,
  AES256_GCM,
  AES_KW,
  DES3_CBC,
  DRBG_INSTANTIATE,
  DRBG_RESEED,
  DRBG_GENERATE,
  KBKDF,
  KDF_SSH,
  KDF_IKE_V1,
  KDF_IKE_V2,
  KAS_ECC_P256,
  KAS_ECC_P384,
  KAS_ECC_P521,
  KAS_FFC,
  ECDSA_KEYGEN,
  ECDSA_SIGN,
  ECDSA_VERIFY,
  RSA_KEYGEN,
  RSA_SIGN,
  RSA_VERIFY,
  RSA_OAEP,
  /** The board's noise, on its way into this module: a run of one value. */
  NOISE_REPETITION,
  /** The board's noise, on its way into this module: one value far too often. */
  NOISE_PROPORTION,
  ECDH_KEYGEN,
  DH_KEYGEN,
  /** The firmware load test, behind {@link #ECDSA_VERIFY}: it finds no package good. */
  FIRMWARE_LOAD
}
