package io.mxsim.re.software;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mxsim.chassis.media.DiskLayout;
import io.mxsim.chassis.media.FileSystem;
import io.mxsim.chassis.media.Mount;
import io.mxsim.chassis.media.Partition;
import io.mxsim.chassis.media.PartitionFull;
import io.mxsim.chassis.media.StateFolder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class SoftwareSetsTest {
  private static final String MGD = "/usr/sbin/mgd";

  private final StateFolder state = StateFolder.temporary();
  private final PackageMaker maker = new PackageMaker(manifest -> new byte[] {1}, new byte[] {2});
  private int disks;
  private Partition partition;
  private FileSystem files;
  private SoftwareSets sets;

  @AfterEach
  void theDiskGoes() {
    state.close();
  }

  @Test
  @Tag("G-SW2")
  void anImageWaitsUntilItIsActivatedAndTheOneBeforeItIsKept() {
    disk(256);
    sets.replace(image("1"));

    sets.add(image("2"));

    assertEquals(Optional.of("2"), sets.pending().map(Manifest::version));
    assertEquals("mgd 1", running());
    assertTrue(sets.activate());
    assertEquals("mgd 2", running());
    assertEquals(Optional.of("1"), sets.previous().map(Manifest::version));
    assertTrue(sets.pending().isEmpty());
    assertFalse(sets.activate());
  }

  @Test
  @Tag("P-SW1")
  void aPendingInstallIsEnded() {
    disk(256);
    sets.replace(image("1"));
    sets.add(image("2"));

    sets.cancel();

    assertTrue(sets.pending().isEmpty());
    assertFalse(sets.activate());
    assertEquals("mgd 1", running());
  }

  @Test
  void aRollbackExchangesTheTwoAndASecondOneGoesForthAgain() {
    disk(256);
    assertFalse(sets.rollback());
    sets.replace(image("1"));
    assertFalse(sets.rollback());
    sets.add(image("2"));
    sets.activate();

    assertTrue(sets.rollback());
    assertTrue(sets.activate());
    assertEquals("mgd 1", running());
    assertTrue(sets.rollback());
    sets.cancel();
    assertTrue(sets.rollback());
    assertTrue(sets.activate());
    assertEquals("mgd 2", running());
  }

  @Test
  void aTentativeImageIsRevertedAndOneThatWasFoundGoodIsNot() {
    disk(256);
    sets.replace(image("1"));
    sets.add(image("2"));
    sets.activate();

    assertTrue(sets.revert());
    assertEquals("mgd 1", running());
    assertFalse(sets.revert());

    sets.add(image("2"));
    sets.activate();
    sets.settle();
    assertFalse(sets.revert());
    assertEquals("mgd 2", running());
  }

  @Test
  void aFullDiskTakesNothingAndKeepsWhatItHas() {
    disk(40);
    sets.replace(image("1"));
    SoftwarePackage large =
        maker.signed(label("2"), Map.of("/big", new byte[200 * 4096]), Map.of());

    assertThrows(PartitionFull.class, () -> sets.add(large));

    assertTrue(sets.pending().isEmpty());
    files.sync();
    sets.add(image("3"));
    assertEquals(Optional.of("3"), sets.pending().map(Manifest::version));
  }

  @Test
  @Tag("P-SW1")
  @Tag("G-SW1")
  void whereverThePowerGoesTheOldSoftwareIsThereOrTheNew() {
    everyCut(sets -> {}, sets -> sets.add(image("2")), "1 - -", "1 2 -");
    everyCut(sets -> sets.add(image("2")), SoftwareSets::cancel, "1 2 -", "1 - -");
    everyCut(sets -> sets.add(image("2")), SoftwareSets::activate, "1 2 -", "2 - 1");
    everyCut(this::upgraded, SoftwareSets::rollback, "2 - 1", "2 1 1");
    everyCut(this::rollingBack, SoftwareSets::activate, "2 1 1", "1 - 2");
    everyCut(this::upgraded, SoftwareSets::revert, "2 - 1", "1 - -");
    everyCut(this::upgraded, sets -> sets.replace(image("3")), "2 - 1", "3 - -");
  }

  private void upgraded(SoftwareSets sets) {
    sets.add(image("2"));
    sets.activate();
  }

  private void rollingBack(SoftwareSets sets) {
    upgraded(sets);
    sets.rollback();
  }

  /** Takes the power away at each change of the disk in turn, until none is left. */
  private void everyCut(
      Consumer<SoftwareSets> before, Consumer<SoftwareSets> step, String old, String fresh) {
    int cuts = 0;
    while (true) {
      disk(256);
      sets.replace(image("1"));
      before.accept(sets);
      assertEquals(old, what());
      partition.unmount();
      boolean died = dies(step, cuts);
      partition.unmount();
      mount(InstantSource.fixed(Instant.EPOCH));
      if (!died) {
        assertEquals(fresh, what(), "not cut");
        assertTrue(cuts > 0);
        return;
      }
      assertTrue(what().equals(old) || what().equals(fresh), "cut " + cuts + ": " + what());
      cuts++;
    }
  }

  /** The file system asks for the time at each change: that is when the power goes. */
  private boolean dies(Consumer<SoftwareSets> step, int after) {
    int[] left = {after};
    mount(() -> {
      if (left[0]-- == 0) {
        throw new PowerCut();
      }
      return Instant.EPOCH;
    });
    try {
      step.accept(sets);
      return false;
    } catch (PowerCut e) {
      return true;
    }
  }

  private static final class PowerCut extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  /** Version of the running image, of the next one, of the one before. */
  private String what() {
    String version = new String(files.read(SoftwareSets.MANIFEST), StandardCharsets.UTF_8);
    assertTrue(version.contains("version: " + running().substring(4)), version);
    return running().substring(4)
        + " "
        + sets.pending().map(Manifest::version).orElse("-")
        + " "
        + sets.previous().map(Manifest::version).orElse("-");
  }

  private void disk(int blocks) {
    DiskLayout layout = new DiskLayout("disk0", List.of(new DiskLayout.Area("junos", blocks)));
    partition = state.disk("serial" + disks++, layout).partition("junos");
    files = partition.format(InstantSource.fixed(Instant.EPOCH));
    sets = new SoftwareSets(files);
  }

  private void mount(InstantSource clock) {
    int[] calls = {0};
    InstantSource mounting = () -> calls[0] == 0 ? Instant.EPOCH : clock.instant();
    files = ((Mount.Mounted) partition.mount(mounting)).fileSystem();
    calls[0] = 1;
    sets = new SoftwareSets(files);
  }

  private String running() {
    return new String(files.read(MGD), StandardCharsets.UTF_8);
  }

  private SoftwarePackage image(String version) {
    byte[] mgd = ("mgd " + version).getBytes(StandardCharsets.UTF_8);
    return maker.signed(label(version), Map.of(MGD, mgd, "/only" + version, mgd), Map.of());
  }

  private static Manifest.Label label(String version) {
    return new Manifest.Label("junos", "", version, "JUNOS", "b", Set.of("mx480", "re1800"));
  }
}
