package io.mxsim.crypto;

/**
 * Everything a module of some release offers, by the name its algorithm table uses. What the two
 * sizes of a table entry mean depends on the algorithm: key and MAC bits of an HMAC, key bits of
 * AES, curve and digest bits of ECDSA and of KAS-ECC, modulus and digest bits of RSA, digest bits
 * of a KDF.
 */
public enum Algorithm {
  SHA_1("SHA-1"),
  SHA_224("SHA-224"),
  SHA_256("SHA-256"),
  SHA_384("SHA-384"),
  SHA_512("SHA-512"),
  HMAC_SHA_1("HMAC-SHA-1"),
  HMAC_SHA_224("HMAC-SHA-224"),
  HMAC_SHA_256("HMAC-SHA-256"),
  HMAC_SHA_384("HMAC-SHA-384"),
  HMAC_SHA_512("HMAC-SHA-512"),
  AES_ECB("AES-ECB"),
  AES_CBC("AES-CBC"),
  AES_CTR("AES-CTR"),
  AES_CMAC("AES-CMAC"),
  AES_GCM("AES-GCM"),
  AES_KW("AES-KW"),
  DES3_CBC("3DES-CBC"),
  HMAC_DRBG("HMAC-DRBG"),
  ENT_NP("ENT-NP"),
  KBKDF("KBKDF-CTR-CMAC"),
  KDF_SSH("KDF-SSH"),
  KDF_IKE_V1("KDF-IKEv1"),
  KDF_IKE_V2("KDF-IKEv2"),
  KAS_ECC("KAS-ECC"),
  KAS_FFC("KAS-FFC"),
  ECDSA("ECDSA"),
  RSA("RSA"),
  RSA_OAEP("RSA-OAEP");

  private final String label;

  Algorithm(String label) {
    this.label = label;
  }

  /** The name in an algorithm table. */
  public String label() {
    return label;
  }

  static Algorithm labelled(String label) {
    for (Algorithm algorithm : values()) {
      if (algorithm.label.equals(label)) {
        return algorithm;
      }
    }
    throw new IllegalArgumentException(label);
  }
}
