package io.mxsim.re.login;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.mxsim.re.config.ConfigNode;
import io.mxsim.re.config.Configurations;
import java.time.ZonedDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccessHoursTest {
  /** 2026-01-01 is a Thursday. */
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          09:00,  17:00,  '',                2026-01-01T09:00, true
          09:00,  17:00,  '',                2026-01-01T16:59, true
          09:00,  17:00,  '',                2026-01-01T17:00, false
          9:00am, 5:00pm, '',                2026-01-01T08:59, false
          9:00am, 5:00pm, '',                2026-01-01T16:00, true
          12:30am, 1:00am, '',               2026-01-01T00:45, true
          22:00,  06:00,  '',                2026-01-01T23:00, true
          22:00,  06:00,  '',                2026-01-01T12:00, false
          22:00,  06:00,  thursday,          2026-01-02T05:00, true
          22:00,  06:00,  thursday,          2026-01-01T05:00, false
          '',     '',     monday thursday,   2026-01-01T12:00, true
          '',     '',     monday,            2026-01-01T12:00, false
          '',     '',     '',                2026-01-01T12:00, true
          """)
  void aClassHasAccessOnItsDaysBetweenItsTimes(
      String start, String end, String days, String now, boolean allowed) {
    StringBuilder text = new StringBuilder("set system login class c permissions view");
    if (!start.isEmpty()) {
      text.append("\nset system login class c access-start ").append(start);
      text.append("\nset system login class c access-end ").append(end);
    }
    for (String day : days.split(" ")) {
      text.append(day.isEmpty() ? "" : "\nset system login class c allowed-days " + day);
    }
    ConfigNode found =
        Configurations.of(text.toString().split("\n"))
            .find("system", "login", "class", "c")
            .orElseThrow();

    assertEquals(allowed, AccessHours.of(found).allow(ZonedDateTime.parse(now + "Z")));
  }
}
