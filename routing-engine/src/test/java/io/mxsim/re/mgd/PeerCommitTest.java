package io.mxsim.re.mgd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mxsim.re.config.MemoryStore;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class PeerCommitTest {
  private static final String STARTUP =
      """
      set system host-name r1
      set system root-authentication encrypted-password "$6$aa$bb"
      """;

  private final CliBench here = new CliBench(new MemoryStore(), Optional.of(STARTUP));
  private final CliBench there = new CliBench(new MemoryStore(), Optional.of(STARTUP));
  private final Operator root = here.root();
  private boolean reachable = true;

  PeerCommitTest() {
    here.peer = new Wire();
  }

  /** Carries questions to the other one as long as it is reachable. */
  private final class Wire implements PeerRoutingEngine {
    @Override
    public Optional<String> name() {
      return Optional.of("re1");
    }

    @Override
    public void ask(Request request, Consumer<Optional<Answer>> answer) {
      if (!reachable) {
        answer.accept(Optional.empty());
        return;
      }
      Request copy =
          new Request(
              request.configuration().clone(),
              request.commit(),
              request.force(),
              request.user(),
              request.comment());
      there.mgd.fromPeer(copy, got -> answer.accept(Optional.of(got)));
    }
  }

  @Test
  void bothCheckBeforeEitherCommits() {
    root.types("configure", "set system host-name r2");

    assertEquals(
        """
        re0:\s
        configuration check succeeds
        re1:\s
        configuration check succeeds
        commit complete
        re0:\s
        commit complete
        """,
        root.answer("commit synchronize"));
    assertEquals("r2", here.hostName());
    assertEquals("r2", there.hostName());
  }

  @Test
  void aCheckOfBothChangesNothing() {
    root.types("configure", "set system host-name r2");

    assertEquals(
        "re0: \nconfiguration check succeeds\nre1: \nconfiguration check succeeds\n",
        root.answer("commit check synchronize"));
    assertEquals("r1", here.hostName());
    assertEquals("r1", there.hostName());
  }

  @Test
  void editsOnTheOtherOneStopItUnlessForced() {
    there.root().types("configure", "set system location building x");
    root.types("configure", "set system host-name r2");

    assertEquals(
        "re0: \nconfiguration check succeeds\nre1: \nerror: configuration database modified\n",
        root.answer("commit synchronize"));
    assertEquals("r1", here.hostName());
    assertTrue(root.answer("commit synchronize force").endsWith("re0: \ncommit complete\n"));
    assertEquals("r2", there.hostName());
  }

  @Test
  void anExclusiveEditorOnTheOtherOneIsNamed() {
    there.root().types("configure exclusive");
    root.types("configure", "set system host-name r2");

    String answer = root.answer("commit synchronize");

    assertTrue(answer.contains("re1: \nerror: configuration database locked by:\n  root "), answer);
    assertEquals("r1", there.hostName());
  }

  @Test
  void withoutAnAnswerNothingChanges() {
    reachable = false;
    root.types("configure", "set system host-name r2");

    assertEquals(
        """
        re0:\s
        configuration check succeeds
        re1:\s
        error: could not connect to re1 : No route to host
        """,
        root.answer("commit synchronize"));
    assertEquals("r1", here.hostName());
    assertEquals("commit complete\n", root.answer("commit no-synchronize"));
  }

  @Test
  void theConfigurationCanAskForItAtEveryCommit() {
    root.types("configure", "set system commit synchronize");

    assertTrue(
        root.answer("commit and-quit")
            .endsWith("re0: \ncommit complete\n" + "Exiting configuration mode\n"));
    assertTrue(there.root().answer("show system commit").startsWith("0   2026-01-01 12:00:00 UTC"));
  }
}
