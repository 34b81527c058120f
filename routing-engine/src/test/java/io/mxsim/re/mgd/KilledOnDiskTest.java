package io.mxsim.re.mgd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mxsim.chassis.media.StateFolder;
import io.mxsim.re.config.ConfigArchive;
import io.mxsim.re.config.ConfigNode;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The power goes at any change of the disk; what is on it is whole, and old or new. */
@Timeout(60)
class KilledOnDiskTest {
  private static final String STARTUP =
      """
      set system host-name r0
      set system root-authentication encrypted-password "$6$aa$bb"
      """;
  private static final int COMMITS = 6;

  private final StateFolder folder = StateFolder.temporary();
  private int cut;

  @AfterEach
  void close() {
    folder.close();
  }

  /** Commits r1 to r6, and a rescue configuration of r3. */
  private CliBench history(DiskStore store) {
    CliBench bench = new CliBench(store, Optional.of(STARTUP));
    Operator root = bench.root();
    root.types("configure");
    for (int i = 1; i <= COMMITS; i++) {
      root.types("set system host-name r" + i);
      assertEquals("commit complete\n", root.answer("commit"));
      if (i == 3) {
        saveRescue(bench);
      }
    }
    return bench;
  }

  private static void saveRescue(CliBench bench) {
    CommitEngine engine = bench.mgd.engine();
    engine.archive().saveRescue(engine.active(), engine.record());
  }

  /** Does {@code what} until the power goes; the store after it, or empty when it did not go. */
  private Optional<DiskStore> cutDuring(java.util.function.Consumer<CliBench> what) {
    DiskStore store = DiskStore.blank(folder, "serial" + cut);
    CliBench bench = history(store);
    store.dieAfter(cut);
    try {
      what.accept(bench);
      return Optional.empty();
    } catch (DiskStore.PowerCut e) {
      return Optional.of(store.afterPowerCut());
    }
  }

  private static String name(ConfigArchive.Stored stored) {
    ConfigNode root = stored.loaded().tree().root();
    return root.text("system", "host-name").orElseThrow();
  }

  /** The active one and all before it, each whole and in its place. */
  private void assertWhole(CliBench bench, int newest) {
    assertEquals(CommitEngine.Source.STORED, bench.boot.source(), "cut " + cut);
    for (int number = 0; number <= newest; number++) {
      Optional<ConfigArchive.Stored> version = bench.mgd.engine().archive().version(number);
      assertEquals("r" + (newest - number), name(version.orElseThrow()), "cut " + cut);
    }
    String rescue = name(bench.mgd.engine().archive().rescue().orElseThrow());
    assertTrue(rescue.equals("r3") || rescue.equals("r" + newest), "cut " + cut + ": " + rescue);
  }

  @Test
  void aCommitIsThereOrNotAndEveryVersionBeforeIt() {
    boolean fresh = false;
    for (cut = 0; ; cut++) {
      Optional<DiskStore> left =
          cutDuring(bench -> {
            Operator root = bench.root();
            root.types("configure", "set system host-name r7", "commit");
          });
      if (left.isEmpty()) {
        break;
      }
      CliBench rebooted = new CliBench(left.get(), Optional.empty());
      boolean found = rebooted.hostName().equals("r7");
      assertFalse(fresh && !found, "cut " + cut + " brings the old one back");
      fresh = found;
      assertWhole(rebooted, fresh ? 7 : 6);
      Operator root = rebooted.root();
      root.types("configure", "set system host-name r8");
      assertEquals("commit complete\n", root.answer("commit"), "cut " + cut);
    }
    assertTrue(fresh);
    assertTrue(cut > 10, "changes: " + cut);
  }

  @Test
  void aRescueConfigurationIsTheOldOrTheNew() {
    boolean fresh = false;
    for (cut = 0; ; cut++) {
      Optional<DiskStore> left = cutDuring(KilledOnDiskTest::saveRescue);
      if (left.isEmpty()) {
        break;
      }
      CliBench rebooted = new CliBench(left.get(), Optional.empty());
      assertWhole(rebooted, COMMITS);
      String rescue = name(rebooted.mgd.engine().archive().rescue().orElseThrow());
      assertFalse(fresh && rescue.equals("r3"), "cut " + cut + " brings the old one back");
      fresh = !rescue.equals("r3");
    }
    assertTrue(cut > 1, "changes: " + cut);
  }
}
