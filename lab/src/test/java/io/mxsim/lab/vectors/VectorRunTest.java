package io.mxsim.lab.vectors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mxsim.crypto.ModuleName;
import io.mxsim.crypto.ReleaseProfile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VectorRunTest {
  /** FIPS 180-4: the digest of "abc". */
  private static final String SHA256 =
      """
      {"vsId": 7, "algorithm": "SHA2-256", "revision": "1.0", "testGroups": [
        {"tgId": 1, "testType": "AFT", "tests": [
          {"tcId": 3, "len": 24, "msg": "616263",
           "md": "BA7816BF8F01CFEA414140DE5DAE2223B00361A396177A9CB410FF61F20015AD"}]}]}
      """;

  private static ModulesUnderTest openssl;

  @TempDir Path folder;

  @BeforeAll
  static void power() {
    openssl =
        ModulesUnderTest.powered(
            List.of(ReleaseProfile.JUNOS_20_3X75), List.of(ModuleName.OPENSSL));
  }

  @Test
  void aRightAnswerPasses() throws IOException {
    Tally tally = run(SHA256);

    assertEquals(1, tally.passed());
    assertEquals(0, tally.failed());
  }

  @Test
  void aFlippedByteOfAnAnswerIsReportedWithItsTest() throws IOException {
    Tally tally = run(SHA256.replace("BA7816", "BB7816"));

    assertEquals(1, tally.failed());
    String report = print(tally);
    assertTrue(report.contains("FAILED SHA2-256, tgId 1, tcId 3 (AFT), openssl 20.3X75: md"));
    assertTrue(report.contains("expected BB7816"), report);
    assertTrue(report.contains("actual   BA7816"), report);
  }

  @Test
  void questionsAndAnswersOfTwoFilesAreBroughtTogether() throws IOException {
    String header = "[{\"acvVersion\": \"1.0\"}, {\"vsId\": 9, \"algorithm\": \"SHA2-256\",";
    Path prompt =
        file(
            "a.json",
            header
                + "\"testGroups\": [{\"tgId\": 1, \"testType\": \"AFT\", \"tests\":"
                + " [{\"tcId\": 1, \"len\": 0, \"msg\": \"\"}]}]}]");
    Path answers =
        file(
            "b.json",
            header
                + "\"testGroups\": [{\"tgId\": 1, \"tests\": [{\"tcId\": 1, \"md\":"
                + " \"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855\"}]}]}]");

    assertEquals(1, run(prompt, answers).passed());
    assertEquals(0, run(prompt).passed());
    assertEquals("the set has no answer to it", onlyOmission(run(prompt)).why());
  }

  @Test
  @Tag("P-CR1")
  void aSizeThatIsNotInTheModulesTableIsNotOfferedAndNotPassed() throws IOException {
    Tally tally =
        run(
            """
            {"vsId": 1, "algorithm": "HMAC-SHA2-256", "testGroups": [
              {"tgId": 1, "testType": "AFT", "keyLen": 256, "macLen": 64, "tests": [
                {"tcId": 1, "key": "00000000000000000000000000000000000000000000000000000000000000",
                 "msg": "", "mac": "0000000000000000"}]}]}
            """);

    assertEquals(0, tally.passed() + tally.failed());
    assertFalse(onlyOmission(tally).offered());
    assertTrue(print(tally).contains("HMAC-SHA-256 248/64"), print(tally));
  }

  @Test
  void anAlgorithmThatNobodyKnowsIsSaid() throws IOException {
    Tally tally = run(SHA256.replace("SHA2-256", "ROT-13"));

    assertEquals("an algorithm ROT-13", onlyOmission(tally).why());
  }

  @Test
  void aDecryptionThatHasToFailAndDoesNotIsAFailure() throws IOException {
    String set =
        """
        {"vsId": 1, "algorithm": "ACVP-AES-KW", "testGroups": [{"tgId": 1, "testType": "AFT",
          "direction": "decrypt", "kwCipher": "cipher", "tests": [{"tcId": 1,
            "key": "000102030405060708090A0B0C0D0E0F",
            "ct": "1FA68B0A8112B447AEF34BD8FB5A7B829D3E862371D2CFE5", %s}]}]}
        """;
    ModulesUnderTest macsec =
        ModulesUnderTest.powered(List.of(ReleaseProfile.JUNOS_20_3X75), List.of(ModuleName.MACSEC));
    String plain = "\"pt\": \"00112233445566778899AABBCCDDEEFF\"";

    assertEquals(1, run(macsec, file("a.json", set.formatted(plain))).passed());
    assertEquals(1, run(macsec, file("b.json", set.formatted("\"testPassed\": false"))).failed());
    String damaged = set.formatted(plain).replace("CFE5", "CFE6");
    assertEquals(1, run(macsec, file("c.json", damaged)).failed());
    String expected = set.formatted("\"testPassed\": false").replace("CFE5", "CFE6");
    assertEquals(1, run(macsec, file("d.json", expected)).passed());
  }

  @Test
  void textThatIsNoJsonIsRefusedWithFileAndPlace() throws IOException {
    Path bad = file("bad.json", "{\"vsId\": 1,\n \"algorithm\" \"SHA2-256\"}");

    VectorError error = assertThrows(VectorError.class, () -> run(bad));

    assertTrue(error.getMessage().startsWith(bad + ", line 2, column 14"), error.getMessage());
  }

  @Test
  void oneBadFileOfAFolderIsToldAndTheOthersAreRun() throws IOException {
    file("bad.json", "{");
    file("good.json", SHA256);
    List<String> notes = new ArrayList<>();
    VectorFiles reader = new VectorFiles(notes::add);
    VectorRun run = new VectorRun(openssl, false, (set, done, all) -> {});

    run.run(List.of(folder), reader, null);

    assertEquals(1, run.tally().passed());
    assertEquals(1, reader.unreadable());
    assertTrue(notes.getFirst().contains("bad.json, line 1"), notes.getFirst());
  }

  @Test
  void aTestWithoutItsInputFailsAndSaysWhere() throws IOException {
    Tally tally = run(SHA256.replace("\"msg\"", "\"message\""));

    assertEquals(1, tally.failed());
    String what = tally.failures().getFirst().what().what();
    assertTrue(what.endsWith("set.testGroups[0].tests[0] has no \"msg\"."), what);
  }

  @Test
  void aFileWithoutAVectorSetIsRefused() throws IOException {
    Path other = file("registration.json", "{\"algorithm\": \"SHA2-256\"}");

    assertThrows(VectorError.class, () -> run(other));
    assertEquals(0, run(folder).passed());
  }

  @Test
  void answersGoIntoAFileThatAnswersTheSamePrompt() throws IOException {
    Path prompt = file("prompt.json", SHA256.replaceAll(",\\s*\"md\": \"[0-9A-F]*\"", ""));
    Path answers = folder.resolve("answers");

    new VectorRun(openssl, false, (set, done, all) -> {}).run(List.of(prompt), reader(), answers);

    try (var written = Files.list(answers)) {
      assertEquals(1, run(prompt, written.findFirst().orElseThrow()).passed());
    }
  }

  @Test
  void whatAModuleMakesAtRandomIsCheckedByAnotherImplementation() throws IOException {
    Tally tally =
        run(
            """
            {"vsId": 1, "algorithm": "ECDSA", "mode": "sigGen", "testGroups": [{"tgId": 1,
              "testType": "AFT", "curve": "P-384", "hashAlg": "SHA2-384",
              "tests": [{"tcId": 1, "message": "00"}, {"tcId": 2, "message": "01"}]}]}
            """);

    assertEquals(2, tally.rows().getFirst().byAnother());
  }

  private Tally run(String set) throws IOException {
    return run(file("set.json", set));
  }

  private static Tally run(Path... files) {
    return run(openssl, files);
  }

  private static Tally run(ModulesUnderTest modules, Path... files) {
    VectorRun run = new VectorRun(modules, false, (set, done, all) -> {});
    run.run(List.of(files), reader(), null);
    return run.tally();
  }

  private static VectorFiles reader() {
    return new VectorFiles(note -> {});
  }

  private static Tally.Omission onlyOmission(Tally tally) {
    List<Tally.Omission> omissions = new ArrayList<>(tally.omissions().keySet());
    assertEquals(1, omissions.size());
    return omissions.getFirst();
  }

  private static String print(Tally tally) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new VectorReport(tally).print(new PrintStream(out, true, StandardCharsets.UTF_8), 10);
    return out.toString(StandardCharsets.UTF_8);
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }
}
