package io.mxsim.re.login;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PasswordRulesTest {
  private static final PasswordRules FIPS =
      new PasswordRules(10, 20, false, 3, new int[4], PasswordRules.Format.SHA512);
  private static final PasswordRules PLAIN =
      new PasswordRules(6, 128, false, 2, new int[4], PasswordRules.Format.SHA512);

  @ParameterizedTest
  @Tag("G-PW1")
  @CsvSource({
    "Abcdefg12, minimum password length is 10",
    "Abcdefghijklmnopqrs12, maximum password length is 20",
    "abcdefghij, password must contain at least 3 character sets",
    "abcdefghi1, password must contain at least 3 character sets",
  })
  void fipsRefusesWhatIsTooShortTooLongOrOfTooFewSets(String password, String complaint) {
    assertEquals(Optional.of(complaint), FIPS.complaint(bytes(password)));
  }

  @ParameterizedTest
  @Tag("G-PW1")
  @CsvSource({"Abcdefghi1", "abcdefgh1!", "abcdefg%1x", "ABC.def%ghi", "Abcdefghijklmnopqr12"})
  void fipsTakesThreeOfTheFiveSetsFromTenToTwentyCharacters(String password) {
    assertEquals(Optional.empty(), FIPS.complaint(bytes(password)));
  }

  @Test
  @Tag("G-PW1")
  void controlCharactersAreRefused() {
    assertEquals(
        Optional.of("control characters are not allowed in a password"),
        FIPS.complaint(bytes("Abcdefg\u00071234")));
  }

  @Test
  void outsideFipsOneSetIsTooFewAndTwoAreEnough() {
    assertEquals(
        Optional.of("require change of case, digits or punctuation"),
        PLAIN.complaint(bytes("abcdefgh")));
    assertEquals(Optional.empty(), PLAIN.complaint(bytes("abcdef1")));
  }

  @Test
  @Tag("G-PW2")
  void setTransitionsCountChangesAndNotSets() {
    PasswordRules rules =
        new PasswordRules(6, 20, true, 3, new int[4], PasswordRules.Format.SHA256);

    assertEquals(
        Optional.of("password must contain at least 3 character set changes"),
        rules.complaint(bytes("abcDEF123")));
    assertEquals(Optional.empty(), rules.complaint(bytes("abcDEF123x")));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
