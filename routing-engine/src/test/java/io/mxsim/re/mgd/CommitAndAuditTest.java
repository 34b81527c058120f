package io.mxsim.re.mgd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mxsim.re.config.MemoryStore;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class CommitAndAuditTest {
  private static final String STARTUP =
      """
      set system host-name r1
      set system root-authentication encrypted-password "$6$aa$bb"
      """;

  private final MemoryStore store = new MemoryStore();
  private final CliBench bench = new CliBench(store, Optional.of(STARTUP));
  private final Operator root = bench.root();

  @Test
  void aCommitWithoutARootPasswordNamesTheStatementAndKeepsTheCandidate() {
    Operator first = new CliBench().root();

    assertEquals(
        """
        root> configure
        Entering configuration mode

        [edit]
        root# set system host-name r1

        [edit]
        root# commit
        [edit]
          'system'
            Missing mandatory statement: 'root-authentication'
        error: commit failed: (missing mandatory statements)

        [edit]
        root# commit check
        [edit]
          'system'
            Missing mandatory statement: 'root-authentication'
        error: configuration check-out failed: (missing mandatory statements)

        [edit]
        root# show system host-name
        host-name r1;

        """,
        first.types(
            "configure",
            "set system host-name r1",
            "commit",
            "commit check",
            "show system host-name"));
  }

  @Test
  void anUnconfirmedCommitIsRolledBackAndEverybodyIsTold() {
    String screen =
        root.types("configure", "set system host-name r2", "commit confirmed 5", "show | compare");
    bench.loop.runFor(Duration.ofMinutes(5));

    assertEquals(
        """
        [edit]
        root@r1# commit confirmed 5
        commit confirmed will be automatically rolled back in 5 minutes unless confirmed
        commit complete

        # commit confirmed will be rolled back in 5 minutes
        [edit]
        root@r2# show | compare

        """,
        screen.substring(screen.indexOf("[edit]\nroot@r1# commit")));
    assertEquals(List.of("Commit was not confirmed; automatic rollback complete."), root.notices());
    assertEquals("root@r1# ", root.prompt().text());
    assertTrue(
        root.answer("run show system commit")
            .startsWith("0   2026-01-01 12:05:00 UTC by root via other\n"));
    assertEquals(
        "Commit was not confirmed; automatic rollback complete\n",
        bench.log("UI_COMMIT_NOT_CONFIRMED"));
  }

  @Test
  void aRebootNeitherConfirmsACommitNorMakesItLast() {
    root.types("configure", "set system host-name r2", "commit confirmed 5");

    CliBench rebooted = new CliBench(store, Optional.empty());
    assertEquals("r2", rebooted.hostName());
    rebooted.loop.runFor(Duration.ofMinutes(5));
    CliBench again = new CliBench(store, Optional.empty());

    assertEquals("r1", rebooted.hostName());
    again.loop.runFor(Duration.ofMinutes(10));
    assertEquals("r1", again.hostName());
    assertEquals(2, countOf("by root", again.root().answer("show system commit | match other")));
  }

  private static int countOf(String words, String text) {
    return text.split(words, -1).length - 1;
  }

  @Test
  void aConfirmedCommitSurvivesTheReboot() {
    root.types("configure", "set system host-name r2", "commit confirmed 5", "commit check");

    CliBench rebooted = new CliBench(store, Optional.empty());
    rebooted.loop.runFor(Duration.ofMinutes(10));

    assertEquals("r2", rebooted.hostName());
  }

  @Test
  void commitTimesFollowTheDateThatWasSetAndTheTimeZone() {
    bench.shift = Duration.ofDays(365);
    bench.zone = ZoneId.of("America/Los_Angeles");

    root.types("configure", "set system host-name r2");
    String shown = root.answer("show");
    root.types("commit comment \"new name\" and-quit");

    assertTrue(shown.startsWith("## Last changed: 2027-01-01 04:00:00 PST by root\n"), shown);
    assertEquals(
        """
        0   2027-01-01 04:00:00 PST by root via cli
            new name
        1   2026-01-01 04:00:00 PST by root via other
        """,
        root.answer("show system commit"));
    assertEquals(
        "## Last commit: 2027-01-01 04:00:00 PST by root\n",
        root.answer("show configuration | match last"));
  }

  @Test
  void showMarksStatementsThatBreakARule() {
    root.types(
        "configure",
        "delete system root-authentication",
        "set security macsec interfaces xe-0/0/0 connectivity-association CA9");

    assertEquals(
        """
        interfaces {
            xe-0/0/0 {
                ##
                ## Warning: Connectivity association not defined
                ##
                connectivity-association CA9;
            }
        }
        """,
        root.answer("show security macsec"));
    assertTrue(
        root.answer("show system")
            .endsWith("## Warning: missing mandatory statement(s): 'root-authentication'\n"));
    assertEquals(
        "set security macsec interfaces xe-0/0/0 connectivity-association CA9\n",
        root.answer("show security macsec | display set"));
  }

  @Test
  void twoFormerConfigurationsAreCompared() {
    root.types("configure", "set system host-name r2", "commit", "set system host-name r3");
    root.types("commit", "exit");

    assertEquals(
        "[edit system]\n-  host-name r1;\n+  host-name r2;\n",
        root.answer("show system rollback 2 compare 1"));
    assertTrue(root.answer("show system rollback 1").contains("host-name r2;"));
  }

  @Test
  void synchronizingWithoutAnotherRoutingEngineOnlyWarns() {
    root.types("configure");

    assertEquals(
        "warning: Other routing-engine not present\ncommit complete\n",
        root.answer("commit synchronize"));
  }

  @Test
  void commitAndQuitLeavesAndAFailedOneStays() {
    root.types("configure", "set system host-name r2");

    assertEquals("commit complete\nExiting configuration mode\n", root.answer("commit and-quit"));

    root.types("configure", "delete system root-authentication");
    assertTrue(root.answer("commit and-quit").endsWith("(missing mandatory statements)\n"));
    assertEquals("root@r2# ", root.prompt().text());
  }

  @Test
  @Tag("G-LOG2")
  @Tag("G-LOG4")
  void theLogTellsWhoCameWhatTheyTypedAndWhatItChanged() {
    bench.events.clear();
    Operator op = bench.logIn("op", "super-user");
    op.types("configure");
    op.will("Secret12", "Secret12").types("set sys root plain");
    op.types(
        "set system login user x class operator",
        "set system host-name r2",
        "set system radius-server 10.0.0.7 secret one",
        "set system radius-server 10.0.0.7 secret two",
        "delete system login user x",
        "commit comment why",
        "exit",
        "exit");

    assertEquals(
        """
        UI_AUTH_EVENT: Authenticated user 'op' at permission level 'j-super-user'
        UI_LOGIN_EVENT: User 'op' login, class 'j-super-user' [6001], ssh-connection \
        '10.0.0.9 51234 10.0.0.1 22', client-mode 'cli'
        UI_CMDLINE_READ_LINE: User 'op', command 'configure '
        UI_DBASE_LOGIN_EVENT: User 'op' entering configuration mode
        UI_CMDLINE_READ_LINE: User 'op', command 'set system root-authentication \
        plain-text-password '
        UI_CFG_AUDIT_SET_SECRET: User 'op' replace: [system root-authentication \
        encrypted-password]
        UI_CMDLINE_READ_LINE: User 'op', command 'set system login user x class operator '
        UI_CFG_AUDIT_SET: User 'op' set: [system login user x class] <unconfigured> -> "operator"
        UI_CMDLINE_READ_LINE: User 'op', command 'set system host-name r2 '
        UI_CFG_AUDIT_SET: User 'op' set: [system host-name] "r1" -> "r2"
        UI_CMDLINE_READ_LINE: User 'op', command 'set system radius-server 10.0.0.7 secret \
        /* SECRET-DATA */ '
        UI_CFG_AUDIT_SET_SECRET: User 'op' set: [system radius-server 10.0.0.7 secret]
        UI_CMDLINE_READ_LINE: User 'op', command 'set system radius-server 10.0.0.7 secret \
        /* SECRET-DATA */ '
        UI_CFG_AUDIT_SET_SECRET: User 'op' replace: [system radius-server 10.0.0.7 secret]
        UI_CMDLINE_READ_LINE: User 'op', command 'delete system login user x '
        UI_CFG_AUDIT_OTHER: User 'op' delete: [system login]
        UI_CMDLINE_READ_LINE: User 'op', command 'commit comment why '
        UI_COMMIT: User 'op' requested 'commit' operation (comment: why)
        UI_COMMIT_PROGRESS: Commit operation in progress: reading commit script configuration
        UI_COMMIT_PROGRESS: Commit operation in progress: expanding configuration groups
        UI_COMMIT_PROGRESS: Commit operation in progress: checking new configuration
        UI_COMMIT_PROGRESS: Commit operation in progress: activating '/config/juniper.conf.gz'
        UI_COMMIT_PROGRESS: Commit operation in progress: commit complete
        UI_COMMIT_COMPLETED:  : commit complete
        UI_CMDLINE_READ_LINE: User 'op', command 'exit '
        UI_DBASE_LOGOUT_EVENT: User 'op' exiting configuration mode
        UI_CMDLINE_READ_LINE: User 'op', command 'exit '
        UI_LOGOUT_EVENT: User 'op' logout
        """,
        bench.log());
    assertTrue(op.loggedOut());
  }

  @Test
  @Tag("G-LOG4")
  void theFacilitiesAreThoseOfTheFactoryFilesAndOfAnAuditFile() {
    root.types("configure", "set system host-name r2", "commit");

    for (Audit.Event event : bench.events) {
      boolean change = event.tag().startsWith("UI_CFG_AUDIT");
      assertEquals(change ? "change-log" : "interactive-commands", event.facility(), event.tag());
    }
    assertFalse(bench.log("UI_CFG_AUDIT_SET").isEmpty());
  }
}
