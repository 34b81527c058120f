package io.mxsim.re.mgd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mxsim.re.config.MemoryStore;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@code protect} and {@code unprotect}. */
class ProtectTest {
  private static final String STARTUP =
      """
      set system host-name r1
      set system root-authentication encrypted-password "$6$aa$bb"
      set system login user op class operator
      set system login user guest class read-only
      """;

  private final CliBench bench = new CliBench(new MemoryStore(), Optional.of(STARTUP));
  private final Operator root = bench.root();

  @BeforeEach
  void enter() {
    root.types("configure", "protect system login user op");
  }

  @Test
  void theTagIsShownSavedLoadedAndPrintedAsACommand() {
    String text = root.answer("show system login");

    assertEquals(
        """
        user guest {
            class read-only;
        }
        protect: user op {
            class operator;
        }
        """,
        text);
    assertTrue(root.answer("show | display set").contains("protect system login user op\n"));
    assertEquals(
        """
        [edit system login]
        !    protect: user op { ... }
        """,
        root.answer("show | compare"));
    assertEquals("User 'root' protect: [system login user op]\n", bench.log("UI_CFG_AUDIT_OTHER"));
    root.types("save /old", "unprotect system login user op", "load override /old");
    assertEquals(text, root.answer("show system login"));
    assertEquals("commit complete\n", root.answer("commit"));
    CliBench again = new CliBench(bench.store, Optional.empty());
    assertTrue(
        again
            .mgd
            .engine()
            .active()
            .root()
            .find("system", "login", "user", "op")
            .orElseThrow()
            .guarded());
  }

  @Test
  void noVerbChangesWhatIsProtected() {
    String path = "system login user op";
    root.types("annotate system \"x\"", "commit");

    assertEquals(
        "warning: [" + path + "] is protected, 'class' cannot be deleted\n",
        root.answer("delete " + path + " class"));
    assertEquals(
        "warning: [" + path + "] is protected, '" + path + "' cannot be deleted\n",
        root.answer("delete " + path));
    assertEquals(
        "warning: [" + path + "] is protected, 'uid' cannot be created\n",
        root.answer("set " + path + " uid 2001"));
    assertEquals(
        "warning: [" + path + "] is protected, 'class' cannot be modified\n",
        root.answer("set " + path + " class read-only"));
    for (String verb :
        List.of(
            "deactivate " + path, "deactivate " + path + " class", "annotate " + path + " \"n\"")) {
      assertTrue(root.answer(verb).contains("is protected"), verb);
    }
    assertEquals("", root.answer("show | compare"));
  }

  @Test
  void whatStandsAroundItGoesAndItStays() {
    assertEquals(
        "warning: [system login user op] is protected, 'system login user op' cannot be deleted\n",
        root.answer("delete system"));

    assertEquals(
        "set system login user op class operator\nprotect system login user op\n",
        root.answer("show system | display set"));
  }

  @Test
  void aLoadTakesTheRestAndWarnsAndUnprotectFrees() {
    bench.file("/c", "system { host-name r2; login { user op { class read-only; } } }\n");

    assertEquals(
        """
        warning: [system login user op] is protected, 'class' cannot be modified
        load complete
        """,
        root.answer("load merge /c"));
    assertEquals("host-name r2;\n", root.answer("show system host-name"));
    assertEquals("", root.answer("unprotect system login user op"));
    assertEquals("", root.answer("delete system login user op"));
    assertEquals("warning: statement not found\n", root.answer("protect system login user op"));
  }
}
