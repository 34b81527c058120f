package io.mxsim.re.os;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class DateTextTest {
  @Test
  void theKernelPrintsItsUptimeWithoutBlanks() {
    assertEquals("8s", DateText.brief(Duration.ofSeconds(8)));
    assertEquals("3m27s", DateText.brief(Duration.ofSeconds(207)));
    assertEquals("1h0m5s", DateText.brief(Duration.ofSeconds(3605)));
    assertEquals("2d0h1m0s", DateText.brief(Duration.ofHours(48).plusMinutes(1)));
  }
}
