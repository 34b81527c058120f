package io.mxsim.chassis.media;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FileSystemTest {
  private static final DiskLayout LAYOUT =
      new DiskLayout("disk0", List.of(new DiskLayout.Area("var", 64)));
  private static final int FIRST_BYTE = Disk.RESERVED * BlockStore.BLOCK;

  private Instant now = Instant.parse("2026-01-01T00:00:00Z");
  private final InstantSource clock = () -> now;
  private Disk disk;
  private Partition partition;
  private FileSystem fileSystem;

  @BeforeEach
  void anEmptyFileSystem() throws IOException {
    disk = Disk.open(LAYOUT, MortalBlocks.immortal(), false).orElseThrow();
    partition = disk.partition("var");
    fileSystem = partition.format(clock);
  }

  @Test
  void whatADirectorySaysAboutAFileSurvivesAMount() {
    fileSystem.write("/log/messages", text("one"));
    now = now.plusSeconds(5);
    fileSystem.append("/log/messages", text(" two"));
    fileSystem.own("/log/messages", 0640, 100);
    fileSystem.sync();

    remount();

    assertArrayEquals(text("one two"), fileSystem.read("/log/messages"));
    assertArrayEquals(text("e tw"), fileSystem.read("/log/messages", 2, 4));
    assertEquals(
        new FileStat(false, 7, now, 0640, 100), fileSystem.stat("/log/messages").orElseThrow());
    assertTrue(fileSystem.stat("/log").orElseThrow().directory());
    assertEquals(List.of("messages"), fileSystem.list("/log"));
  }

  @Test
  void aRenamedFileReplacesTheOneOfThatNameAndADirectoryTakesItsFilesAlong() {
    fileSystem.write("/config/new", text("new"));
    fileSystem.write("/config/juniper.conf", text("old"));

    fileSystem.rename("/config/new", "/config/juniper.conf");
    fileSystem.rename("/config", "/moved");

    assertArrayEquals(text("new"), fileSystem.read("/moved/juniper.conf"));
    assertFalse(fileSystem.exists("/config"));
    assertFalse(fileSystem.exists("/moved/new"));
    assertThrows(
        IllegalArgumentException.class, () -> fileSystem.rename("/moved", "/moved/inside"));
  }

  @Test
  void aFileThatGrowsByManySmallStepsTakesNoMoreThanItsBlocks() {
    long free = fileSystem.free();

    for (int i = 0; i < 500; i++) {
      fileSystem.append("/log/messages", text("x"));
    }

    assertEquals(free - BlockStore.BLOCK, fileSystem.free());
    assertThrows(
        PartitionFull.class,
        () -> fileSystem.write("/large", new byte[(int) fileSystem.free() + 1]));
  }

  @Test
  void aFullPartitionRefusesTheWriteAndKeepsWhatItHas() {
    fileSystem.write("/kept", text("kept"));
    fileSystem.sync();

    byte[] large = new byte[(int) fileSystem.free() + BlockStore.BLOCK];
    PartitionFull full = assertThrows(PartitionFull.class, () -> fileSystem.write("/large", large));
    fileSystem.sync();

    assertEquals("var", full.partition());
    assertFalse(fileSystem.exists("/large"));
    assertArrayEquals(text("kept"), fileSystem.read("/kept"));
  }

  @Test
  void aFullPartitionCanBeEmptiedAgain() {
    fileSystem.write("/large", new byte[(int) fileSystem.free()]);
    fileSystem.sync();
    assertEquals(0, fileSystem.free());

    fileSystem.delete("/large");
    fileSystem.sync();

    fileSystem.write("/large", new byte[50 * BlockStore.BLOCK]);
    fileSystem.sync();
  }

  @Test
  void aSyncWithoutChangesWritesNothing() throws IOException {
    MortalBlocks blocks = MortalBlocks.immortal();
    FileSystem idle = Disk.open(LAYOUT, blocks, false).orElseThrow().partition("var").format(clock);
    long before = blocks.writes();

    idle.sync();

    assertEquals(before, blocks.writes());
  }

  @Test
  void aFileSystemThatWasUnmountedCannotBeUsed() {
    disk.powerCut();

    assertThrows(IllegalStateException.class, () -> fileSystem.exists("/"));
    assertThrows(IllegalStateException.class, fileSystem::sync);
  }

  @Test
  void aFlippedBitInEitherSuperblockIsNoticed() {
    fileSystem.write("/a", text("a"));
    fileSystem.sync();
    disk.powerCut();
    disk.flipBit(FIRST_BYTE + 30, 0);
    disk.flipBit(FIRST_BYTE + BlockStore.BLOCK + 30, 0);

    assertInstanceOf(Mount.Damaged.class, partition.mount(clock));
  }

  @Test
  void oneDamagedSuperblockOfTwoIsMadeGoodByTheOther() {
    for (int i = 0; i < 2; i++) {
      fileSystem.write("/a", text("state " + i));
      fileSystem.sync();
    }
    disk.powerCut();
    disk.flipBit(FIRST_BYTE + 30, 0);

    Mount.Mounted mounted = (Mount.Mounted) partition.mount(clock);

    assertNotEquals("", mounted.warning());
    assertArrayEquals(text("state 1"), mounted.fileSystem().read("/a"));
  }

  @Test
  void aFlippedBitInTheTableIsNoticed() {
    fileSystem.write("/a", text("here"));
    fileSystem.sync();
    disk.powerCut();
    int flipped = 0;

    for (int block = Superblocks.COUNT; block < partition.blocks(); block++) {
      long offset = FIRST_BYTE + (long) block * BlockStore.BLOCK;
      disk.flipBit(offset, 7);
      Mount mount = partition.mount(clock);
      flipped += mount instanceof Mount.Damaged ? 1 : 0;
      disk.powerCut();
      disk.flipBit(offset, 7);
    }

    assertEquals(1, flipped, "one block holds the table");
  }

  @Test
  void aNewDiskHasNoFileSystem() throws IOException {
    Disk blank = Disk.open(LAYOUT, MortalBlocks.immortal(), true).orElseThrow();

    assertEquals(new Mount.Blank(), blank.partition("var").mount(clock));
  }

  @Test
  void aDamagedPartitionTableIsNoticed() throws IOException {
    MortalBlocks blocks = MortalBlocks.immortal();
    Disk.open(LAYOUT, blocks, true).orElseThrow().flipBit(40, 1);

    assertTrue(Disk.open(LAYOUT, blocks, false).isEmpty());
  }

  private void remount() {
    disk.powerCut();
    fileSystem = ((Mount.Mounted) partition.mount(clock)).fileSystem();
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
