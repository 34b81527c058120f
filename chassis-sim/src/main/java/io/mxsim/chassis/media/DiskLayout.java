package io.mxsim.chassis.media;

import java.util.List;

/**
 * What a new disk looks like.
 *
 * @param name how the Routing Engine calls it, for instance {@code disk0}
 * @param partitions in their order on the disk
 */
public record DiskLayout(String name, List<Area> partitions) {
  /** A partition of a new disk: its name and its size in blocks of 4096 bytes. */
  public record Area(String name, int blocks) {
    public Area {
      if (blocks < FileSystem.MIN_BLOCKS) {
        throw new IllegalArgumentException(name + " has fewer blocks than a file system needs");
      }
    }
  }

  public DiskLayout {
    partitions = List.copyOf(partitions);
  }

  /** Blocks of the whole disk. */
  int blocks() {
    int blocks = Disk.RESERVED;
    for (Area area : partitions) {
      blocks += area.blocks();
    }
    return blocks;
  }
}
