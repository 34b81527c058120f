package io.mxsim.re.mgd;

import io.mxsim.chassis.media.Disk;
import io.mxsim.chassis.media.DiskLayout;
import io.mxsim.chassis.media.FileSystem;
import io.mxsim.chassis.media.Mount;
import io.mxsim.chassis.media.StateFolder;
import io.mxsim.re.config.ConfigStore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The files of configurations on a disk of the media library; its power goes at a chosen change.
 */
final class DiskStore implements ConfigStore {
  private static final DiskLayout LAYOUT =
      new DiskLayout(
          "disk0", List.of(new DiskLayout.Area("config", 256), new DiskLayout.Area("var", 512)));

  private final Disk disk;
  private final FileSystem config;
  private final FileSystem var;
  private int left = Integer.MAX_VALUE;

  private DiskStore(Disk disk, boolean fresh) {
    this.disk = disk;
    config = fileSystem("config", fresh);
    var = fileSystem("var", fresh);
  }

  /** A store on a blank disk. */
  static DiskStore blank(StateFolder folder, String serial) {
    return new DiskStore(folder.disk(serial, LAYOUT), true);
  }

  private FileSystem fileSystem(String partition, boolean fresh) {
    if (fresh) {
      return disk.partition(partition).format(() -> Instant.EPOCH);
    }
    return ((Mount.Mounted) disk.partition(partition).mount(() -> Instant.EPOCH)).fileSystem();
  }

  /** The power goes before the change after {@code changes} more. */
  void dieAfter(int changes) {
    left = changes;
  }

  /** What is found when the power is back. */
  DiskStore afterPowerCut() {
    disk.powerCut();
    return new DiskStore(disk, false);
  }

  /** The power is gone. */
  static final class PowerCut extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private void change() {
    if (left-- <= 0) {
      throw new PowerCut();
    }
  }

  private FileSystem on(String name) {
    return name.startsWith("/config/") ? config : var;
  }

  private static String path(String name) {
    return name.substring(name.indexOf('/', 1));
  }

  @Override
  public Optional<byte[]> read(String name) {
    return exists(name) ? Optional.of(on(name).read(path(name))) : Optional.empty();
  }

  @Override
  public boolean exists(String name) {
    return on(name).exists(path(name));
  }

  @Override
  public void write(String name, byte[] bytes) {
    change();
    on(name).write(path(name), bytes);
  }

  @Override
  public void rename(String from, String to) {
    change();
    if (on(from) == on(to)) {
      on(from).rename(path(from), path(to));
    } else {
      on(to).write(path(to), on(from).read(path(from)));
      on(from).delete(path(from));
    }
  }

  @Override
  public void delete(String name) {
    change();
    on(name).delete(path(name));
  }

  @Override
  public void sync() {
    change();
    config.sync();
    change();
    var.sync();
  }
}
