package io.mxsim.firmware;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.mxsim.chassis.catalog.RoutingEngineKind;
import io.mxsim.re.model.CommandWord;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No command of the model is a word without a deed, on any kind of Routing Engine. */
class EveryCommandIsServedTest {
  /** What a CLI session answers itself: its own settings, and the configuration. */
  private static final Set<String> SESSION =
      Set.of(
          "clear-system-commit",
          "end-session",
          "enter-configuration",
          "get-authorization-information",
          "get-cli-history",
          "get-cli-settings",
          "get-commit-information",
          "get-configuration",
          "get-current-working-directory",
          "get-rollback-information",
          "get-support-information",
          "test-configuration");

  @ParameterizedTest
  @Tag("G-OP1")
  @CsvSource({"mx2010,VMHOST", "mx2010,RE1800", "mx480,VMHOST", "mx480,RE1800"})
  void everyCommandOfTheModelIsServed(String model, RoutingEngineKind kind) {
    try (BareRouter router = new BareRouter(model, kind)) {
      Set<String> unserved = new TreeSet<>();
      collect(router.model().commands(), unserved);
      unserved.removeAll(router.mgd().rpcs());
      unserved.removeAll(SESSION);
      unserved.removeIf(rpc -> rpc.startsWith("set-cli-"));
      assertEquals(Set.of(), unserved);
    }
  }

  private static void collect(CommandWord word, Set<String> rpcs) {
    for (CommandWord child : word.children()) {
      if (!child.rpc().isEmpty()) {
        rpcs.add(child.rpc());
      }
      collect(child, rpcs);
    }
  }
}
