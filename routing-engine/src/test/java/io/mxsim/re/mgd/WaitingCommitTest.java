package io.mxsim.re.mgd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mxsim.re.config.MemoryStore;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WaitingCommitTest {
  private static final String STARTUP =
      """
      set system host-name r1
      set system root-authentication encrypted-password "$6$aa$bb"
      """;

  private final MemoryStore store = new MemoryStore();
  private final CliBench bench = new CliBench(store, Optional.of(STARTUP));
  private final Operator root = bench.root();

  @Test
  void aCommitAtATimeIsCheckedNowAndDoneThen() {
    root.types("configure", "set system host-name r2");

    assertEquals(
        """
        configuration check succeeds
        commit at will be executed at 2026-01-01 12:30:00 UTC
        Exiting configuration mode
        """,
        root.answer("commit at 12:30 comment \"at lunch\""));
    assertTrue(
        root.answer("show system commit")
            .startsWith("commit requested by root via cli at 2026-01-01 12:30:00 UTC\n"));
    bench.loop.runFor(Duration.ofMinutes(29));
    assertEquals("r1", bench.hostName());
    bench.loop.runFor(Duration.ofMinutes(1));
    assertEquals("r2", bench.hostName());
    assertTrue(
        root.answer("show system commit")
            .startsWith("0   2026-01-01 12:30:00 UTC by root via cli\n    at lunch\n"));
    assertEquals("", root.types("configure").contains("changed") ? "changed" : "");
  }

  @Test
  void untilThenNobodyEditsOrCommitsAndItCanBeCleared() {
    root.types("configure", "set system host-name r2", "commit at \"2026-01-02 00:00:10\"");
    Operator op = bench.logIn("op", "super-user");
    op.types("configure");

    assertEquals(CommitVerbs.PENDING, op.answer("commit"));
    assertEquals(CommitVerbs.PENDING, op.answer("set system host-name r3"));
    assertEquals("Pending commit cleared.\n", op.answer("run clear system commit"));
    assertEquals("error: No commit scheduled.\n", op.answer("run clear system commit"));
    bench.loop.runFor(Duration.ofDays(2));
    assertEquals("r1", bench.hostName());
    assertEquals("commit complete\n", op.answer("commit"));
    assertEquals("r2", bench.hostName());
  }

  @Test
  void aTimeThatIsPastOrNoTimeIsRefused() {
    root.types("configure", "set system host-name r2");

    assertEquals(
        "error: commit time must be at least 1 minute in the future\n",
        root.answer("commit at 11:00"));
    assertEquals("error: invalid time: noon\n", root.answer("commit at noon"));
    assertEquals("error: invalid time: 12:99\n", root.answer("commit at 12:99"));
    assertEquals("commit complete\n", root.answer("commit"));
  }

  @Test
  void aConfigurationThatFailsItsCheckDoesNotWait() {
    root.types("configure", "delete system root-authentication");

    assertTrue(
        root.answer("commit at 13:00")
            .endsWith("check-out failed: (missing mandatory statements)\n"));
    assertEquals("error: No commit scheduled.\n", root.answer("run clear system commit"));
  }

  @Test
  void aCommitAtRebootIsDoneByTheNextBootAndOneForATimeIsLost() {
    root.types("configure", "set system host-name r2", "commit at reboot");

    CliBench rebooted = new CliBench(store, Optional.empty());
    rebooted.loop.runFor(Duration.ofSeconds(1));
    assertEquals("r2", rebooted.hostName());
    rebooted.root().types("configure", "set system host-name r3", "commit at 13:00");
    CliBench again = new CliBench(store, Optional.empty());
    again.loop.runFor(Duration.ofHours(2));

    assertEquals("r2", again.hostName());
  }

  @Test
  void whoMayConfirmIsRemindedAndAnotherUserMayDoIt() {
    root.types("configure", "set system host-name r2", "commit confirmed 12");
    bench.loop.runFor(Duration.ofMinutes(11));

    assertEquals(
        """
        'commit confirmed' must be confirmed within 12 minutes
        'commit confirmed' must be confirmed within 7 minutes
        'commit confirmed' must be confirmed within 2 minutes
        'commit confirmed' must be confirmed within 1 minutes
        """,
        bench.log("UI_COMMIT_CONFIRMED_REMINDER"));
    bench.logIn("op", "super-user").types("configure", "commit");
    bench.loop.runFor(Duration.ofMinutes(11));
    assertEquals("r2", bench.hostName());
    assertEquals("", bench.log("UI_COMMIT_NOT_CONFIRMED"));
  }

  @Test
  void theStepsOfACommitCanBeRead() {
    root.types("configure", "set system host-name r2");

    assertEquals(
        """
        2026-01-01 12:00:00 UTC: reading commit script configuration
        2026-01-01 12:00:00 UTC: expanding configuration groups
        2026-01-01 12:00:00 UTC: checking new configuration
        2026-01-01 12:00:00 UTC: activating '/config/juniper.conf.gz'
        2026-01-01 12:00:00 UTC: commit complete
        commit complete
        """,
        root.answer("commit | display detail"));
  }

  @Test
  void rollbackListsTheVersionsItCanGoBackTo() {
    root.types("configure", "set system host-name r2", "commit comment \"new name\"");

    assertEquals(
        """
        Possible completions:
          <[Enter]>            Execute this command
          <number>             Number of the former configuration (0..49)
          0                    2026-01-01 12:00:00 UTC by root via cli new name
          1                    2026-01-01 12:00:00 UTC by root via other
          rescue               Roll back to the rescue configuration
        """,
        root.help("rollback "));
  }
}
