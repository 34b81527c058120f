package io.mxsim.chassis.media;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.InstantSource;
import java.util.Arrays;

/**
 * The two superblocks of a partition, in its blocks 0 and 1. They take turns: a sync writes the one
 * that is not in force, with the next generation number, and thereby puts it in force.
 */
final class Superblocks {
  /** Blocks that are never used for anything else. */
  static final int COUNT = 2;

  private static final long MAGIC = 0x6d78_7369_6d20_6673L;
  private static final int MAX_TABLE_BLOCKS = (BlockStore.BLOCK - 64) / Integer.BYTES;

  private Superblocks() {}

  /** A superblock's fields: its generation and where the table is. */
  record Superblock(long generation, int[] tableBlocks, int tableBytes, int tableChecksum) {
    static Superblock of(long generation, int[] tableBlocks, byte[] table) {
      return new Superblock(
          generation, tableBlocks, table.length, Blocks.checksum(table, 0, table.length));
    }
  }

  /** Puts {@code next} in force, in one write. */
  static void write(Partition partition, Superblock next) {
    if (next.tableBlocks().length > MAX_TABLE_BLOCKS) {
      throw new PartitionFull(partition.name());
    }
    ByteBuffer block = Blocks.framed(MAGIC);
    block.putLong(next.generation()).putInt(next.tableBytes()).putInt(next.tableChecksum());
    block.putInt(next.tableBlocks().length);
    for (int number : next.tableBlocks()) {
      block.putInt(number);
    }
    partition.write((int) (next.generation() % COUNT), Blocks.seal(block));
  }

  static Mount mount(Partition partition, InstantSource clock) {
    Superblock newest = null;
    int damaged = 0;
    for (int i = 0; i < COUNT; i++) {
      byte[] block = partition.block(i);
      Superblock found = read(block);
      if (found == null && !Blocks.blank(block)) {
        damaged++;
      } else if (found != null && (newest == null || found.generation() > newest.generation())) {
        newest = found;
      }
    }
    if (newest == null) {
      return damaged == 0 ? new Mount.Blank() : new Mount.Damaged("no superblock is readable");
    }
    String warning = damaged == 0 ? "" : "a superblock is damaged; its alternate is in use";
    return tree(partition, clock, newest, warning);
  }

  private static Superblock read(byte[] bytes) {
    ByteBuffer block = Blocks.open(bytes, MAGIC);
    if (block == null) {
      return null;
    }
    long generation = block.getLong();
    int tableBytes = block.getInt();
    int tableChecksum = block.getInt();
    int[] tableBlocks = new int[block.getInt()];
    for (int i = 0; i < tableBlocks.length; i++) {
      tableBlocks[i] = block.getInt();
    }
    return new Superblock(generation, tableBlocks, tableBytes, tableChecksum);
  }

  private static Mount tree(
      Partition partition, InstantSource clock, Superblock superblock, String warning) {
    byte[] table = new byte[superblock.tableBlocks().length * BlockStore.BLOCK];
    for (int i = 0; i < superblock.tableBlocks().length; i++) {
      byte[] block = partition.block(superblock.tableBlocks()[i]);
      System.arraycopy(block, 0, table, i * BlockStore.BLOCK, BlockStore.BLOCK);
    }
    int bytes = superblock.tableBytes();
    if (Blocks.checksum(table, 0, bytes) != superblock.tableChecksum()) {
      return new Mount.Damaged("the file table does not match its checksum");
    }
    FileSystem fileSystem = new FileSystem(partition, clock, superblock);
    try {
      fileSystem.load(Arrays.copyOf(table, bytes));
    } catch (IOException e) {
      return new Mount.Damaged("the file table is malformed: " + e.getMessage());
    }
    return new Mount.Mounted(fileSystem, warning);
  }

  /** An empty file system, newer than whatever was there. */
  static FileSystem format(Partition partition, InstantSource clock) {
    long generation = 0;
    for (int i = 0; i < COUNT; i++) {
      Superblock old = read(partition.block(i));
      generation = old == null ? generation : Math.max(generation, old.generation());
    }
    Superblock before = new Superblock(generation, new int[0], 0, 0);
    FileSystem fileSystem = new FileSystem(partition, clock, before);
    fileSystem.sync();
    // The other superblock leads to the old tree, which is no longer kept whole.
    partition.write((int) (generation % COUNT), new byte[BlockStore.BLOCK]);
    partition.force();
    return fileSystem;
  }
}
