package io.mxsim.re.mgd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mxsim.re.config.MemoryStore;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** What wrong lines are told: when they are typed, and when they are committed. */
class WrongLinesTest {
  private static final String STARTUP =
      """
      set system host-name r1
      set system root-authentication encrypted-password "$6$aa$bb"
      """;

  private final CliBench bench = new CliBench(new MemoryStore(), Optional.of(STARTUP));
  private final Operator root = bench.root();

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "wrong-values.csv", delimiter = '|', numLinesToSkip = 1)
  @Tag("G-RO3")
  void aWrongValueIsToldWhatItShouldBe(String line, String message) {
    root.types("configure");

    String[] answer = root.answer(line).split("\n");

    assertEquals(message, answer[answer.length - 1]);
    assertEquals("", root.answer("show | compare"));
  }

  /** Lines are parted by {@code ;}; the message stands below the quoted statement. */
  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "wrong-commits.csv", delimiter = '|', numLinesToSkip = 1)
  @Tag("G-MS2")
  void aBrokenRuleIsToldByTheCommitAndNothingChanges(
      String lines, String level, String statement, String message) {
    root.types("configure");
    for (String line : lines.split("; ")) {
      assertEquals("", root.answer(line), line);
    }
    String before = root.answer("show | compare");

    String answer = root.answer("commit");

    String finding = "[edit " + level + "]\n  '" + statement + "'\n    " + message + "\n";
    assertTrue(answer.contains(finding), answer);
    assertTrue(
        answer.endsWith("error: commit failed: (statements constraint check failed)\n"), answer);
    assertEquals(before, root.answer("show | compare"));
  }
}
