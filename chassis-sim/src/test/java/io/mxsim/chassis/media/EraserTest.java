package io.mxsim.chassis.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class EraserTest {
  private static final InstantSource CLOCK = InstantSource.fixed(Instant.EPOCH);
  private static final byte[] SECRET = "correct horse".getBytes(StandardCharsets.US_ASCII);
  private static final DiskLayout LAYOUT =
      new DiskLayout(
          "disk0", List.of(new DiskLayout.Area("config", 32), new DiskLayout.Area("var", 64)));

  private final MortalBlocks blocks = MortalBlocks.immortal();

  @Test
  @Tag("P-Z2")
  void aDeletedSecretIsStillOnTheDiskUntilItsBlockIsOverwritten() throws IOException {
    Disk disk = diskWithSecrets(blocks);
    FileSystem config = ((Mount.Mounted) disk.partition("config").mount(CLOCK)).fileSystem();
    config.delete("/key");
    config.sync();

    int before = disk.search(SECRET);
    disk.erase(disk.partitions(), (byte) 0).finish();

    assertEquals(2, before);
    assertEquals(0, disk.search(SECRET));
    assertInstanceOf(Mount.Blank.class, disk.partition("var").mount(CLOCK));
    assertTrue(disk.interruptedErasure().isEmpty());
  }

  @Test
  void onlyTheChosenPartitionsAreOverwritten() throws IOException {
    Disk disk = diskWithSecrets(blocks);

    disk.erase(List.of(disk.partition("var")), (byte) 0x55).finish();

    assertEquals(1, disk.search(SECRET));
    assertInstanceOf(Mount.Mounted.class, disk.partition("config").mount(CLOCK));
    assertEquals(0x55, disk.partition("var").block(63)[4095]);
  }

  @Test
  void progressIsCountedInBlocks() throws IOException {
    Disk disk = diskWithSecrets(blocks);
    Eraser eraser = disk.erase(disk.partitions(), (byte) 0);

    boolean more = eraser.step(40);

    assertTrue(more);
    assertEquals(40, eraser.blocksDone());
    assertEquals(96, eraser.blocksTotal());
  }

  @Test
  @Tag("P-Z2")
  void anErasureThatIsKilledAtAnyWriteGoesOnAndLeavesNothing() throws IOException {
    for (long death = 0; death < 40; death++) {
      MortalBlocks victim = MortalBlocks.immortal();
      diskWithSecrets(victim).powerCut();
      boolean killed = erase(victim.reborn(death));

      Disk disk = open(victim.reborn(Long.MAX_VALUE));
      Optional<Eraser> interrupted = disk.interruptedErasure();
      boolean begun = death > 0;
      assertEquals(killed && begun, interrupted.isPresent(), "killed at write " + death);
      interrupted.ifPresent(Eraser::finish);

      assertEquals(begun ? 0 : 2, disk.search(SECRET), "killed at write " + death);
    }
  }

  @Test
  void aDamagedMarkerMeansThatEverythingIsErasedAgain() throws IOException {
    Disk disk = diskWithSecrets(blocks);
    disk.erase(List.of(disk.partition("var")), (byte) 0).step(10);
    disk.flipBit(BlockStore.BLOCK + 20, 3);

    disk.interruptedErasure().orElseThrow().finish();

    assertEquals(0, disk.search(SECRET));
  }

  private static boolean erase(MortalBlocks mortal) throws IOException {
    try {
      Disk disk = open(mortal);
      Eraser eraser = disk.erase(disk.partitions(), (byte) 0);
      boolean more = true;
      while (more) {
        more = eraser.step(7);
      }
      return false;
    } catch (MediaFault killed) {
      return true;
    }
  }

  private static Disk diskWithSecrets(MortalBlocks blocks) throws IOException {
    Disk disk = open(blocks);
    for (Partition partition : disk.partitions()) {
      FileSystem fileSystem = partition.format(CLOCK);
      fileSystem.write("/key", SECRET);
      fileSystem.sync();
      partition.unmount();
    }
    return disk;
  }

  private static Disk open(MortalBlocks blocks) throws IOException {
    return Disk.open(LAYOUT, blocks, false).orElseThrow();
  }
}
