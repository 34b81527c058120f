package io.mxsim.re.mgd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mxsim.re.config.MemoryStore;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KilledCommitTest {
  private static final String STARTUP =
      """
      set system host-name r0
      set system root-authentication encrypted-password "$6$aa$bb"
      """;

  /** Five commits, so that versions lie on both partitions, and one during which the power goes. */
  private static boolean killed(MemoryStore store, String commit, int cut) {
    CliBench bench = new CliBench(store, Optional.of(STARTUP));
    Operator root = bench.root();
    root.types("configure");
    for (int i = 1; i <= 5; i++) {
      root.types("set system host-name r" + i, "commit");
    }
    root.types("set system host-name r6");
    store.dieAfter(cut);
    try {
      root.types(commit);
      return false;
    } catch (MemoryStore.PowerCut e) {
      return true;
    } finally {
      store.powerBack();
    }
  }

  @Test
  void aPowerCutAtAnyWriteOfACommitLeavesTheOldOrTheNewConfiguration() {
    int cut = 0;
    boolean fresh = false;
    for (boolean killed = true; killed; cut++) {
      MemoryStore store = new MemoryStore();
      killed = killed(store, "commit", cut);
      CliBench rebooted = new CliBench(store, Optional.empty());

      String name = rebooted.hostName();
      assertEquals(CommitEngine.Source.STORED, rebooted.boot.source());
      assertTrue(name.equals("r5") || name.equals("r6"), "cut " + cut + ": " + name);
      assertFalse(fresh && name.equals("r5"), "cut " + cut + " brings the old one back");
      fresh = name.equals("r6");
      Operator root = rebooted.root();
      assertEquals("", root.answer("show configuration | compare rollback 0"));
      root.types("configure", "set system host-name r7");
      assertEquals("commit complete\n", root.answer("commit"), "cut " + cut);
      assertEquals("load complete\n", root.answer("rollback 1"), "cut " + cut);
    }
    assertTrue(fresh);
    assertTrue(cut > 10, "writes: " + cut);
  }

  @Test
  void aPowerCutAtAnyWriteNeverConfirmsACommit() {
    int cut = 0;
    for (boolean killed = true; killed; cut++) {
      MemoryStore store = new MemoryStore();
      killed = killed(store, "commit confirmed 5", cut);
      CliBench rebooted = new CliBench(store, Optional.empty());

      rebooted.loop.runFor(Duration.ofMinutes(20));

      assertEquals("r5", rebooted.hostName(), "cut " + cut);
    }
    assertTrue(cut > 12, "writes: " + cut);
  }
}
