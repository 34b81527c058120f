package io.mxsim.firmware;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mxsim.chassis.catalog.RoutingEngineKind;
import io.mxsim.crypto.csp.CspMonitor;
import io.mxsim.re.access.Completion;
import io.mxsim.re.login.LoginClass;
import io.mxsim.re.mgd.Account;
import io.mxsim.re.model.CommandWord;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Rule 2 of the policy: whoever has no role gets no cryptographic service. */
class WithoutARoleTest {
  private static final String UNKNOWN = "unknown command";

  /** What concerns the user's own terminal, and the manual. */
  private static final List<String> OWN = List.of("set cli", "show cli", "exit", "quit", "help ");

  @Test
  @Tag("P-RO1")
  @Tag("P-CSP2")
  void theClassUnauthorizedReachesNothingButItsOwnTerminal() {
    try (BareRouter router = new BareRouter("mx2010", RoutingEngineKind.VMHOST)) {
      LoginClass none = LoginClass.predefined("unauthorized").orElseThrow();
      Operator nobody =
          new Operator(
              router, new Account("nobody", 2000, none.name(), none.permissions(), none.logName()));
      CspMonitor csps = router.system().csps();
      List<CspMonitor.Observed> before = csps.observed();
      Set<String> lines = new TreeSet<>();
      Set<String> reached = new TreeSet<>();
      collect(router.model().commands(), "", lines);

      for (String line : lines) {
        String answer = OWN.stream().anyMatch(line::startsWith) ? UNKNOWN : nobody.type(line);
        if (!answer.contains(UNKNOWN) && !answer.contains("syntax error")) {
          reached.add(line + ": " + answer);
        }
      }

      assertTrue(lines.size() > 80, lines::toString);
      assertEquals(Set.of(), reached);
      assertEquals(before, csps.observed());
      String help = nobody.complete("", Completion.Key.HELP);
      for (String word : List.of("request", "configure", "clear", "file", "start", "restart")) {
        assertTrue(!help.contains("  " + word + " "), help);
      }
    }
  }

  private static void collect(CommandWord word, String above, Set<String> lines) {
    for (CommandWord child : word.children()) {
      String line = (above + " " + child.name()).strip();
      if (!child.rpc().isEmpty()) {
        lines.add(line);
      }
      collect(child, line, lines);
    }
  }
}
