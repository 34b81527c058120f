package io.mxsim.chassis.media;

import java.time.InstantSource;
import java.util.Optional;

/** A run of blocks of a disk, with at most one file system. */
public final class Partition {
  private final Disk disk;
  private final String name;
  private final int first;
  private final int blocks;
  private FileSystem mounted;

  Partition(Disk disk, String name, int first, int blocks) {
    this.disk = disk;
    this.name = name;
    this.first = first;
    this.blocks = blocks;
  }

  public String name() {
    return name;
  }

  /** Size in blocks of 4096 bytes. */
  public int blocks() {
    return blocks;
  }

  /** Number of its first block on the disk. */
  int first() {
    return first;
  }

  /** The file system that is mounted. */
  public Optional<FileSystem> mounted() {
    return Optional.ofNullable(mounted);
  }

  /**
   * Mounts the file system; a damaged or missing one is a value.
   *
   * @param clock gives files their modification time: the loop's
   */
  public Mount mount(InstantSource clock) {
    if (mounted != null) {
      throw new IllegalStateException(name + " of " + disk.name() + " is already mounted");
    }
    Mount mount = Superblocks.mount(this, clock);
    if (mount instanceof Mount.Mounted(FileSystem fileSystem, String ignored)) {
      mounted = fileSystem;
    }
    return mount;
  }

  /** Makes an empty file system and mounts it. Old blocks keep their bytes. */
  public FileSystem format(InstantSource clock) {
    unmount();
    mounted = Superblocks.format(this, clock);
    return mounted;
  }

  /** Drops the mounted file system and what it has not synced; nothing when none is mounted. */
  public void unmount() {
    if (mounted != null) {
      mounted.drop();
      mounted = null;
    }
  }

  byte[] block(int number) {
    return disk.block(first + check(number));
  }

  void read(int number, byte[] into) {
    check(number + into.length / BlockStore.BLOCK - 1);
    disk.read(first + check(number), into);
  }

  void write(int number, byte[] bytes) {
    disk.write(first + check(number), bytes);
  }

  void force() {
    disk.force();
  }

  private int check(int number) {
    if (number < 0 || number >= blocks) {
      throw new IndexOutOfBoundsException(name + " has no block " + number);
    }
    return number;
  }
}
