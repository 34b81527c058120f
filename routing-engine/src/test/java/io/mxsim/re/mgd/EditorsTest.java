package io.mxsim.re.mgd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mxsim.re.config.ConfigNode;
import io.mxsim.re.config.ConfigTree;
import io.mxsim.re.config.MemoryStore;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Several people at the configuration. */
@Tag("P-RO1")
class EditorsTest {
  private static final String STARTUP =
      """
      set system host-name r1
      set system root-authentication encrypted-password "$6$aa$bb"
      """;

  private final CliBench bench = new CliBench(new MemoryStore(), Optional.of(STARTUP));
  private Operator alice;
  private Operator bob;

  @BeforeEach
  void logIn() {
    alice = bench.logIn("alice", "super-user");
    bob = bench.logIn("bob", "super-user");
  }

  @Test
  void whoEntersSeesWhoIsThereSinceWhenWhereAndHowIdle() {
    alice.types("configure", "edit system login", "set user x class operator");
    bench.loop.runFor(Duration.ofSeconds(113));

    assertEquals(
        """
        bob@r1> configure
        Entering configuration mode
        Users currently editing the configuration:
          alice terminal pts/0 (pid 6000) on since 2026-01-01 12:00:00 UTC, idle 00:01:53
              [edit system login]
        The configuration has been changed but not committed

        [edit]
        bob@r1# status
        Users currently editing the configuration:
          alice terminal pts/0 (pid 6000) on since 2026-01-01 12:00:00 UTC, idle 00:01:53
              [edit system login]
          bob terminal pts/1 (pid 6001) on since 2026-01-01 12:01:53 UTC
              [edit]

        """,
        bob.types("configure", "status"));
  }

  @Test
  void nobodyGetsTheConfigurationForThemselvesWhileItIsModified() {
    alice.types("configure", "set system host-name r9");

    assertEquals(
        """
        bob@r1> configure exclusive
        Users currently editing the configuration:
          alice terminal pts/0 (pid 6000) on since 2026-01-01 12:00:00 UTC
              [edit]
        error: configuration database modified

        bob@r1> configure private
        error: shared configuration database modified

        """,
        bob.types("configure exclusive", "configure private"));
  }

  @Test
  void anExclusiveEditorLocksTheOthersOutAndLosesTheChangesOnExit() {
    assertEquals(
        """
        bob@r1> configure exclusive
        warning: uncommitted changes will be discarded on exit
        Entering configuration mode

        [edit]
        bob@r1# set system host-name r8

        """,
        bob.types("configure exclusive", "set system host-name r8"));

    alice.types("configure");

    assertEquals(
        """
        error: configuration database locked by:
          bob terminal pts/1 (pid 6001) on since 2026-01-01 12:00:00 UTC
              exclusive [edit]
        """,
        alice.answer("set system host-name r7"));
    assertEquals(alice.answer("set system host-name r7"), alice.answer("commit"));
    assertEquals(
        """
        Discard uncommitted changes? [yes,no] (yes) yes
        warning: discarding uncommitted changes
        Exiting configuration mode
        """,
        bob.will("yes").answer("exit"));
    assertEquals("host-name r1;\n", alice.answer("show system host-name"));
  }

  @Test
  void aPrivateCommitKeepsWhatOthersAreEditing() {
    alice.types("configure");
    bob.types("configure private", "set system host-name r8");
    alice.types("set system location building x");

    assertEquals("commit complete\n", bob.answer("commit"));

    assertEquals(
        """
        [edit]
        alice@r8# show | compare
        [edit system]
        +  location {
        +      building x;
        +  }

        """,
        alice.types("show | compare"));
    assertEquals("host-name r8;\n", alice.answer("show system host-name"));
  }

  @Test
  void aPrivateCommitOfWhatSomebodyElseHasChangedIsRefusedOnce() {
    alice.types("configure");
    bob.types("configure private", "set system host-name r8", "set system location building x");
    alice.types("set system host-name r7", "commit");

    assertEquals(
        """
        [edit system]
          'host-name r7'
            warning: statement does not match patch; 'host-name r7' != 'host-name r8'
        error: private edits conflict with the committed configuration
        """,
        bob.answer("commit"));
    assertEquals(
        "[edit system]\n-  host-name r7;\n+  host-name r8;\n+  location {\n+      building x;\n+  }\n",
        bob.answer("show | compare"));
    assertTrue(bob.answer("commit").endsWith("commit complete\n"));
    assertEquals("host-name r8;\n", alice.answer("show system host-name"));
  }

  @Test
  void zeroizationAlsoOverwritesWhatIsEditedPrivately() {
    bob.types("configure private", "set system radius-server 10.0.0.7 secret geheim");
    ConfigTree copy = ((ConfigurationMode) bob.interpreter()).tree();

    bench.mgd.zeroize();

    ConfigNode secret = copy.root().find("system", "radius-server", "10.0.0.7", "secret").get();
    assertEquals(0, secret.secretValue()[0]);
  }

  @Test
  void aPrivateEditorCommitsAtTheTopOnlyAndDoesNotTakeTheOthersEdits() {
    alice.types("configure");
    bob.types("configure private", "edit system", "set host-name r8");
    alice.types("set system location building x");

    assertEquals(
        "error: private edits must be committed from the top level\n", bob.answer("commit"));
    bob.types("top");
    assertTrue(bob.answer("commit").endsWith("commit complete\n"));

    assertEquals("", bob.answer("show system location"));
  }

  @Test
  void nobodySharesTheConfigurationWhilePrivateEditsAreInUse() {
    bob.types("configure private");

    assertEquals(
        "error: private edits in use. Try 'configure private' or 'configure exclusive'.\n",
        alice.answer("configure"));
    assertTrue(alice.answer("configure private").contains("Entering configuration mode\n"));
  }

  @Test
  void nobodyGetsExclusiveOrPrivateEditsWhileSomebodyHoldsTheConfiguration() {
    bob.types("configure exclusive");
    String locked =
        """
        error: configuration database locked by:
          bob terminal pts/1 (pid 6001) on since 2026-01-01 12:00:00 UTC
              exclusive [edit]
        """;

    assertEquals(locked, alice.answer("configure exclusive"));
    assertEquals(locked, alice.answer("configure private"));
    alice.types("configure");
    assertEquals(locked, alice.answer("protect system"));
    assertEquals(locked, alice.answer("wildcard range set interfaces xe-0/0/[0-1] disable"));
  }

  @Test
  void theDynamicDatabaseIsRefused() {
    assertEquals(
        "error: the dynamic configuration database is not available on this router\n",
        alice.answer("configure dynamic"));
  }

  @Test
  void updateMergesWhatOthersHaveCommittedIntoPrivateEdits() {
    alice.types("configure private", "set system domain-name example.net");
    bob.types("configure private", "set system host-name r8", "commit");

    assertEquals("host-name r1;\n", alice.answer("show system host-name"));
    assertEquals("", alice.answer("update"));
    assertEquals("host-name r8;\n", alice.answer("show system host-name"));
    assertEquals(
        """
        [edit system]
        +  domain-name example.net;
        """,
        alice.answer("show | compare"));
    assertTrue(bench.log().contains("UI_CFG_AUDIT_OTHER: User 'alice' update: []\n"));
  }

  @Test
  void aSharedCommitTakesTheOthersEditsAndRollbackZeroDropsThem() {
    alice.types("configure", "set system host-name r7");
    bob.types("configure");

    assertEquals("commit complete\n", bob.answer("commit"));
    alice.types("set system host-name r6");
    assertEquals("load complete\n", bob.answer("rollback 0"));

    assertEquals("host-name r7;\n", alice.answer("show system host-name"));
    assertEquals("Exiting configuration mode\n", alice.answer("exit"));
  }

  @Test
  void leavingWithChangesAsksAndNoStays() {
    alice.types("configure", "set system host-name r7");

    String stays = alice.will("maybe", "n").answer("exit");
    String leaves = alice.will("").answer("quit");

    assertEquals(
        """
        The configuration has been changed but not committed
        Exit with uncommitted changes? [yes,no] (yes) maybe
        Exit with uncommitted changes? [yes,no] (yes) n
        """,
        stays);
    assertEquals(
        """
        The configuration has been changed but not committed
        Exit with uncommitted changes? [yes,no] (yes)\s
        Exiting configuration mode
        """,
        leaves);
    assertEquals("alice@r1> ", alice.prompt().text());
  }
}
