package io.mxsim.chassis.media;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * The bytes of a file: blocks on the partition, and over them the blocks that changed since the
 * last sync. Blocks on the partition are never changed in place. Changed blocks are overwritten in
 * memory once they are written or dropped, because they may hold secrets.
 */
final class Content {
  private static final int BLOCK = BlockStore.BLOCK;

  private final Partition partition;
  private int[] blocks;
  private long size;
  private final TreeMap<Integer, byte[]> changed = new TreeMap<>();

  Content(Partition partition, int[] blocks, long size) {
    this.partition = partition;
    this.blocks = blocks;
    this.size = size;
  }

  long size() {
    return size;
  }

  /** Numbers of the blocks on the partition, in order; 0 where a block was never written. */
  int[] blocks() {
    return blocks;
  }

  /** Blocks changed since the last sync, by their index in the file. */
  Map<Integer, byte[]> changed() {
    return changed;
  }

  static int blocksFor(long bytes) {
    return Math.toIntExact((bytes + BLOCK - 1) / BLOCK);
  }

  byte[] read(long from, int length) {
    int count = Math.clamp(size - from, 0, length);
    byte[] bytes = new byte[count];
    for (int done = 0; done < count; ) {
      int offset = (int) ((from + done) % BLOCK);
      int step = Math.min(BLOCK - offset, count - done);
      int index = (int) ((from + done) / BLOCK);
      byte[] held = changed.get(index);
      byte[] block = held == null ? stored(index) : held;
      System.arraycopy(block, offset, bytes, done, step);
      if (held == null) {
        Arrays.fill(block, (byte) 0);
      }
      done += step;
    }
    return bytes;
  }

  /** Flips a bit in place, unlike every other change. */
  void flipBit(long from, int bit) {
    int index = (int) (from / BLOCK);
    byte[] held = changed.get(index);
    byte[] block = held == null ? stored(index) : held;
    block[(int) (from % BLOCK)] ^= (byte) (1 << bit);
    if (held == null) {
      partition.write(blocks[index], block);
    }
  }

  void replace(byte[] bytes) {
    wipe();
    blocks = new int[0];
    size = 0;
    append(bytes);
  }

  void append(byte[] bytes) {
    blocks = Arrays.copyOf(blocks, blocksFor(size + bytes.length));
    for (int done = 0; done < bytes.length; ) {
      int offset = (int) (size % BLOCK);
      int step = Math.min(BLOCK - offset, bytes.length - done);
      System.arraycopy(bytes, done, writable((int) (size / BLOCK)), offset, step);
      size += step;
      done += step;
    }
  }

  /** The changed blocks are on the partition now, at these numbers. */
  void synced(int[] newBlocks) {
    blocks = newBlocks;
    wipe();
  }

  void wipe() {
    for (byte[] block : changed.values()) {
      Arrays.fill(block, (byte) 0);
    }
    changed.clear();
  }

  private byte[] writable(int index) {
    byte[] block = changed.get(index);
    if (block == null) {
      block = stored(index);
      changed.put(index, block);
    }
    return block;
  }

  private byte[] stored(int index) {
    return blocks[index] == 0 ? new byte[BLOCK] : partition.block(blocks[index]);
  }
}
