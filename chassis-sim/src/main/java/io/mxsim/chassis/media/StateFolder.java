package io.mxsim.chassis.media;

import io.mxsim.chassis.json.JsonFault;
import io.mxsim.chassis.json.JsonReader;
import io.mxsim.chassis.json.JsonWriter;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The host folder that holds everything a chassis keeps without power: {@code chassis.json}, and
 * for each Routing Engine, by its serial number, its disks and its NVRAM. One process at a time has
 * it open.
 */
public final class StateFolder implements AutoCloseable {
  private static final String RECORD = "chassis.json";
  private static final String LOCK = "lock";

  private final Path folder;
  private final boolean durable;
  private final boolean temporary;
  private final FileChannel lock;
  private final List<Disk> disks = new ArrayList<>();

  private StateFolder(Path folder, boolean durable, boolean temporary, FileChannel lock) {
    this.folder = folder;
    this.durable = durable;
    this.temporary = temporary;
    this.lock = lock;
  }

  /**
   * Opens the folder, making it when it is missing; what is synced to it survives the host.
   *
   * @throws StateFolderRefusal when it is no folder, not ours to write, or open in another process
   */
  public static StateFolder open(Path folder) {
    return open(folder, true);
  }

  /** The same for a folder that somebody else will delete: nothing in it is forced. */
  public static StateFolder openForNow(Path folder) {
    return open(folder, false);
  }

  private static StateFolder open(Path folder, boolean durable) {
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw StateFolderRefusal.unusable(folder, "it is not a folder");
    }
    try {
      Files.createDirectories(folder);
      return new StateFolder(folder, durable, false, lock(folder));
    } catch (IOException e) {
      throw StateFolderRefusal.unusable(folder, "the host says " + e.getMessage());
    }
  }

  /** A new folder that is deleted on closing; nothing in it is forced to the host's medium. */
  public static StateFolder temporary() {
    try {
      Path folder = Files.createTempDirectory("mxsim-");
      return new StateFolder(folder, false, true, lock(folder));
    } catch (IOException e) {
      throw new MediaFault("cannot make a temporary state folder", e);
    }
  }

  private static FileChannel lock(Path folder) throws IOException {
    FileChannel channel =
        FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (tryLock(channel)) {
      return channel;
    }
    channel.close();
    throw StateFolderRefusal.unusable(folder, "another mxsim process is running on it");
  }

  private static boolean tryLock(FileChannel channel) throws IOException {
    try {
      FileLock held = channel.tryLock();
      return held != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  public Path path() {
    return folder;
  }

  public boolean isTemporary() {
    return temporary;
  }

  /**
   * What the folder remembers of its chassis; empty when it is new.
   *
   * @throws StateFolderRefusal when the record is damaged
   */
  public Optional<ChassisRecord> record() {
    Path file = folder.resolve(RECORD);
    try {
      return WholeFile.read(file).map(JsonReader::read).map(ChassisRecord::fromJson);
    } catch (JsonFault e) {
      throw StateFolderRefusal.damaged(file, e.getMessage());
    }
  }

  /**
   * The record, if it is one of this chassis model.
   *
   * @throws StateFolderRefusal when the folder belongs to another model
   */
  public Optional<ChassisRecord> recordOf(String model) {
    Optional<ChassisRecord> record = record();
    if (record.isPresent() && !record.get().model().equals(model)) {
      throw StateFolderRefusal.unusable(
          folder,
          "it belongs to an "
              + record.get().model()
              + ", and an "
              + model
              + " was asked for; name another folder");
    }
    return record;
  }

  /** Remembers the chassis, replacing what was remembered. */
  public void save(ChassisRecord record) {
    WholeFile.write(folder.resolve(RECORD), JsonWriter.write(record.toJson()), durable);
  }

  /**
   * Opens a disk of the Routing Engine with this serial number, making it when it is missing.
   *
   * @throws StateFolderRefusal when its partition table is damaged
   */
  public Disk disk(String serial, DiskLayout layout) {
    Disk disk = Disk.open(routingEngine(serial).resolve(layout.name()), layout, durable);
    disks.add(disk);
    return disk;
  }

  /** The NVRAM of the Routing Engine with this serial number. */
  public Nvram nvram(String serial) {
    return new Nvram(routingEngine(serial).resolve("nvram.json"), durable);
  }

  /** True when it holds media of a Routing Engine with this serial number. */
  public boolean knows(String serial) {
    return Files.exists(folder.resolve("re-" + serial));
  }

  private Path routingEngine(String serial) {
    try {
      return Files.createDirectories(folder.resolve("re-" + serial));
    } catch (IOException e) {
      throw new MediaFault("cannot make a folder in " + folder, e);
    }
  }

  /** How often {@code needle} occurs in any file of the folder. */
  public int search(byte[] needle) {
    int found = 0;
    for (Path file : files()) {
      found += search(file, needle);
    }
    return found;
  }

  private static int search(Path file, byte[] needle) {
    try {
      int blocks = Content.blocksFor(Files.size(file));
      try (FileBlocks store = new FileBlocks(file, 0, false)) {
        return Search.count(needle, blocks, (first, into) -> readPadded(store, first, into));
      }
    } catch (IOException e) {
      throw new MediaFault("cannot search " + file, e);
    }
  }

  private static void readPadded(FileBlocks store, int first, byte[] into) {
    try {
      store.readToEnd(first, into);
    } catch (IOException e) {
      throw new MediaFault("cannot search", e);
    }
  }

  /** The lock is left out: closing a second handle on it would give the lock away. */
  private List<Path> files() {
    try (Stream<Path> tree = Files.walk(folder)) {
      return tree.filter(path -> Files.isRegularFile(path) && !path.endsWith(LOCK)).toList();
    } catch (IOException e) {
      throw new MediaFault("cannot read " + folder, e);
    }
  }

  /** Closes every disk, gives the folder back, and deletes it when it is a temporary one. */
  @Override
  public void close() {
    disks.forEach(Disk::close);
    disks.clear();
    try {
      lock.close();
      if (temporary) {
        delete();
      }
    } catch (IOException e) {
      throw new MediaFault("cannot close " + folder, e);
    }
  }

  private void delete() throws IOException {
    try (Stream<Path> tree = Files.walk(folder)) {
      for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
