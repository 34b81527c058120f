package io.mxsim.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.mxsim.crypto.ModuleName;
import io.mxsim.crypto.ReleaseProfile;
import io.mxsim.lab.vectors.ModulesUnderTest;
import io.mxsim.lab.vectors.Tally;
import io.mxsim.lab.vectors.VectorFiles;
import io.mxsim.lab.vectors.VectorReport;
import io.mxsim.lab.vectors.VectorRun;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The vector sets that are shipped, on the modules. */
class VectorSetsTest {

  @Test
  @Tag("P-CR1")
  @Tag("P-CR2")
  @Tag("P-CR5")
  void everyModuleOfThePolicyGivesTheAnswersOfAnIndependentImplementation() throws Exception {
    Tally tally = run(ReleaseProfile.JUNOS_20_3X75, List.of());

    assertEquals(0, tally.failed(), report(tally));
    assertEquals(
        new TreeSet<>(
            Set.of(
                "AES-CBC",
                "AES-CTR",
                "AES-ECB",
                "AES-GCM",
                "AES-KW",
                "AES-XPN",
                "CMAC-AES",
                "ECDSA keyGen",
                "ECDSA keyVer",
                "ECDSA sigGen",
                "ECDSA sigVer",
                "HMAC-SHA-1",
                "HMAC-SHA2-224",
                "HMAC-SHA2-256",
                "HMAC-SHA2-512",
                "KAS-ECC CDH-Component",
                "KAS-ECC-SSC",
                "KDF",
                "RSA keyGen",
                "RSA sigGen",
                "RSA sigVer",
                "SHA-1",
                "SHA2-224",
                "SHA2-256",
                "SHA2-384",
                "SHA2-512",
                "hmacDRBG",
                "kdf-components ssh")),
        tally.passedAlgorithms());
  }

  @Test
  void theToolkitOfTheGuideGivesThemForItsKeyExchangesToo() throws Exception {
    Tally tally = run(ReleaseProfile.JUNOS_19_1R2, List.of(ModuleName.QUICKSEC_7_0));

    assertEquals(0, tally.failed(), report(tally));
    Set<String> beyondThePolicy =
        Set.of(
            "AES-GCM",
            "HMAC-SHA2-384",
            "KAS-FFC-SSC",
            "TDES-CBC",
            "kdf-components ikev1",
            "kdf-components ikev2");
    Set<String> passed = tally.passedAlgorithms();
    passed.retainAll(beyondThePolicy);
    assertEquals(new TreeSet<>(beyondThePolicy), passed);
  }

  private static Tally run(ReleaseProfile release, List<ModuleName> modules)
      throws URISyntaxException {
    Path folder = Path.of(VectorSetsTest.class.getResource("/vectors").toURI());
    VectorRun run =
        new VectorRun(
            ModulesUnderTest.powered(List.of(release), modules), true, (set, done, all) -> {});
    run.run(List.of(folder), new VectorFiles(note -> {}), null);
    return run.tally();
  }

  private static String report(Tally tally) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new VectorReport(tally).print(new PrintStream(out, true, StandardCharsets.UTF_8), 5);
    return out.toString(StandardCharsets.UTF_8);
  }
}
