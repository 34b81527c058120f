package io.mxsim.chassis.media;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** Blocks in memory whose process dies after a number of writes, as under {@code kill -9}. */
final class MortalBlocks implements BlockStore {
  private final Map<Integer, byte[]> blocks;
  private long writesLeft;
  private long writes;

  private MortalBlocks(Map<Integer, byte[]> blocks, long writesLeft) {
    this.blocks = blocks;
    this.writesLeft = writesLeft;
  }

  static MortalBlocks immortal() {
    return dyingAfter(Long.MAX_VALUE);
  }

  static MortalBlocks dyingAfter(long writes) {
    return new MortalBlocks(new HashMap<>(), writes);
  }

  /** What the next process finds. */
  MortalBlocks reborn(long writes) {
    return new MortalBlocks(blocks, writes);
  }

  long writes() {
    return writes;
  }

  @Override
  public void read(int first, byte[] into) {
    for (int i = 0; i * BLOCK < into.length; i++) {
      byte[] block = blocks.getOrDefault(first + i, new byte[BLOCK]);
      System.arraycopy(block, 0, into, i * BLOCK, BLOCK);
    }
  }

  @Override
  public void write(int block, byte[] bytes) throws IOException {
    if (writesLeft-- <= 0) {
      throw new IOException("killed");
    }
    writes++;
    blocks.put(block, bytes.clone());
  }

  @Override
  public void force() {}

  @Override
  public void close() {}
}
