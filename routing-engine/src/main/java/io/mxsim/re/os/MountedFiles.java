package io.mxsim.re.os;

import io.mxsim.chassis.media.FileStat;
import io.mxsim.chassis.media.FileSystem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A {@link FileTree} made of the file systems of a disk's partitions, each at its mount point. */
public final class MountedFiles implements FileTree {
  private static final int FIRST_FSID = 211;
  private static final int MAX_FILEID = 0xffff;

  private final SystemClock clock;
  private final Runnable written;
  private final LinkedHashMap<String, Mounted> mounts = new LinkedHashMap<>();
  private boolean released;

  private record Mounted(FileSystem fileSystem, String below) {}

  private record Place(FileSystem fileSystem, String path) {}

  /**
   * A tree without mounts.
   *
   * @param written told after each change that is not on the media yet
   */
  public MountedFiles(SystemClock clock, Runnable written) {
    this.clock = clock;
    this.written = written;
  }

  /**
   * Mounts the directory {@code below} of a file system at {@code point}; both begin with a slash,
   * and of two points that fit a path, the one mounted later wins.
   */
  public void mount(String point, FileSystem fileSystem, String below) {
    mounts.putFirst(point, new Mounted(fileSystem, below.equals("/") ? "" : below));
  }

  /** Makes the directory {@code directory} of the tree appear at {@code point} as well. */
  public void bind(String point, String directory) {
    Place place = place(directory);
    mount(point, place.fileSystem, place.path);
  }

  /**
   * The disks are no longer this system's: it is going, or they are being erased. From now on the
   * tree is empty, and what a daemon still writes is lost.
   */
  public void release() {
    mounts.clear();
    released = true;
  }

  @Override
  public Optional<byte[]> read(String path) {
    if (released) {
      return Optional.empty();
    }
    Place place = place(path);
    boolean file = place.fileSystem.stat(place.path).filter(stat -> !stat.directory()).isPresent();
    return file ? Optional.of(place.fileSystem.read(place.path)) : Optional.empty();
  }

  /**
   * A file keeps its number as long as it keeps its path: the media have no numbers of their own.
   */
  @Override
  public Optional<Identity> identity(String path) {
    if (size(path) < 0) {
      return Optional.empty();
    }
    Place place = place(path);
    int fsid = FIRST_FSID + fileSystems().indexOf(place.fileSystem);
    return Optional.of(new Identity(fsid, place.path.hashCode() & MAX_FILEID, 1));
  }

  @Override
  public void write(String path, byte[] content) {
    if (released) {
      return;
    }
    Place place = place(path);
    place.fileSystem.write(place.path, content);
    written.run();
  }

  @Override
  public void append(String path, byte[] content) {
    if (released) {
      return;
    }
    Place place = place(path);
    place.fileSystem.append(place.path, content);
    written.run();
  }

  @Override
  public void makeDirectory(String path) {
    if (released) {
      return;
    }
    Place place = place(path);
    place.fileSystem.mkdir(place.path);
    written.run();
  }

  @Override
  public boolean delete(String path) {
    if (released) {
      return false;
    }
    Place place = place(path);
    boolean deleted = place.fileSystem.delete(place.path);
    written.run();
    return deleted;
  }

  @Override
  public boolean rename(String from, String to) {
    if (released) {
      return false;
    }
    Place source = place(from);
    Place target = place(to);
    if (!source.fileSystem.exists(source.path)) {
      return false;
    }
    if (source.fileSystem == target.fileSystem) {
      source.fileSystem.rename(source.path, target.path);
    } else {
      target.fileSystem.write(target.path, source.fileSystem.read(source.path));
      source.fileSystem.delete(source.path);
    }
    written.run();
    return true;
  }

  @Override
  public boolean isDirectory(String path) {
    if (released) {
      return false;
    }
    Place place = place(path);
    return place.fileSystem.stat(place.path).filter(FileStat::directory).isPresent();
  }

  @Override
  public long size(String path) {
    if (released) {
      return -1;
    }
    Place place = place(path);
    return place
        .fileSystem
        .stat(place.path)
        .filter(s -> !s.directory())
        .map(FileStat::size)
        .orElse(-1L);
  }

  @Override
  public List<Entry> list(String directory) {
    List<Entry> entries = new ArrayList<>();
    if (isDirectory(directory)) {
      Place place = place(directory);
      String prefix = place.path.equals("/") ? "/" : place.path + "/";
      for (String name : place.fileSystem.list(place.path)) {
        FileStat stat = place.fileSystem.stat(prefix + name).orElseThrow();
        entries.add(
            new Entry(name, stat.directory(), stat.size(), stat.modified().atZone(clock.zone())));
      }
      addMounts(WorkingDirectory.clean(directory), entries);
    }
    return entries;
  }

  /** What is mounted in {@code directory} is in it, whether or not the disk below has its name. */
  private void addMounts(String directory, List<Entry> entries) {
    for (String point : mounts.keySet()) {
      boolean here = !point.equals("/") && WorkingDirectory.parent(point).equals(directory);
      String name = WorkingDirectory.name(point);
      if (here
          && isDirectory(point)
          && entries.stream().noneMatch(entry -> entry.name().equals(name))) {
        entries.add(new Entry(name, true, 0, clock.bootedAt()));
      }
    }
    entries.sort(Comparator.comparing(Entry::name));
  }

  @Override
  public void sync() {
    fileSystems().forEach(FileSystem::sync);
  }

  private List<FileSystem> fileSystems() {
    return mounts.values().stream().map(Mounted::fileSystem).distinct().toList();
  }

  private Place place(String path) {
    String clean = WorkingDirectory.clean(path);
    for (Map.Entry<String, Mounted> mount : mounts.entrySet()) {
      String point = mount.getKey();
      boolean root = point.equals("/");
      if (root || clean.equals(point) || clean.startsWith(point + "/")) {
        String rest = root ? clean : clean.substring(point.length());
        String inside = mount.getValue().below() + rest;
        String trimmed = inside.endsWith("/") ? inside.substring(0, inside.length() - 1) : inside;
        return new Place(mount.getValue().fileSystem(), trimmed.isEmpty() ? "/" : trimmed);
      }
    }
    throw new IllegalStateException("nothing is mounted at " + clean);
  }
}
