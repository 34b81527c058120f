package io.mxsim.lab.vectors;

import io.mxsim.crypto.Algorithm;
import io.mxsim.crypto.Sha;
import java.util.Locale;

/** Which family puts the tests of a set to a module. */
final class Families {
  private static final Family UNKNOWN =
      (group, module) -> {
        throw Declined.notOffered("an algorithm " + group.set().title());
      };

  private final boolean large;

  /**
   * The families.
   *
   * @param large whether to hash large messages
   */
  Families(boolean large) {
    this.large = large;
  }

  Family of(VectorSet set) {
    String algorithm = set.algorithm();
    return switch (algorithm) {
      case "ACVP-AES-ECB" -> new AesFamily(Algorithm.AES_ECB);
      case "ACVP-AES-CBC" -> new AesFamily(Algorithm.AES_CBC);
      case "ACVP-AES-CTR" -> new AesFamily(Algorithm.AES_CTR);
      case "ACVP-AES-GCM", "ACVP-AES-XPN" -> new GcmFamily();
      case "ACVP-AES-KW" -> new KeyWrapFamily();
      case "ACVP-TDES-CBC" -> new TripleDesFamily();
      case "CMAC-AES" -> new CmacFamily();
      case "hmacDRBG" -> new HmacDrbgFamily();
      case "ECDSA" -> new EcdsaFamily();
      case "RSA" -> new RsaFamily();
      case "KAS-ECC", "KAS-ECC-SSC" -> new EccFamily();
      case "KAS-FFC-SSC" -> new FfcFamily();
      case "KDF" -> new CounterKdfFamily();
      case "kdf-components" -> component(set.mode());
      default -> hash(algorithm);
    };
  }

  private static Family component(String mode) {
    return switch (mode.toLowerCase(Locale.ROOT)) {
      case "ssh" -> new SshKdfFamily();
      case "ikev1" -> new IkeV1KdfFamily();
      case "ikev2" -> new IkeV2KdfFamily();
      default -> UNKNOWN;
    };
  }

  private Family hash(String algorithm) {
    try {
      Sha sha = Names.sha(algorithm.replace("HMAC-", ""));
      return algorithm.startsWith("HMAC-") ? new HmacFamily(sha) : new HashFamily(sha, large);
    } catch (Declined e) {
      return UNKNOWN;
    }
  }
}
