package io.mxsim.crypto;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What each module really admits, of everything that can be asked of it, against what the two
 * documents print; read from the documents and not from the module's tables.
 */
class PolicyTablesTest {
  private static final ReleaseProfile OF_20 = ReleaseProfile.JUNOS_20_3X75;
  private static final ReleaseProfile OF_19 = ReleaseProfile.JUNOS_19_1R2;
  private static final String DRBG = "random;reseed;";

  private static void assertAdmits(ReleaseProfile release, ModuleName name, String... expected) {
    Set<String> calls = new TreeSet<>();
    for (String some : expected) {
      for (String call : some.split(";")) {
        calls.add(call.strip());
      }
    }

    assertEquals(
        String.join("\n", calls),
        String.join("\n", ServiceCalls.admitted(Modules.operational(name, release))));
  }

  /** Calls whose names end with each of {@code sizes}. */
  private static String each(String calls, String... sizes) {
    StringBuilder all = new StringBuilder();
    for (String call : calls.split(";")) {
      for (String size : sizes) {
        all.append(call.strip()).append(' ').append(size).append(';');
      }
    }
    return all.toString();
  }

  private static String cipher(String mode, String... sizes) {
    return each(mode + " encrypt;" + mode + " decrypt", sizes);
  }

  private static String rsa(String hash, String... moduli) {
    StringBuilder all = new StringBuilder();
    for (String bits : moduli) {
      all.append("sign RSA ").append(bits).append(' ').append(hash).append(';');
      all.append("verify RSA ").append(bits).append(' ').append(hash).append(';');
    }
    return all.toString();
  }

  @Test
  @Tag("P-CR1")
  void table4Kernel() {
    assertAdmits(
        OF_20,
        ModuleName.KERNEL,
        DRBG,
        "hmac SHA-1 160/96; hmac SHA-256 256/128; hmac SHA-256 256/256",
        "digest SHA-1; digest SHA-256; digest SHA-384; digest SHA-512");
  }

  @Test
  @Tag("P-CR1")
  void table5LibMd() {
    assertAdmits(
        OF_20,
        ModuleName.LIBMD,
        "hmac SHA-1 160/96; hmac SHA-256 256/128; hmac SHA-256 256/256",
        "digest SHA-1; digest SHA-256; digest SHA-512");
  }

  @Test
  @Tag("P-CR1")
  @Tag("P-CR2")
  @Tag("P-CR3")
  @Tag("P-CR7")
  void table6OpenSsl() {
    assertAdmits(
        OF_20,
        ModuleName.OPENSSL,
        cipher("AES-CBC", "128", "192", "256"),
        cipher("AES-CTR", "128", "192", "256"),
        cipher("AES-ECB", "128", "192", "256"),
        "ecdh P256; ecdh P384; ecdh P521",
        "kdf SSH SHA-1; kdf SSH SHA-256; kdf SSH SHA-384; kdf SSH SHA-512",
        DRBG,
        "keygen ECDSA P256; sign ECDSA P256 SHA-256; verify ECDSA P256 SHA-256",
        "keygen ECDSA P384; sign ECDSA P384 SHA-384; verify ECDSA P384 SHA-384",
        "keygen ECDSA P521; sign ECDSA P521 SHA-512; verify ECDSA P521 SHA-512",
        "hmac SHA-1 160/160; hmac SHA-224 224/192; hmac SHA-256 256/256; hmac SHA-512 512/512",
        "keygen RSA 2048; keygen RSA 3072; keygen RSA 4096",
        rsa("SHA-256", "2048", "3072", "4096"),
        rsa("SHA-512", "2048", "3072", "4096"),
        "digest SHA-1; digest SHA-224; digest SHA-256; digest SHA-384; digest SHA-512");
  }

  @Test
  @Tag("P-CR1")
  void table7QuickSec() {
    assertAdmits(OF_20, ModuleName.QUICKSEC, "hmac SHA-256 256/256; digest SHA-256", DRBG);
  }

  @Test
  @Tag("P-CR1")
  void table8MacSec() {
    assertAdmits(
        OF_20,
        ModuleName.MACSEC,
        cipher("AES-ECB", "128", "256"),
        cipher("AES-CBC", "128", "256"),
        "cmac 128; cmac 256; wrap 128; unwrap 128; kbkdf 128; kbkdf 256");
  }

  @ParameterizedTest
  @CsvSource({"JUNOS_20_3X75", "JUNOS_19_1R2"})
  @Tag("P-CR1")
  void table9Bcm82391(ReleaseProfile release) {
    assertAdmits(release, ModuleName.BCM82391, "AES-GCM 128; AES-GCM 256");
  }

  @Test
  @Tag("P-CR1")
  void theReleasesHaveTheModulesOfTheirDocumentsAndNoOther() {
    assertEquals(
        Set.of("kernel", "libmd", "openssl", "quicksec", "macsec", "bcm82391"), labels(OF_20));
    assertEquals(
        Set.of(
            "kernel",
            "macsec",
            "libmd",
            "openssl",
            "quicksec-7.0",
            "quicksec",
            "ssh-ipsec",
            "bcm82391"),
        labels(OF_19));
  }

  private static Set<String> labels(ReleaseProfile release) {
    Set<String> labels = new TreeSet<>();
    AlgorithmTable.modules(release).forEach(name -> labels.add(name.label()));
    return labels;
  }

  /** An HMAC with keys of 112 bits and more, as the guide names no sizes. */
  private static String hmac(String sha, String... macs) {
    StringBuilder all = new StringBuilder();
    for (String key : "112 128 160 192 224 256 384 512 520".split(" ")) {
      for (String mac : macs) {
        all.append("hmac ").append(sha).append(' ').append(key).append('/').append(mac).append(';');
      }
    }
    return all.toString();
  }

  private static String hmacs(String... shas) {
    StringBuilder all = new StringBuilder();
    for (String sha : shas) {
      all.append(
          switch (sha) {
            case "SHA-1" -> hmac(sha, "96", "160");
            case "SHA-224" -> hmac(sha, "224");
            case "SHA-256" -> hmac(sha, "128", "256");
            case "SHA-384" -> hmac(sha, "192", "384");
            default -> hmac(sha, "256", "512");
          });
    }
    return all.toString();
  }

  private static final String ALL_AES = "128 192 256";

  @Test
  @Tag("G-CR1")
  void theGuidesKernelAndLibmd() {
    assertAdmits(
        OF_19,
        ModuleName.KERNEL,
        DRBG,
        cipher("3DES-CBC", "192"),
        hmacs("SHA-1", "SHA-256"),
        each("digest", "SHA-1", "SHA-256", "SHA-384", "SHA-512"),
        "cmac 128",
        cipher("AES-CBC", ALL_AES.split(" ")));
    assertAdmits(
        OF_19,
        ModuleName.LIBMD,
        hmacs("SHA-1", "SHA-256"),
        each("digest", "SHA-1", "SHA-256", "SHA-512"));
  }

  @Test
  @Tag("G-CR1")
  void theGuidesMacSec() {
    assertAdmits(
        OF_19,
        ModuleName.MACSEC,
        each("cmac; wrap; unwrap; kbkdf", "128", "256"),
        cipher("AES-ECB", "128", "256"));
  }

  @Test
  @Tag("G-CR1")
  @Tag("P-CR7")
  void theGuidesOpenSsl() {
    assertAdmits(
        OF_19,
        ModuleName.OPENSSL,
        DRBG,
        "keygen ECDSA P256; sign ECDSA P256 SHA-256; verify ECDSA P256 SHA-256",
        "keygen ECDSA P384; sign ECDSA P384 SHA-384; verify ECDSA P384 SHA-384",
        "keygen ECDSA P521; sign ECDSA P521 SHA-512; verify ECDSA P521 SHA-512",
        "ecdh P256; ecdh P384; ecdh P521; dh 2048",
        "keygen RSA 2048; keygen RSA 3072; keygen RSA 4096",
        rsa("SHA-256", "2048", "3072", "4096"),
        rsa("SHA-512", "2048", "3072", "4096"),
        cipher("3DES-CBC", "192"),
        hmacs("SHA-1", "SHA-224", "SHA-256", "SHA-384", "SHA-512"),
        cipher("AES-CBC", ALL_AES.split(" ")),
        cipher("AES-CTR", ALL_AES.split(" ")),
        each("AES-GCM", ALL_AES.split(" ")),
        each("kdf IKEv1", "SHA-1", "SHA-256", "SHA-384"),
        each("kdf SSH", "SHA-1", "SHA-256", "SHA-384", "SHA-512"),
        each("digest", "SHA-1", "SHA-224", "SHA-256", "SHA-384", "SHA-512"));
  }

  @Test
  @Tag("G-CR1")
  void theGuidesToolkitsForIpsec() {
    String common =
        DRBG
            + cipher("3DES-CBC", "192")
            + cipher("AES-CBC", ALL_AES.split(" "))
            + each("kdf IKEv1", "SHA-1", "SHA-256", "SHA-384");
    String quickSec =
        common
            + hmacs("SHA-1", "SHA-224", "SHA-256", "SHA-384", "SHA-512")
            + each("AES-GCM", ALL_AES.split(" "))
            + each("kdf IKEv2", "SHA-1", "SHA-256", "SHA-384")
            + each("oaep wrap", "2048", "4096")
            + rsa("SHA-256", "2048", "4096")
            + each("digest", "SHA-1", "SHA-256", "SHA-384", "SHA-512");

    assertAdmits(OF_19, ModuleName.QUICKSEC, quickSec);
    assertAdmits(
        OF_19,
        ModuleName.QUICKSEC_7_0,
        quickSec,
        "sign ECDSA P256 SHA-256; verify ECDSA P256 SHA-256",
        "sign ECDSA P384 SHA-384; verify ECDSA P384 SHA-384",
        "ecdh P256; ecdh P384; dh 2048");
    assertAdmits(
        OF_19,
        ModuleName.SSH_IPSEC,
        common,
        hmacs("SHA-1", "SHA-256"),
        "oaep wrap 2048",
        rsa("SHA-256", "2048"),
        each("digest", "SHA-1", "SHA-256"));
  }
}
