package io.mxsim.chassis.media;

import java.util.Arrays;
import java.util.List;

/**
 * An erasure under way: overwrites every block of its partitions, used or free, step by step, so
 * that firmware can spread it over events and show progress. The disk records the progress after
 * each step; a step that a kill has cut short is done again.
 */
public final class Eraser {
  private static final int CHUNK_BLOCKS = 64;

  private final Disk disk;
  private final List<Partition> partitions;
  private final byte pattern;
  private final byte[] fill = new byte[BlockStore.BLOCK];
  private int done;

  Eraser(Disk disk, List<Partition> partitions, byte pattern, int done) {
    this.disk = disk;
    this.partitions = partitions;
    this.pattern = pattern;
    this.done = done;
    Arrays.fill(fill, pattern);
  }

  /** Overwrites the next {@code count} blocks; returns false once everything is overwritten. */
  public boolean step(int count) {
    if (done >= blocksTotal()) {
      return false;
    }
    int end = Math.min(done + count, blocksTotal());
    while (done < end) {
      overwrite(Math.min(CHUNK_BLOCKS, end - done));
    }
    disk.force();
    if (done < blocksTotal()) {
      disk.mark(this);
      return true;
    }
    disk.unmark();
    return false;
  }

  /** Overwrites all that is left. */
  public void finish() {
    boolean more = true;
    while (more) {
      more = step(blocksTotal());
    }
  }

  /** Blocks overwritten so far. */
  public int blocksDone() {
    return done;
  }

  /** Blocks to overwrite in all. */
  public int blocksTotal() {
    int total = 0;
    for (Partition partition : partitions) {
      total += partition.blocks();
    }
    return total;
  }

  List<Partition> partitions() {
    return partitions;
  }

  byte pattern() {
    return pattern;
  }

  private void overwrite(int wanted) {
    int skipped = 0;
    for (Partition partition : partitions) {
      int offset = done - skipped;
      if (offset < partition.blocks()) {
        int count = Math.min(wanted, partition.blocks() - offset);
        overwrite(partition.first() + offset, count);
        done += count;
        return;
      }
      skipped += partition.blocks();
    }
  }

  /** A block that already holds the pattern is left alone: a sparse file stays sparse. */
  private void overwrite(int first, int count) {
    byte[] old = new byte[count * BlockStore.BLOCK];
    disk.read(first, old);
    for (int i = 0; i < count; i++) {
      int from = i * BlockStore.BLOCK;
      if (!Arrays.equals(old, from, from + BlockStore.BLOCK, fill, 0, BlockStore.BLOCK)) {
        disk.write(first + i, fill);
      }
    }
    Arrays.fill(old, (byte) 0);
  }
}
