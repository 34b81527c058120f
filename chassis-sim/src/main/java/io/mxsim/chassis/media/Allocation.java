package io.mxsim.chassis.media;

import java.util.BitSet;

/** Which blocks of a partition the state on it needs, and which the next state may take. */
final class Allocation {
  private final Partition partition;
  private final BitSet taken;

  private Allocation(Partition partition, BitSet taken) {
    this.partition = partition;
    this.taken = taken;
  }

  /** Only the superblocks are taken. */
  static Allocation empty(Partition partition) {
    BitSet taken = new BitSet(partition.blocks());
    taken.set(0, Superblocks.COUNT);
    return new Allocation(partition, taken);
  }

  Allocation copy() {
    return new Allocation(partition, (BitSet) taken.clone());
  }

  void take(int[] blocks) {
    for (int block : blocks) {
      taken.set(block);
    }
  }

  int free() {
    return partition.blocks() - taken.cardinality();
  }

  /** Takes the first free block. */
  int next() {
    int block = taken.nextClearBit(0);
    if (block >= partition.blocks()) {
      throw new PartitionFull(partition.name());
    }
    taken.set(block);
    return block;
  }
}
