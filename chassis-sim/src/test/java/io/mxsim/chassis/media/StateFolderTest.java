package io.mxsim.chassis.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateFolderTest {
  private static final InstantSource CLOCK = InstantSource.fixed(Instant.EPOCH);
  private static final DiskLayout LAYOUT =
      new DiskLayout("disk0", List.of(new DiskLayout.Area("var", 16384)));
  private static final ChassisRecord RECORD =
      new ChassisRecord(
          "MX2010", -5, List.of(new ChassisRecord.Inserted("FPC 0", "MPC9E", "CAMF\"0001")));

  @TempDir Path temporary;

  @Test
  void whatWasSyncedIsThereForTheNextProcess() {
    Path folder = temporary.resolve("new/folder");
    try (StateFolder state = StateFolder.open(folder)) {
      FileSystem fileSystem = state.disk("9001", LAYOUT).partition("var").format(CLOCK);
      fileSystem.write("/kept", bytes("kept"));
      fileSystem.sync();
      fileSystem.write("/lost", bytes("lost"));
      state.nvram("9001").put("boot", "again");
      state.save(RECORD);
    }

    try (StateFolder state = StateFolder.open(folder)) {
      Mount mount = state.disk("9001", LAYOUT).partition("var").mount(CLOCK);
      FileSystem fileSystem = ((Mount.Mounted) mount).fileSystem();

      assertEquals(List.of("kept"), fileSystem.list("/"));
      assertEquals(Optional.of("again"), state.nvram("9001").get("boot"));
      assertEquals(Optional.of(RECORD), state.recordOf("MX2010"));
      assertTrue(state.knows("9001"));
      assertFalse(state.knows("9002"));
    }
  }

  @Test
  void aNewDiskCostsNoSpace() throws IOException {
    try (StateFolder state = StateFolder.open(temporary)) {
      Disk disk = state.disk("9001", LAYOUT);

      assertEquals(16386 * 4096L, disk.size());
      long used = (long) Files.getAttribute(temporary.resolve("re-9001/disk0"), "size");
      assertEquals(disk.size(), used);
    }
  }

  @Test
  void aSearchLooksIntoEveryFileAndAcrossBlocks() {
    try (StateFolder state = StateFolder.open(temporary)) {
      FileSystem fileSystem = state.disk("9001", LAYOUT).partition("var").format(CLOCK);
      fileSystem.write("/padded", bytes(" ".repeat(64 * 4096 - 5) + "over the edge"));
      fileSystem.write("/second", bytes(" ".repeat(4090) + "over the edge"));
      fileSystem.sync();
      state.nvram("9001").put("place", "over the edge");

      assertEquals(3, state.search(bytes("over the edge")));
      assertEquals(0, state.search(bytes("over the hedge")));
    }
  }

  @Test
  void aSecondUserOfTheFolderIsRefused() {
    try (StateFolder first = StateFolder.open(temporary)) {
      StateFolderRefusal refusal =
          assertThrows(StateFolderRefusal.class, () -> StateFolder.open(first.path()));

      assertEquals(
          "the state folder "
              + temporary
              + " cannot be used: another mxsim process is running on"
              + " it.",
          refusal.getMessage());
    }
  }

  @Test
  void aDamagedFolderIsRefusedWithTheNameOfTheFileAndWhatToDo() throws IOException {
    Path record = Files.writeString(temporary.resolve("chassis.json"), "{\n\"format\": 1,,\n}");
    Path disk = Files.createDirectories(temporary.resolve("re-9001")).resolve("disk0");
    Files.write(disk, bytes("no partition table"));
    Path nvram = Files.writeString(temporary.resolve("re-9001/nvram.json"), "");
    try (StateFolder state = StateFolder.open(temporary)) {
      String badRecord = assertThrows(StateFolderRefusal.class, state::record).getMessage();
      String badDisk =
          assertThrows(StateFolderRefusal.class, () -> state.disk("9001", LAYOUT)).getMessage();
      String badNvram =
          assertThrows(StateFolderRefusal.class, () -> state.nvram("9001")).getMessage();

      assertEquals(
          record
              + " is damaged: line 2: no \". Restore it from a copy, or delete the state folder to"
              + " begin with a new chassis.",
          badRecord);
      assertTrue(badDisk.startsWith(disk + " is damaged: it has 18 bytes of the "), badDisk);
      assertTrue(badNvram.startsWith(nvram + " is damaged: "), badNvram);
    }
  }

  @Test
  void aFolderOfAnotherChassisModelIsRefused() {
    try (StateFolder state = StateFolder.open(temporary)) {
      state.save(RECORD);

      String refusal =
          assertThrows(StateFolderRefusal.class, () -> state.recordOf("MX480")).getMessage();

      assertEquals(
          "the state folder "
              + temporary
              + " cannot be used: it belongs to an MX2010, and an MX480"
              + " was asked for; name another folder.",
          refusal);
    }
  }

  @Test
  void aFileIsNoFolder() throws IOException {
    Path file = Files.writeString(temporary.resolve("file"), "");

    String refusal =
        assertThrows(StateFolderRefusal.class, () -> StateFolder.open(file)).getMessage();

    assertEquals("the state folder " + file + " cannot be used: it is not a folder.", refusal);
  }

  @Test
  void aTemporaryFolderIsGoneAfterwards() {
    StateFolder state = StateFolder.temporary();
    state.disk("9001", LAYOUT);

    state.close();

    assertTrue(state.isTemporary());
    assertFalse(Files.exists(state.path()));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
