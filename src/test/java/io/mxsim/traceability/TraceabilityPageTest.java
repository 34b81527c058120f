package io.mxsim.traceability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.util.TreeSet;
import java.util.regex.Pattern;
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
  void aTagOfAClassIsProvedByTheClass() throws Exception {
    String page = TraceabilityPage.read().markdown();

    assertTrue(page.contains("`EditorsTest`"));
    assertFalse(Pattern.compile("`\\w+\\.[A-Z]").matcher(page).find(), "no name of a method");
  }

  @Test
  void everyIdThatATestNamesIsARequirement() throws Exception {
    assertEquals(new TreeSet<String>(), TraceabilityPage.read().unknown());
  }
}
