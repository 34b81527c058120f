package io.mxsim.re.mgd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.mxsim.chassis.time.EventLoop;
import io.mxsim.re.access.Secret;
import io.mxsim.re.config.ConfigArchive;
import io.mxsim.re.config.ConfigNode;
import io.mxsim.re.config.ConfigTree;
import io.mxsim.re.config.MemoryStore;
import io.mxsim.re.config.PlainSecrets;
import io.mxsim.re.model.Model;
import io.mxsim.re.model.Platform;
import io.mxsim.re.model.Statement;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CommitEngineTest {
  private final EventLoop loop = new EventLoop(Instant.parse("2026-01-01T12:00:00Z"));
  private final Statement root = Model.load(new Platform(false, false)).root();
  private final MemoryStore store = new MemoryStore();
  private final List<String> applied = new ArrayList<>();
  private final StringBuilder output = new StringBuilder();
  private final List<String> messages = new ArrayList<>();
  private final CommitEngine engine =
      new CommitEngine(
          loop,
          new ConfigArchive(store, root, new PlainSecrets(), "19.1R2.8"),
          root,
          new PlainSecrets(),
          List.of(new Name()),
          new Box(),
          event -> {},
          messages::add);

  /** Follows the host name, with work that takes an event. */
  private final class Name implements StatementHandler {
    @Override
    public List<String> path() {
      return List.of("system", "host-name");
    }

    @Override
    public void verify(Change change, Findings findings) {
      if (change.after().text("system", "host-name").orElse("").equals("bad")) {
        findings.error(List.of("system"), "host-name bad", "Not a good name");
      }
    }

    @Override
    public void apply(Change change, CommitProgress progress) {
      progress.work(
          "Naming", () -> applied.add(change.after().text("system", "host-name").orElse("none")));
    }
  }

  private final class Box implements Host {
    @Override
    public String hostName() {
      return "r1";
    }

    @Override
    public ZonedDateTime now() {
      return loop.now().atZone(ZoneOffset.UTC);
    }

    @Override
    public boolean fips() {
      return false;
    }

    @Override
    public String mastership() {
      return "";
    }

    @Override
    public String release() {
      return "19.1R2.8";
    }

    @Override
    public int nextPid() {
      return 6520;
    }

    @Override
    public String passwordProblem(Secret password, ConfigNode candidate) {
      return null;
    }

    @Override
    public byte[] hash(Secret password, ConfigNode candidate) {
      return "$6$x".getBytes(StandardCharsets.US_ASCII);
    }
  }

  private ConfigTree edited(ConfigTree tree, String lines) {
    return engine.reader().set(tree, List.of(), lines.getBytes(StandardCharsets.UTF_8)).tree();
  }

  private ConfigTree named(String name) {
    return edited(
        ConfigTree.empty(root),
        "set system root-authentication encrypted-password \"$6$a\"\nset system host-name "
            + name
            + "\n");
  }

  private void commit(ConfigTree tree, int minutes) {
    CommitRequest request = new CommitRequest("root", 1, "cli", "", false, minutes);
    engine.commit(tree, request, output::append, done -> {});
    loop.runFor(Duration.ofSeconds(1));
  }

  @Test
  void theFirstCommitWithoutARootPasswordNamesItAndEveryOtherProblem() {
    commit(edited(ConfigTree.empty(root), "set system host-name bad\n"), 0);

    assertEquals(
        """
        [edit]
          'system'
            Missing mandatory statement: 'root-authentication'
        [edit system]
          'host-name bad'
            Not a good name
        error: commit failed: (missing mandatory statements)
        """,
        output.toString());
    assertFalse(store.read("/config/juniper.conf.gz").isPresent());
  }

  @Test
  void longWorkRunsAfterItsLineAndBeforeTheCommitCompletes() {
    commit(named("r1"), 0);

    assertEquals("Naming\ncommit complete\n", output.toString());
    assertEquals(List.of("r1"), applied);
  }

  @Test
  void anUnconfirmedCommitIsRolledBackOnTheVirtualClock() {
    commit(named("r1"), 0);
    commit(named("r2"), 5);

    loop.runFor(Duration.ofMinutes(6));

    assertEquals(Optional.of("r1"), engine.running().text("system", "host-name"));
    assertEquals(List.of("r1", "r2", "r1"), applied);
    assertEquals(List.of("Commit was not confirmed; automatic rollback complete."), messages);
    assertEquals("other", engine.archive().history().getFirst().record().via());
  }
}
