package io.mxsim.chassis.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whenever the host process dies, the next one finds a synced state, whole. */
class KillAtEveryWriteTest {
  private static final InstantSource CLOCK = InstantSource.fixed(Instant.EPOCH);
  private static final DiskLayout LAYOUT =
      new DiskLayout("disk0", List.of(new DiskLayout.Area("var", 64)));
  private static final int STEPS = 120;

  /** What a file system should hold, and what it held after each sync. */
  private static final class Reference {
    final TreeMap<String, String> files = new TreeMap<>();
    final List<TreeMap<String, String>> synced = new ArrayList<>(List.of(new TreeMap<>()));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void theOldOrTheNewStateIsThereWhole(long seed) throws IOException {
    MortalBlocks whole = MortalBlocks.immortal();
    live(whole, seed, new Reference());

    for (long death = 0; death <= whole.writes(); death++) {
      MortalBlocks blocks = MortalBlocks.dyingAfter(death);
      Reference reference = new Reference();
      try {
        live(blocks, seed, reference);
      } catch (MediaFault | IOException killed) {
        // The point of the exercise: whatever was on its way is lost.
      }

      TreeMap<String, String> found = found(blocks.reborn(Long.MAX_VALUE));
      List<TreeMap<String, String>> synced = reference.synced;
      boolean old = found.equals(synced.getLast());
      assertTrue(
          old || found.equals(reference.files),
          "seed " + seed + ", killed after write " + death + ": a state that never was");
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13})
  void aPowerCutLosesWhatWasNotSyncedAndNothingElse(long seed) throws IOException {
    Disk disk = disk(MortalBlocks.immortal());
    disk.partition("var").format(CLOCK);
    disk.powerCut();
    Reference reference = new Reference();
    SplittableRandom random = new SplittableRandom(seed);

    for (int cut = 0; cut < 40; cut++) {
      FileSystem fileSystem = mounted(disk);
      reference.files.clear();
      reference.files.putAll(reference.synced.getLast());
      for (int i = 0; i < 10; i++) {
        step(fileSystem, reference, random);
      }
      disk.powerCut();

      assertEquals(reference.synced.getLast(), tree(mounted(disk)));
      disk.powerCut();
    }
  }

  private static void live(MortalBlocks blocks, long seed, Reference reference) throws IOException {
    Disk disk = disk(blocks);
    FileSystem fileSystem = disk.partition("var").format(CLOCK);
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < STEPS; i++) {
      step(fileSystem, reference, random);
    }
  }

  private static void step(FileSystem fileSystem, Reference reference, SplittableRandom random) {
    String path = "/d" + random.nextInt(2) + "/f" + random.nextInt(4);
    String text = Integer.toString(random.nextInt(10)).repeat(random.nextInt(9000));
    switch (random.nextInt(6)) {
      case 0, 1 -> {
        fileSystem.write(path, bytes(text));
        reference.files.put(path, text);
      }
      case 2 -> append(fileSystem, reference, path, text);
      case 3 -> {
        boolean was = fileSystem.delete(path);
        assertEquals(reference.files.remove(path) != null, was);
      }
      case 4 -> rename(fileSystem, reference, path, "/d1/f" + random.nextInt(4));
      default -> {
        fileSystem.sync();
        reference.synced.add(new TreeMap<>(reference.files));
      }
    }
  }

  private static void append(FileSystem fileSystem, Reference reference, String path, String text) {
    if (reference.files.getOrDefault(path, "").length() < 16_000) {
      fileSystem.append(path, bytes(text));
      reference.files.merge(path, text, String::concat);
    }
  }

  private static void rename(FileSystem fileSystem, Reference reference, String from, String to) {
    if (reference.files.containsKey(from)) {
      fileSystem.rename(from, to);
      String text = reference.files.remove(from);
      reference.files.put(to, text);
    }
  }

  private static TreeMap<String, String> found(MortalBlocks blocks) throws IOException {
    return switch (disk(blocks).partition("var").mount(CLOCK)) {
      case Mount.Mounted(FileSystem fileSystem, String warning) -> {
        assertEquals("", warning);
        yield tree(fileSystem);
      }
      case Mount.Blank() -> new TreeMap<>();
      case Mount.Damaged(String what) -> throw new AssertionError(what);
    };
  }

  private static TreeMap<String, String> tree(FileSystem fileSystem) {
    TreeMap<String, String> files = new TreeMap<>();
    for (String directory : fileSystem.list("/")) {
      for (String name : fileSystem.list("/" + directory)) {
        String path = "/" + directory + "/" + name;
        files.put(path, new String(fileSystem.read(path), StandardCharsets.US_ASCII));
      }
    }
    return files;
  }

  private static FileSystem mounted(Disk disk) {
    return ((Mount.Mounted) disk.partition("var").mount(CLOCK)).fileSystem();
  }

  private static Disk disk(MortalBlocks blocks) throws IOException {
    return Disk.open(LAYOUT, blocks, false).orElseThrow();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
