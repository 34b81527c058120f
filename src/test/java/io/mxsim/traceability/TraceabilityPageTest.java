package io.mxsim.traceability;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class TraceabilityPageTest {

  @Test
  void thePageSaysWhatTheTestsSay() throws Exception {
    String fresh = TraceabilityPage.read().markdown();

    if ("write".equals(System.getProperty("mxsim.traceability"))) {
      Files.writeString(TraceabilityPage.file(), fresh);
    }

    assertEquals(
        fresh,
        Files.readString(TraceabilityPage.file()),
        "docs/traceability.md is out of date; to write it: " + TraceabilityPage.COMMAND);
  }

  @Test
  void everyIdThatATestNamesIsARequirement() throws Exception {
    assertEquals(new TreeSet<String>(), TraceabilityPage.read().unknown());
  }
}
