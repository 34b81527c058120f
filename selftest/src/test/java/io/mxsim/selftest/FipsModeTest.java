package io.mxsim.selftest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FipsModeTest {
  /** One letter for each MIC: p passed, f failed. */
  @ParameterizedTest
  @CsvSource({
    "false, true, p, NON_APPROVED",
    "false, false, f, NON_APPROVED",
    "true, true, '', STANDARD",
    "true, true, p, STANDARD",
    "true, true, ppp, STANDARD",
    "true, true, pf, REDUCED_THROUGHPUT",
    "true, true, fffp, REDUCED_THROUGHPUT",
    "true, true, f, RECOVERY",
    "true, true, ff, RECOVERY",
    "true, false, '', ERROR",
    "true, false, pp, ERROR",
    "true, false, ff, ERROR"
  })
  @Tag("P-MODE1")
  @Tag("P-MODE2")
  @Tag("P-MODE3")
  @Tag("P-MODE4")
  @Tag("P-MODE5")
  void theModeFollowsFromTheResults(boolean fips, boolean re, String mics, FipsMode mode) {
    List<Boolean> results = new ArrayList<>();
    mics.chars().forEach(mic -> results.add(mic == 'p'));

    assertEquals(mode, FipsMode.decide(fips, re, results));
  }
}
