package io.mxsim.re.login;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryRulesTest {
  @ParameterizedTest
  @Tag("P-PW1")
  @CsvSource({"1,0", "2,0", "3,5", "4,10", "5,15", "6,20", "7,25"})
  void twoFailuresAreFreeAndEachFurtherOneCostsFiveSecondsMore(int failure, int seconds) {
    RetryRules rules = new RetryRules(10, 2, 5);

    assertEquals(Duration.ofSeconds(seconds), rules.delayAfter(failure));
  }
}
