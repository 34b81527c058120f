package io.mxsim.csp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.mxsim.architecture.Repository;
import io.mxsim.crypto.csp.AccessTable;
import io.mxsim.crypto.csp.CspName;
import io.mxsim.crypto.csp.CspTable;
import io.mxsim.crypto.csp.Right;
import io.mxsim.crypto.csp.Service;
import io.mxsim.crypto.csp.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** {@code docs/csp.md} says what the tables say. */
class CspPageTest {
  private static final String INTRODUCTION =
      """
      # Critical security parameters

      Generated from `crypto-module/src/main/resources/io/mxsim/crypto/csp/` by `CspPageTest`, which fails when the
      page is stale; `./mxsim verify -Dmxsim.csp=write` writes it. The tables are the security policy's 12, 13 and 17
      and the guide's table 1; owner, stores, life and mechanism are this firmware's.

      A service declares itself where it begins (`CryptoModule.services(Service)`, `CspMonitor.access(Service)`); what it
      is handed opens the CSPs of its row and no others. Who declares nothing touches nothing. A refusal is an exception
      and a line in the log: `CSP access refused: service Status, read CO Password`. `mxsim status` counts the CSPs that
      are alive in each Routing Engine and never shows one.

      """;

  @Test
  @Tag("P-CSP1")
  @Tag("P-CSP2")
  @Tag("G-CSP1")
  void thePageSaysWhatTheTablesSay() throws IOException {
    Path file = Repository.root().resolve("docs/csp.md");
    String fresh = page();

    if ("write".equals(System.getProperty("mxsim.csp"))) {
      Files.writeString(file, fresh);
    }

    assertEquals(
        fresh,
        Files.readString(file),
        "docs/csp.md is out of date; to write it: ./mxsim verify -Dmxsim.csp=write");
  }

  private static String page() {
    StringBuilder page = new StringBuilder(INTRODUCTION);
    page.append("| CSP | what it is | owner | stores | life | zeroized by |\n");
    page.append("| --- | --- | --- | --- | --- | --- |\n");
    for (CspName csp : CspName.values()) {
      CspTable row = CspTable.of(csp);
      line(
          page,
          csp.label(),
          row.description(),
          row.owner(),
          row.stores().stream().map(Store::label).collect(Collectors.joining(", ")),
          row.life(),
          row.zeroized());
    }
    page.append("\n## Where they come from\n\n");
    page.append("| CSP | in the guide's table 1 | mechanism |\n| --- | --- | --- |\n");
    for (CspName csp : CspName.values()) {
      CspTable row = CspTable.of(csp);
      line(page, csp.label(), row.guideName(), row.mechanism());
    }
    access(page);
    page.append("\n## Public keys (table 13)\n\n| key | what it is |\n| --- | --- |\n");
    CspTable.publicKeys().forEach((name, description) -> line(page, name, description));
    return page.toString();
  }

  private static void access(StringBuilder page) {
    page.append("\n## Who may do what (table 17)\n\n");
    page.append("G generate, R read, E execute, W write, Z zeroize.\n\n| service |");
    for (CspName csp : CspName.values()) {
      page.append(' ').append(csp.label()).append(" |");
    }
    page.append("\n| --- |").append(" --- |".repeat(CspName.values().length)).append('\n');
    for (Service service : AccessTable.policy().services()) {
      page.append("| ").append(service.label()).append(" |");
      for (CspName csp : CspName.values()) {
        page.append(' ').append(letters(AccessTable.policy().rights(service, csp))).append(" |");
      }
      page.append('\n');
    }
  }

  private static String letters(Set<Right> rights) {
    return rights.stream().map(right -> "" + right.letter()).collect(Collectors.joining());
  }

  private static void line(StringBuilder page, String... cells) {
    page.append("| ").append(String.join(" | ", cells)).append(" |\n");
  }
}
