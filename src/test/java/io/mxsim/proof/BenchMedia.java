package io.mxsim.proof;

import io.mxsim.chassis.media.Disk;
import io.mxsim.chassis.media.DiskLayout;
import io.mxsim.chassis.media.FileSystem;
import io.mxsim.chassis.media.Mount;
import io.mxsim.chassis.media.Partition;
import io.mxsim.chassis.media.StateFolder;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The media of a state folder on which no simulation runs, as a laboratory looks at them. */
final class BenchMedia implements AutoCloseable {
  private static final int SMALLEST = 64;

  private final StateFolder folder;
  private final List<Disk> disks = new ArrayList<>();

  /** Opens every disk of every Routing Engine that {@code state} knows. */
  BenchMedia(Path state) throws IOException {
    Path media = state.resolve("media");
    folder = StateFolder.open(media);
    try (DirectoryStream<Path> engines = Files.newDirectoryStream(media, "re-*")) {
      for (Path engine : engines) {
        String serial = engine.getFileName().toString().substring("re-".length());
        for (String name : List.of("disk0", "disk1")) {
          var area = new DiskLayout.Area("unused", SMALLEST);
          disks.add(folder.disk(serial, new DiskLayout(name, List.of(area))));
        }
      }
    }
  }

  StateFolder folder() {
    return folder;
  }

  List<Disk> disks() {
    return disks;
  }

  /** A file of the first disk of the first Routing Engine that has it. */
  byte[] file(String partition, String path) {
    for (Disk disk : disks) {
      Partition area = disk.partition(partition);
      try {
        if (area.mount(Instant::now) instanceof Mount.Mounted mounted
            && mounted.fileSystem().exists(path)) {
          return mounted.fileSystem().read(path);
        }
      } finally {
        area.unmount();
      }
    }
    throw new AssertionError("no disk has " + path);
  }

  /** Writes a file to a partition of every disk, and another one that is deleted again. */
  void plant(String partition, String path, byte[] kept, byte[] deleted) {
    for (Disk disk : disks) {
      Partition area = disk.partition(partition);
      FileSystem files =
          area.mount(Instant::now) instanceof Mount.Mounted mounted
              ? mounted.fileSystem()
              : area.format(Instant::now);
      files.write(path + ".deleted", deleted);
      files.sync();
      files.delete(path + ".deleted");
      files.write(path, kept);
      files.sync();
      area.unmount();
    }
  }

  @Override
  public void close() {
    folder.close();
  }
}
